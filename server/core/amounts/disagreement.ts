/**
 * Whether two statements that are held to be the same tell different figures. It speaks only where nothing explains the difference: a figure that
 * the other side tells nowhere, against one of the same measure that this side tells nowhere, and neither side telling more such than the other.
 */
import type { Amount } from './amounts';
import { mayCountTheSame } from './countedNouns';
import { isNear, isSingle, representative } from './interval';
import { isExact, mayBeEqual, type Statement, type ToldAmount } from './statement';

export interface Disagreement {
  readonly ours: ToldAmount['best'];
  readonly theirs: ToldAmount['best'];
}

/** The two figures that are told for each other; undefined where nothing disagrees, or nothing is sure. */
export function disagreement(ours: Statement, theirs: Statement): Disagreement | undefined {
  const mine = untold(ours, theirs);
  const others = untold(theirs, ours);
  for (const measure of new Set(mine.map((told) => told.measure))) {
    const [here, there] = [mine, others].map((all) => all.filter((told) => told.measure === measure)) as [
      ToldAmount[],
      ToldAmount[],
    ];
    // Where one side tells more, nobody knows which of them the other means.
    if (here.length !== there.length || areProportional(here, there)) continue;
    const totals = [...ours.amounts, ...theirs.amounts].filter((told) => told.measure === measure);
    const pair = nearest(here, there, totals);
    if (pair !== undefined) return { ours: pair[0].best, theirs: pair[1].best };
  }
  return undefined;
}

/** The amounts of one side that the other does not tell, not even in doubt or in another measure. */
function untold(side: Statement, other: Statement): readonly ToldAmount[] {
  const known = [...other.amounts.flatMap(({ all }) => all), ...other.inDoubt];
  return side.amounts.filter(
    ({ all }) =>
      !all.some((amount) => known.some((each) => isOneMeasure(amount, each) && mayBeEqual(amount, each))),
  );
}

/** Whether two amounts may be of one measure, told in full or not: "3 million" may be dollars, and "20 a year" is 20. */
function isOneMeasure(a: Amount, b: Amount): boolean {
  if (a.measure === undefined || b.measure === undefined) return true;
  const [ours, theirs] = [base(a.measure), base(b.measure)];
  const isBare = (measure: string, counted: string | undefined) =>
    measure === 'count' && counted === undefined;
  return ours === theirs || isBare(ours, a.counted) || isBare(theirs, b.counted);
}

function base(measure: string): string {
  const slash = measure.indexOf(' /');
  return slash < 0 ? measure : measure.slice(0, slash);
}

/** The two that are told for each other most likely: of what is counted, the nearest numbers. */
function nearest(
  ours: readonly ToldAmount[],
  theirs: readonly ToldAmount[],
  totals: readonly ToldAmount[],
): readonly [ToldAmount, ToldAmount] | undefined {
  let found: readonly [ToldAmount, ToldAmount] | undefined;
  let least = Infinity;
  for (const a of ours) {
    for (const b of theirs) {
      if (!isOfOneKind(a, b) || isBeyondMistake(a, b)) continue;
      if (areParts(a, b, totals) || areOneHeat(a, b)) continue;
      const distance = Math.abs(Math.log(number(a) + 1) - Math.log(number(b) + 1));
      if (found !== undefined && distance >= least) continue;
      least = distance;
      found = [a, b];
    }
  }
  return found;
}

function isOfOneKind(a: ToldAmount, b: ToldAmount): boolean {
  return a.all.every((one) => b.all.every((other) => mayCountTheSame(one.counted, other.counted)));
}

/**
 * Whether no slip of the pen leads from one to the other: a million is taken for a billion, but 21 and two million are told of different
 * things.
 */
function isBeyondMistake({ best: ours }: ToldAmount, { best: theirs }: ToldAmount): boolean {
  const [a, b] = [ours.amount.may[0]!, theirs.amount.may[0]!];
  return a.low > MOST_TIMES * b.high || b.low > MOST_TIMES * a.high;
}

const MOST_TIMES = 1000;

/** "65 % are for it" and "35 % are against it", "14 women of 21" and "7 men of 21": both together are a total that is known. */
function areParts(a: ToldAmount, b: ToldAmount, totals: readonly ToldAmount[]): boolean {
  const whole = a.measure === 'percent' ? [100] : a.measure === 'fraction' ? [1] : [];
  const known = totals.flatMap(({ best }) => (isExact(best.amount) ? numbers(best.amount) : []));
  return numbers(a.best.amount).some((x) =>
    numbers(b.best.amount).some((y) => [...whole, ...known].some((total) => isNear(x + y, total))),
  );
}

/** "20 degrés" and "68 degrees": which scale is meant, each reader knows. */
function areOneHeat(a: ToldAmount, b: ToldAmount): boolean {
  const isOther = (celsius: number, fahrenheit: number) => Math.abs(celsius * 1.8 + 32 - fahrenheit) <= 1;
  return (
    a.measure === 'degree' &&
    numbers(a.best.amount).some((x) => numbers(b.best.amount).some((y) => isOther(x, y) || isOther(y, x)))
  );
}

/** "4 of 5" and "8 of 10" are one share. */
function areProportional(ours: readonly ToldAmount[], theirs: readonly ToldAmount[]): boolean {
  const shares = (all: readonly ToldAmount[]) =>
    all.flatMap((a) => all.flatMap((b) => (number(a) < number(b) ? [number(a) / number(b)] : [])));
  const known = shares(theirs);
  return shares(ours).some((share) => known.some((other) => isNear(share, other)));
}

function number({ best }: ToldAmount): number {
  return representative(best.amount.may[0]!);
}

function numbers({ may }: Amount): readonly number[] {
  return may.flatMap((interval) => (isSingle(interval) ? [interval.low] : []));
}
