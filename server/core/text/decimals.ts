/**
 * Numbers as strings of decimal digits, so that no figure is rounded: "1500", "0.5", "-3". A string that is longer than any
 * number people write is kept as it is and only compared.
 */

/** The ASCII digits of a run of digits of any script; whatever else is in the run, as invisible characters, is left out. */
export function decimalDigits(text: string, start: number, end: number): string {
  const pieces: string[] = [];
  for (let at = start; at < end;) {
    const codePoint = text.codePointAt(at)!;
    if (codePoint < 128) pieces.push(text[at]!);
    else {
      const digit = digitValue(codePoint);
      if (digit >= 0) pieces.push(String(digit));
    }
    at += codePoint > 0xffff ? 2 : 1;
  }
  return pieces.join('');
}

/** The one way to write a number: no leading zeros, none behind the decimals. */
export function canonical(whole: string, decimals = ''): string {
  const left = whole.slice(leadingZeros(whole)) || '0';
  let end = decimals.length;
  while (end > 0 && decimals[end - 1] === '0') end--;
  return end === 0 ? left : `${left}.${decimals.slice(0, end)}`;
}

/** A canonical number times a power of ten. */
export function timesPowerOfTen(value: string, power: number): string {
  const [whole = '', decimals = ''] = value.split('.');
  const moved = decimals.slice(0, power).padEnd(power, '0');
  return canonical(whole + moved, decimals.slice(power));
}

/** A fraction: decimals where they end ("0.75"), else the fraction in lowest terms ("1/3"). */
export function quotient(numerator: number, denominator: number): string {
  const common = greatestCommonDivisor(numerator, denominator);
  const [over, under] = [numerator / common, denominator / common];
  let rest = under;
  for (const prime of [2, 5]) while (rest % prime === 0) rest /= prime;
  return rest === 1 ? String(over / under) : `${over}/${under}`;
}

export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function leadingZeros(digits: string): number {
  let count = 0;
  while (digits[count] === '0') count++;
  return count;
}

const known = new Map<number, number>();

/** Digits come in blocks of ten from zero to nine, several such blocks sometimes one behind the other; -1 is no digit. */
function digitValue(codePoint: number): number {
  let value = known.get(codePoint);
  if (value === undefined) {
    let zero = codePoint;
    while (isDigit(zero - 1)) zero--;
    value = isDigit(codePoint) ? (codePoint - zero) % 10 : -1;
    known.set(codePoint, value);
  }
  return value;
}

function isDigit(codePoint: number): boolean {
  return /\p{Nd}/u.test(String.fromCodePoint(codePoint));
}
