/** Units from `fromA` to `toA` of one wording stand where those from `fromB` to `toB` of the other do; half-open, never both empty. */
export interface Hunk {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

interface Keyed {
  readonly key: string;
}

/** More comparisons than this are not made: what lies between the words at both ends is then one change. */
const MAX_STEPS = 4_000_000;

/**
 * What differs between two wordings, in order: everything outside is the same on both sides (longest common subsequence, in which a
 * unit counts by its length, so that words are held on to rather than commas).
 */
export function align(a: readonly Keyed[], b: readonly Keyed[]): Hunk[] {
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a[start]!.key === b[start]!.key) start++;
  while (endA > start && endB > start && a[endA - 1]!.key === b[endB - 1]!.key) {
    endA--;
    endB--;
  }
  if (start === endA && start === endB) return [];
  if ((endA - start) * (endB - start) > MAX_STEPS)
    return [{ fromA: start, toA: endA, fromB: start, toB: endB }];
  return between(a, b, start, endA, endB);
}

function between(
  a: readonly Keyed[],
  b: readonly Keyed[],
  start: number,
  endA: number,
  endB: number,
): Hunk[] {
  const columns = endB - start + 1;
  // What the ends of both, from a place on, have in common at most.
  const common = new Int32Array((endA - start + 1) * columns);
  const at = (row: number, column: number): number => (row - start) * columns + (column - start);
  for (let row = endA - 1; row >= start; row--) {
    for (let column = endB - 1; column >= start; column--) {
      const { key } = a[row]!;
      const skip = Math.max(common[at(row + 1, column)]!, common[at(row, column + 1)]!);
      common[at(row, column)] =
        key === b[column]!.key ? Math.max(skip, common[at(row + 1, column + 1)]! + key.length) : skip;
    }
  }
  const hunks: Hunk[] = [];
  let fromA = start;
  let fromB = start;
  let row = start;
  let column = start;
  const close = (): void => {
    if (row > fromA || column > fromB) hunks.push({ fromA, toA: row, fromB, toB: column });
  };
  while (row < endA && column < endB) {
    const { key } = a[row]!;
    if (key === b[column]!.key && common[at(row, column)] === common[at(row + 1, column + 1)]! + key.length) {
      close();
      fromA = ++row;
      fromB = ++column;
    } else if (common[at(row + 1, column)]! >= common[at(row, column + 1)]!) row++;
    else column++;
  }
  row = endA;
  column = endB;
  close();
  return hunks;
}
