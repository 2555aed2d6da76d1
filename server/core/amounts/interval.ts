/** What a number may be: an interval of values, which for a plain number is that one value. Signs are left out: "−5 %" is "a fall of 5 %". */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** Of a single number, the worth of its last digit: 100,000 for "1.5 million", 0.1 for "65.4", 1 for "20". Undefined for an interval. */
  readonly place: number | undefined;
  /** Whether it may be the rounded form of a number with finer digits. */
  readonly rounded: boolean;
}

/** One number, from its decimal string: "1500", "0.5", "1/3". `counts` says that it counts whole things, so that a small one is no rounded number. */
export function single(value: string, counts: boolean): Interval {
  const [over = '', under] = value.replace('-', '').split('/');
  const number = Number(over) / (under === undefined ? 1 : Number(under));
  const place = under === undefined ? lastPlace(over, number) : number / 10;
  const rounded = !counts || place < 1 || (number >= ROUNDED_FROM && place > 1);
  return { low: number, high: number, lowOpen: false, highOpen: false, place, rounded };
}

export function between(low: number, high: number, open = false): Interval {
  return { low, high, lowOpen: open, highOpen: open, place: undefined, rounded: false };
}

export function isSingle({ place }: Interval): boolean {
  return place !== undefined;
}

/** Whether one number can be meant by both. */
export function meets(a: Interval, b: Interval): boolean {
  if (isSingle(a) && isSingle(b)) return isNear(a.low, b.low) || isRoundedFrom(a, b) || isRoundedFrom(b, a);
  if (isSame(a, b)) return true;
  const [ours, theirs] = [loosened(a), loosened(b)];
  return reaches(ours, theirs) && reaches(theirs, ours);
}

/** The number an interval was made from, so to say: its end where it has only one, else its middle. */
export function representative({ low, high }: Interval): number {
  if (high === Infinity) return low;
  return low === 0 ? high : Math.sqrt(low) * Math.sqrt(high);
}

export function isOfOneOrder(x: number, y: number): boolean {
  return x <= 2 * y && y <= 2 * x;
}

/** From here on nobody counts to the last digit where the last digits are zeros. */
const ROUNDED_FROM = 1000;
/** A number as far off as this is another number, however few digits the one has. */
const ROUNDED_BY = 0.05;

function lastPlace(value: string, number: number): number {
  const decimals = value.split('.')[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  if (number < ROUNDED_FROM) return 1;
  let zeros = 0;
  while (value[value.length - 1 - zeros] === '0') zeros++;
  return 10 ** zeros;
}

function isRoundedFrom(coarse: Interval, fine: Interval): boolean {
  if (!coarse.rounded || (coarse.place ?? 0) <= (fine.place ?? 0)) return false;
  const distance = Math.abs(coarse.low - fine.low);
  return distance <= (coarse.place ?? 0) / 2 && distance < coarse.low * ROUNDED_BY;
}

export function isNear(x: number, y: number): boolean {
  return x === y || Math.abs(x - y) <= 1e-9 * Math.max(x, y);
}

function isSame(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.high === b.high && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

/** A rounded number as the interval of those it may be rounded from. */
function loosened(interval: Interval): Interval {
  if (!interval.rounded) return interval;
  const by = Math.min((interval.place ?? 0) / 2, interval.low * ROUNDED_BY);
  return { ...interval, low: interval.low - by, high: interval.high + by };
}

/** Whether the first does not end before the second begins. */
function reaches(first: Interval, second: Interval): boolean {
  return first.highOpen || second.lowOpen ? first.high > second.low : first.high >= second.low;
}
