import { foldCase } from '../text/fold';

/** In letters: shorter words are too often one letter from another word. */
const SHORTEST = 5;
/** From this length on two letters may be others. */
const LONG = 8;

/**
 * Whether two words are, for all that one can tell, one word spelled in two ways: accents aside, a letter too many or too few, another
 * one, or two in the wrong order. Whoever corrects a text does that, and it changes nothing that is said.
 */
export function isSlip(a: string, b: string): boolean {
  const one = foldCase(a);
  const other = foldCase(b);
  const length = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < SHORTEST - 1 || length < SHORTEST || length > 64) return false;
  if (!/^\p{L}+$/u.test(one) || !/^\p{L}+$/u.test(other)) return false;
  return alignmentDistance(one, other) <= (length < LONG ? 1 : 2);
}

/** As `editDistance`, but two neighbours in the wrong order count once (optimal string alignment). */
function alignmentDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, beforeLast[column - 2]! + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
