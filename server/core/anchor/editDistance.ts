/** Beyond this many steps two texts count as wholly different: passages that far apart are no candidates anyway. */
const MAX_STEPS = 1_000_000;

/** How many letters must be put in, taken out or exchanged to make one text of the other (Levenshtein), in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a[start] === b[start]) start++;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const rows = endA - start;
  const columns = endB - start;
  if (rows === 0 || columns === 0) return rows + columns;
  if (rows * columns > MAX_STEPS) return Math.max(rows, columns);
  return lastRow(a.slice(start, endA), b.slice(start, endB))[columns]!;
}

/** The distance of `a` to that beginning of `b` which is closest to it. */
export function distanceToStart(a: string, b: string): number {
  return a.length * b.length > MAX_STEPS
    ? a.length
    : lastRow(a, b).reduce((best, each) => Math.min(best, each));
}

/** The distances of `a` to every beginning of `b`. */
function lastRow(a: string, b: string): Int32Array {
  const row = Int32Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let at = 0; at < a.length; at++) {
    let diagonal = row[0]!;
    row[0] = at + 1;
    for (let to = 0; to < b.length; to++) {
      const above = row[to + 1]!;
      row[to + 1] = Math.min(above + 1, row[to]! + 1, diagonal + (a[at] === b[to] ? 0 : 1));
      diagonal = above;
    }
  }
  return row;
}
