/**
 * Where in an article a quote may stand, although words of it changed: seeds. Wherever most of a quote stands, many of its short
 * pieces of letters stand in the same order; so every piece that article and quote share votes for the place at which the quote would
 * begin, rare pieces first. Only the places with most votes are looked at, which makes a miss in a long article as cheap as a hit.
 */
import type { Occurrence } from './context';

/** In UTF-16 units. Shorter pieces stand everywhere; of longer ones fewer survive a change. */
const PIECE = 4;
/** The work for one quote: pieces that are looked up, and places they were found at. */
const MAX_PIECES = 256;
const MAX_VOTES = 4096;
/** Stretches of the article that are compared letter by letter, and so the most candidates there can be. */
export const MAX_STRETCHES = 8;

/** Where a stretch has less than this of the best one's votes, nothing there comes near. */
const LEAST_SHARE = 0.1;

/** Every piece of a text, by its hash: linear in the text to build, four bytes a unit to keep. */
export class SeedIndex {
  readonly #length: number;
  readonly #mask: number;
  /** By hash, where in `#places` its places begin; one more at the end. */
  readonly #heads: Int32Array;
  readonly #places: Int32Array;

  constructor(text: string) {
    const count = Math.max(0, text.length - PIECE + 1);
    let size = 256;
    while (size < count && size < 1 << 20) size *= 2;
    this.#length = text.length;
    this.#mask = size - 1;
    this.#heads = new Int32Array(size + 1);
    this.#places = new Int32Array(count);
    const hashes = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const hash = this.#hash(text, at);
      hashes[at] = hash;
      this.#heads[hash + 1]!++;
    }
    for (let hash = 0; hash < size; hash++) this.#heads[hash + 1]! += this.#heads[hash]!;
    const next = this.#heads.slice();
    for (let at = 0; at < count; at++) this.#places[next[hashes[at]!]!++] = at;
  }

  /** Stretches that may hold the words, those with most shared pieces first; each is long enough for words put in. Empty for less than a piece. */
  stretches(words: string): Occurrence[] {
    const width = Math.max(16, words.length >> 2);
    const votes = this.#votes(words, width);
    const around = (bin: number): number =>
      (votes.get(bin - 1) ?? 0) + votes.get(bin)! + (votes.get(bin + 1) ?? 0);
    const ranked = [...votes.keys()]
      .map((bin) => ({ bin, votes: around(bin) }))
      .sort((a, b) => b.votes - a.votes || a.bin - b.bin);
    const taken = new Set<number>();
    const found: Occurrence[] = [];
    const least = (ranked[0]?.votes ?? 0) * LEAST_SHARE;
    for (const { bin, votes: own } of ranked) {
      if (found.length >= MAX_STRETCHES || own < least) break;
      if (taken.has(bin - 1) || taken.has(bin) || taken.has(bin + 1)) continue;
      taken.add(bin);
      const start = Math.max(0, (bin - 1) * width);
      const end = Math.min(this.#length, (bin + 3) * width + words.length);
      if (end > start) found.push({ start, end });
    }
    return found;
  }

  /** By the place where the words would begin, in bins of a width, what speaks for it: a rare piece says more than a common one. */
  #votes(words: string, width: number): Map<number, number> {
    const pieces: { readonly at: number; readonly from: number; readonly count: number }[] = [];
    const seen = new Set<number>();
    for (let at = 0; at + PIECE <= words.length; at++) {
      const hash = this.#hash(words, at);
      const from = this.#heads[hash]!;
      const count = this.#heads[hash + 1]! - from;
      // A piece that the quote has twice would vote for its own distance.
      if (count === 0 || seen.has(hash)) continue;
      seen.add(hash);
      pieces.push({ at, from, count });
    }
    pieces.sort((a, b) => a.count - b.count || a.at - b.at);
    const votes = new Map<number, number>();
    let left = MAX_VOTES;
    for (const { at, from, count } of pieces.slice(0, MAX_PIECES)) {
      const weight = 1 / Math.sqrt(count);
      for (let next = 0; next < count && left > 0; next++, left--) {
        const bin = Math.floor((this.#places[from + next]! - at) / width);
        votes.set(bin, (votes.get(bin) ?? 0) + weight);
      }
      if (left <= 0) break;
    }
    return votes;
  }

  #hash(text: string, at: number): number {
    let hash = 0x811c9dc5 | 0;
    for (let next = 0; next < PIECE; next++) hash = Math.imul(hash ^ text.charCodeAt(at + next), 0x01000193);
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}
