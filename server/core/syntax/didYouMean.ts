/**
 * The one of `candidates` that `word` is most likely a misspelling of, or undefined: at most a third of its letters may differ, and
 * two that are equally near are no answer.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const near = similarWords(word, candidates, 2);
  const [best, second] = near;
  if (best === undefined) return undefined;
  const folded = fold(word);
  if (second !== undefined && distance(folded, fold(best), 99) === distance(folded, fold(second), 99))
    return undefined;
  return best;
}

/** The candidates that `word` may be a misspelling of, nearest first, `most` at most. Words over 64 letters have none. */
export function similarWords(word: string, candidates: Iterable<string>, most: number): readonly string[] {
  if (word === '' || word.length > 64) return [];
  const folded = fold(word);
  const found: { readonly candidate: string; readonly off: number }[] = [];
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const other = fold(candidate);
    const allowed = Math.max(1, Math.floor(Math.max(folded.length, other.length) / 3));
    if (Math.abs(folded.length - other.length) > allowed) continue;
    const off = distance(folded, other, allowed);
    // Of a word of one or two letters, one wrong letter leaves nothing to go by.
    if (off <= allowed && off < Math.min(folded.length, other.length)) found.push({ candidate, off });
  }
  found.sort((a, b) => a.off - b.off);
  return found.slice(0, most).map(({ candidate }) => candidate);
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Edits between two words (insert, delete, replace, swap of neighbours), or anything above `limit` once it is beyond that. */
export function distance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
