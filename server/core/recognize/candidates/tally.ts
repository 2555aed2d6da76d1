/**
 * Which runs of capitalised words are names, and which name stands where. Decided over all articles, in four walks over their words:
 *
 * 1. `learn`: which words are written small anywhere, and so are ordinary ones that had a capital because a sentence began.
 * 2. `weigh`: what stands as a whole run, and not merely where everything has a capital, is evidence of a name.
 * 3. `shorten`: the last words of a name may stand for it, however seldom they do.
 * 4. `assign`: a run is the name it is as a whole, if there is evidence for that; else the longest names in it are.
 *
 * Nothing depends on the order of the articles.
 */
import type { TextRange } from '../../text/range';
import {
  CAPITALS,
  type CapitalWords,
  DOUBTFUL,
  FIRST,
  NEVER_ALONE,
  OPENER,
  OPENS,
  PARTICLE,
  TITLE,
} from './capitalWords';

/** An article as far as names are sought in it. */
export interface Searched {
  readonly text: string;
  readonly words: CapitalWords;
  /** Where known actors are named: sorted, not overlapping. */
  readonly mentions: readonly TextRange[];
}

/** Words of an article from `from` to `to`, end excluded, by their indexes. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Stands for a name whatever its capitals, accents, hyphens and apostrophes are. */
export type NameKey = number;

/** A single word in capitals throughout is another name than the same letters otherwise: ICE and Ice. */
export function keyOf({ hashes, flags }: CapitalWords, { from, to }: Span): NameKey {
  return from + 1 === to && flags[from]! & CAPITALS ? key(hashes, from, to, 1) : key(hashes, from, to, 0);
}

/** The same whether it is in capitals or not. */
export function plainKeyOf({ hashes }: CapitalWords, { from, to }: Span): NameKey {
  return key(hashes, from, to, 0);
}

function key(hashes: Int32Array, from: number, to: number, seed: number): NameKey {
  let high = 0x2545f491 ^ seed;
  let low = 0x27d4eb2d ^ seed;
  for (let at = from; at < to; at++) {
    high = Math.imul(high ^ hashes[at]!, 0x01000193);
    low = Math.imul((low ^ hashes[at]!) + at - from, 0x85ebca6b) ^ (low >>> 13);
  }
  // 53 bits: with some hundred thousand names, two of one key are as good as impossible.
  return (high >>> 0) * 0x200000 + (low >>> 11);
}

/** How often words have to stand as a name, as a whole and where their capitals say something, to be taken for one. */
const LEAST_EVIDENCE = 2;
/** How much more often a word has to be a name than it is an ordinary word. */
const CLEARLY_MORE = 2;

export class Tally {
  /** By the hash of a word, how often it is written small. */
  readonly #small = new Map<number, number>();
  readonly #evidence = new Map<NameKey, number>();
  /** Of names of several words, what they end with. */
  readonly #endings = new Set<NameKey>();

  learn({ words: { small, smallCounts } }: Searched): void {
    for (let at = 0; at < small.length; at++) {
      const hash = small[at]!;
      this.#small.set(hash, (this.#small.get(hash) ?? 0) + smallCounts[at]!);
    }
  }

  weigh(article: Searched): void {
    const { words } = article;
    eachRun(article, (run, isPart) => {
      if (words.flags[run.from]! & DOUBTFUL) return;
      const core = this.core(words, run);
      if (core === undefined) return;
      if (!isPart || core.from === run.from) this.#count(words, core);
      if (isPart) return;
      const parts = partsOf(words, core);
      if (parts.length > 1) for (const part of parts) this.#count(words, part);
    });
  }

  shorten(article: Searched): void {
    const { words } = article;
    eachRun(article, (run) => {
      const core = this.core(words, run);
      if (core === undefined || core.to - core.from < 2 || !this.#isName(words, core)) return;
      for (const ending of endingsOf(words, core)) this.#endings.add(ending);
    });
  }

  /** Calls `take` for every name in the article, in order. */
  assign(article: Searched, take: (name: Span, run: Span) => void): void {
    const { words } = article;
    eachRun(article, (run, isPart) => {
      if (this.#isName(words, run)) take(run, run);
      else if (!isPart) this.#within(words, run, run, take);
    });
  }

  /** Without the words before a name that are no part of it; undefined where it cannot be told whether they are. */
  core({ flags, hashes }: CapitalWords, { from, to }: Span): Span | undefined {
    let start = from;
    const first = flags[from]!;
    if (first & OPENS && (first & OPENER || this.#small.has(hashes[from]!))) start++;
    while (start < to && flags[start]! & TITLE) start++;
    if (start === to) return undefined;
    // “Université de Montréal” where a sentence begins, “Minister of Justice”: a name or none.
    if (start > from && flags[start]! & PARTICLE) return undefined;
    // A word alone that begins a sentence.
    if (start === from && first & OPENS && to - from === 1) return undefined;
    return { from: start, to };
  }

  #count(words: CapitalWords, name: Span): void {
    for (let at = name.from; at < name.to; at++) {
      if (words.flags[at]! & (NEVER_ALONE | PARTICLE)) continue;
      const key = keyOf(words, name);
      this.#evidence.set(key, (this.#evidence.get(key) ?? 0) + 1);
      return;
    }
  }

  #isName(words: CapitalWords, name: Span): boolean {
    const key = keyOf(words, name);
    const evidence = this.#evidence.get(key) ?? 0;
    if (evidence < (this.#endings.has(key) ? 1 : LEAST_EVIDENCE)) return false;
    if (name.to - name.from > 1 || words.flags[name.from]! & CAPITALS) return true;
    return evidence > CLEARLY_MORE * (this.#small.get(words.hashes[name.from]!) ?? 0);
  }

  /** The longest name in a stretch of a run, then what is left on both sides of it. */
  #within(words: CapitalWords, run: Span, stretch: Span, take: (name: Span, run: Span) => void): void {
    for (let length = stretch.to - stretch.from; length > 0; length--) {
      for (let from = stretch.from; from + length <= stretch.to; from++) {
        const name = { from, to: from + length };
        if (!mayBePart(words, name, run) || !this.#isName(words, name)) continue;
        this.#within(words, run, { from: stretch.from, to: from }, take);
        take(name, run);
        this.#within(words, run, { from: name.to, to: stretch.to }, take);
        return;
      }
    }
  }
}

/**
 * What a run ends with may be named there, or what a small word follows; the beginning of “Washington Post” is not Washington. In a heading,
 * where everything has a capital, names of several words may stand anywhere.
 */
function mayBePart({ flags }: CapitalWords, { from, to }: Span, run: Span): boolean {
  if (flags[from]! & PARTICLE || flags[to - 1]! & PARTICLE) return false;
  if (to === run.to || flags[to]! & PARTICLE) return true;
  return to - from > 1 && (flags[run.from]! & DOUBTFUL) !== 0;
}

/** What a name is called by its last words alone; “Texas” is no form of “University of Texas”. */
export function endingsOf(words: CapitalWords, { from, to }: Span): readonly NameKey[] {
  const keys: NameKey[] = [];
  for (let start = from + 1; start < to; start++)
    if (!((words.flags[start]! | words.flags[start - 1]!) & PARTICLE))
      keys.push(keyOf(words, { from: start, to }));
  return keys;
}

/** What stands between the small words of a run. */
function partsOf({ flags }: CapitalWords, { from, to }: Span): readonly Span[] {
  const parts: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !(flags[at]! & PARTICLE)) continue;
    if (at > start) parts.push({ from: start, to: at });
    start = at + 1;
  }
  return parts;
}

/**
 * The runs in which no known actor is named. One that goes on behind a known name, or leads to it over a small word, may be a name of its
 * own (“New York Times”, “University of Texas”), but its parts are none: for these `isPart` is true.
 */
function eachRun({ words, mentions }: Searched, visit: (run: Span, isPart: boolean) => void): void {
  const { starts, ends, flags } = words;
  let mention = 0;
  for (let from = 0; from < starts.length;) {
    let to = from + 1;
    while (to < starts.length && !(flags[to]! & FIRST)) to++;
    const end = ends[to - 1]!;
    while (mention < mentions.length && mentions[mention]!.end <= starts[from]!) mention++;
    const named = mentions[mention];
    if (named === undefined || named.start >= end) visit({ from, to }, false);
    else if (isMore(words, { from, to }, mentions, mention)) visit({ from, to }, true);
    from = to;
  }
}

function isMore(
  { starts, ends, flags }: CapitalWords,
  { from, to }: Span,
  mentions: readonly TextRange[],
  first: number,
): boolean {
  let last = mentions[first]!;
  for (let at = first; at < mentions.length && mentions[at]!.start < ends[to - 1]!; at++)
    last = mentions[at]!;
  if (last.start < starts[from]! || last.end > ends[to - 1]!) return false;
  if (last.end < ends[to - 1]!) return true;
  let word = to - 1;
  while (word > from && starts[word]! > last.start) word--;
  return word > from && (flags[word - 1]! & PARTICLE) !== 0;
}
