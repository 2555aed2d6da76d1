/** Every place in a text where a name stands, whatever it will turn out to mean: see nameTable.ts for what counts. */
import type { TextRange } from '../text/range';
import { scanWords, STARTS_UPPER, Words } from '../text/words';
import { mayBegin, mayEnd } from './boundaries';
import { matchGap, matchGapBefore } from './gap';
import type { NameTable } from './nameTable';
import { wordFilter, type WordFilter } from './wordFilter';

/**
 * Three numbers for each: start and end of the range (UTF-16 units), and the pattern. Sorted by start, then by end; where
 * several patterns stand at one place, in no order that means anything. Overlapping ones are all here.
 */
export type Hits = Int32Array;

/** An article that names somebody more often than this is not one; the rest of it is not searched. */
const MAX_HITS = 200_000;

const NO_SKIPS: readonly TextRange[] = [];
const words = new Words();
let found = new Int32Array(3 * 256);

/** All hits outside `skips` (sorted, not overlapping). */
export function findHits(text: string, table: NameTable, skips: readonly TextRange[] = NO_SKIPS): Hits {
  scanWords(text, skips, words);
  return hitsAmong(text, table);
}

/** Hits and words of an article, for the price of one walk over it. */
export function search(
  text: string,
  table: NameTable,
  skips: readonly TextRange[] = NO_SKIPS,
): { readonly hits: Hits; readonly filter: WordFilter } {
  scanWords(text, skips, words);
  return { hits: hitsAmong(text, table), filter: wordFilter(words) };
}

/** What `words` have been filled with. */
function hitsAmong(text: string, table: NameTable): Hits {
  const { automaton } = table;
  let size = 0;
  for (let first = 0; first < words.count && size < 3 * MAX_HITS; first++) {
    let node = automaton.start(text, words, first);
    if (node === 0) continue;
    const start = words.starts[first]!;
    const begun = size;
    let begins: boolean | undefined;
    let capitals = 0;
    let flags = 0;
    for (let last = first; ; last++) {
      flags |= words.flags[last]!;
      if (words.flags[last]! & STARTS_UPPER) capitals |= 1 << (last - first);
      const end = words.ends[last]!;
      for (let pattern = automaton.firstAt(node); pattern >= 0; pattern = automaton.nextAt(pattern)) {
        if (!automaton.fits(pattern, capitals, flags) || table.owners(pattern).length === 0) continue;
        const before = automaton.before(pattern);
        const after = automaton.after(pattern);
        let from = start;
        let to = end;
        if (before !== '' && (from = matchGapBefore(text, start, before)) < 0) continue;
        if (after !== '' && (to = matchGap(text, end, after)) < 0) continue;
        if (before === '' ? !(begins ??= mayBegin(text, start)) : !mayBegin(text, from)) continue;
        if (!mayEnd(text, to)) continue;
        if (size + 3 > found.length) found = grown(found);
        found[size++] = from;
        found[size++] = to;
        found[size++] = pattern;
      }
      if (last + 1 >= words.count || !automaton.goesOn(node)) break;
      node = automaton.step(node, text, words, last);
      if (node === 0) break;
    }
    sortFrom(found, begun, size);
  }
  return found.slice(0, size);
}

function grown(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

/** Punctuation before a name moves its start back and after it its end on: insertion puts the few concerned in order. */
function sortFrom(hits: Int32Array, begun: number, size: number): void {
  for (let at = begun; at < size; at += 3) {
    const start = hits[at]!;
    const end = hits[at + 1]!;
    const pattern = hits[at + 2]!;
    let to = at;
    for (; to >= 3; to -= 3) {
      const earlier = hits[to - 3]!;
      if (earlier < start || (earlier === start && hits[to - 2]! <= end)) break;
      hits[to] = earlier;
      hits[to + 1] = hits[to - 2]!;
      hits[to + 2] = hits[to - 1]!;
    }
    hits[to] = start;
    hits[to + 1] = end;
    hits[to + 2] = pattern;
  }
}

/** The words of a text outside `skips`, for `mayContain`. */
export function wordsIn(text: string, skips: readonly TextRange[] = NO_SKIPS): WordFilter {
  scanWords(text, skips, words);
  return wordFilter(words);
}

/** What a text must contain, at the least, to contain a name: the hashes of its words. See `changedNames` for which ones to ask about. */
export function nameKey(table: NameTable, pattern: number): Uint32Array {
  return Uint32Array.from(table.automaton.wordHashes(pattern), (hash) => hash >>> 0);
}
