import type { Words } from '../text/words';

/**
 * Which words stand in a text, as a Bloom filter over their hashes: what an index keeps of an article so that it need not be
 * searched again for names that it cannot contain. Two bits a word in a table of at least twelve bits a word: about one word in
 * forty that is not there seems to be, and only costs a search in vain.
 */
export type WordFilter = Uint32Array;

const bitsPerWord = 12;

export function wordFilter(words: Words): WordFilter {
  let size = 16;
  while (size * 32 < words.count * bitsPerWord) size *= 2;
  const filter = new Uint32Array(size);
  const mask = size * 32 - 1;
  for (let at = 0; at < words.count; at++) {
    const hash = words.hashes[at]!;
    const one = hash & mask;
    const other = second(hash) & mask;
    filter[one >>> 5]! |= 1 << (one & 31);
    filter[other >>> 5]! |= 1 << (other & 31);
  }
  return filter;
}

/** Whether a text may contain all the words of a name, given by their hashes (see `nameKey`). False is certain, true is not. */
export function mayContain(filter: WordFilter, key: Uint32Array): boolean {
  const mask = filter.length * 32 - 1;
  for (const hash of key) {
    const one = hash & mask;
    const other = second(hash) & mask;
    if ((filter[one >>> 5]! & (1 << (one & 31))) === 0 || (filter[other >>> 5]! & (1 << (other & 31))) === 0)
      return false;
  }
  return true;
}

/** The low bits of the word hash and these are as good as independent (the finalizer of MurmurHash3). */
function second(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return Math.imul(mixed, 0xc2b2ae35) >>> 3;
}
