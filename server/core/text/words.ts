/**
 * The words of a text: runs of Unicode letters, digits and marks. Characters of scripts written without spaces are each a
 * word by themselves. Soft hyphens and other characters that are not there to see do not end a word.
 *
 * Scanning fills number arrays that the caller reuses, so that nothing is allocated per word.
 */
import {
  BETWEEN,
  foldCase,
  foldTables,
  type FoldTables,
  IGNORABLE,
  LOWER,
  MARK,
  NOTHING,
  PLAIN,
  SEVERAL,
  SOLO,
  SURROGATE,
  UNBUILT,
  UPPER,
} from './fold';
import type { TextRange } from './range';

/** Bits of `Words.flags`. */
export const STARTS_UPPER = 1;
export const HAS_UPPER = 2;
export const HAS_LOWER = 4;
/** A character of a script without spaces. */
export const IS_SOLO_WORD = 8;

/** The words of one text, in order. Only the first `count` of each array mean anything. Offsets are UTF-16 units. */
export class Words {
  count = 0;
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** A hash of the folded word: equal words have equal hashes, unequal ones nearly always different ones. */
  hashes = new Int32Array(256);
  flags = new Uint8Array(256);

  add(start: number, end: number, hash: number, flags: number): void {
    const at = this.count++;
    if (at === this.starts.length) this.#grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.hashes[at] = hash;
    this.flags[at] = flags;
  }

  #grow(): void {
    const size = this.starts.length * 2;
    this.starts = copied(new Int32Array(size), this.starts);
    this.ends = copied(new Int32Array(size), this.ends);
    this.hashes = copied(new Int32Array(size), this.hashes);
    this.flags = copied(new Uint8Array(size), this.flags);
  }
}

function copied<A extends Int32Array | Uint8Array>(to: A, from: A): A {
  to.set(from);
  return to;
}

/** Fills `words` with the words of a text outside `skips`, which must be sorted and not overlap. A skip ends a word. */
export function scanWords(text: string, skips: readonly TextRange[], words: Words): void {
  words.count = 0;
  const tables = foldTables();
  let from = 0;
  for (const skip of skips) {
    if (skip.start > from) scanStretch(text, from, skip.start, words, tables);
    if (skip.end > from) from = skip.end;
  }
  if (from < text.length) scanStretch(text, from, text.length, words, tables);
}

/** The hash that `scanWords` gives to a word that is already folded. */
export function hashFolded(folded: string): number {
  return hashUnits(SEED, folded);
}

/** The units of the word at a place in the text, folded. */
export function foldWord(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  return /^[\u0000-\u007f]*$/.test(word) ? word.toLowerCase() : foldCase(word);
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

function hashUnits(seed: number, units: string): number {
  let hash = seed;
  for (let at = 0; at < units.length; at++) hash = Math.imul(hash ^ units.charCodeAt(at), PRIME);
  return hash;
}

function scanStretch(text: string, from: number, to: number, words: Words, tables: FoldTables): void {
  const { packed } = tables;
  let at = from;
  while (at < to) {
    let unit = packed[text.charCodeAt(at)]!;
    if (unit & BETWEEN) {
      at++;
      continue;
    }
    if (!(unit & PLAIN)) {
      if (unit === 0) tables.build(text.charCodeAt(at));
      else at = scanWord(text, at, to, words, tables);
      continue;
    }
    // The hot loop: words of characters that fold to one unit. Anything else starts over in the careful one.
    const start = at;
    const first = unit;
    let hash = SEED;
    let kinds = 0;
    do {
      hash = Math.imul(hash ^ (unit & 0xffff), PRIME);
      kinds |= unit;
      unit = ++at < to ? packed[text.charCodeAt(at)]! : BETWEEN;
    } while (unit & PLAIN);
    if (unit & BETWEEN) {
      const upper = 1 << (16 + UPPER);
      const lower = 1 << (16 + LOWER);
      words.add(
        start,
        at,
        hash,
        (first & upper ? STARTS_UPPER : 0) |
          (kinds & upper ? HAS_UPPER : 0) |
          (kinds & lower ? HAS_LOWER : 0),
      );
    } else at = scanWord(text, start, to, words, tables);
  }
}

/** One word of any characters, from `start`, or nothing when there is none; gives where to go on. */
function scanWord(text: string, start: number, to: number, words: Words, tables: FoldTables): number {
  const { classes, folded } = tables;
  let hash = SEED;
  let kinds = 0;
  let first = -1;
  let begin = start;
  let end = start;
  let at = start;
  while (at < to) {
    const unit = text.charCodeAt(at);
    let kind = classes[unit]!;
    if (kind === UNBUILT) {
      tables.build(unit);
      kind = classes[unit]!;
    }
    let length = 1;
    let spelled: string | undefined;
    if (kind === SURROGATE) {
      const codePoint = text.codePointAt(at)!;
      const character = tables.character(codePoint);
      length = codePoint > 0xffff && at + 1 < to ? 2 : 1;
      kind = length === 2 ? character.kind : -1;
      spelled = character.folded;
    }
    if (kind === IGNORABLE) {
      at += length;
      continue;
    }
    if (kind < MARK || (kind === MARK && first < 0)) break;
    // A solo character ends the word before it, and nothing but marks joins it.
    if (kind !== MARK && first >= 0 && (kind === SOLO || first === SOLO)) break;
    if (first < 0) {
      first = kind;
      begin = at;
    }
    if (spelled === undefined && folded[unit] === SEVERAL) spelled = tables.spelled.get(unit);
    if (spelled !== undefined) hash = hashUnits(hash, spelled);
    else if (folded[unit] !== NOTHING) hash = Math.imul(hash ^ folded[unit]!, PRIME);
    kinds |= 1 << kind;
    at += length;
    end = at;
  }
  if (first < 0) return Math.max(at, start + 1);
  words.add(begin, end, hash, flagsOf(first, kinds));
  return at;
}

function flagsOf(first: number, kinds: number): number {
  return (
    (first === UPPER ? STARTS_UPPER : 0) |
    (kinds & (1 << UPPER) ? HAS_UPPER : 0) |
    (kinds & (1 << LOWER) ? HAS_LOWER : 0) |
    (first === SOLO ? IS_SOLO_WORD : 0)
  );
}
