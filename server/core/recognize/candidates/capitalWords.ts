/**
 * The runs of capitalised words of an article: what may be names, by nothing but how it is written. What is one is decided over all
 * articles together, see tally.ts; so that thousands of articles stay small, only numbers are kept, four for each word.
 */
import { foldCase, kindAt, DIGIT, LOWER } from '../../text/fold';
import type { TextRange } from '../../text/range';
import { foldWord, HAS_LOWER, HAS_UPPER, hashFolded, scanWords, STARTS_UPPER, Words } from '../../text/words';
import { beginsSentence, mayBegin, mayEnd } from '../boundaries';
import { joint, type Joint } from './joint';
import { Lines, type Line } from './lines';
import { isArticle, isParticle, ordinary } from './ordinaryWords';

/** Bits of `CapitalWords.flags`. `FIRST` and `DOUBTFUL` are a run's, on its first word. */
export const FIRST = 1;
/** A small word between: “de”, “of”. */
export const PARTICLE = 2;
/** How it is written says nothing: it counts only if the same words are a name elsewhere. */
export const DOUBTFUL = 4;
/** It stands where a sentence begins, and so has its capital whatever it is. */
export const OPENS = 8;
/** Sentences begin with it; where one does, it is no part of the name behind it. */
export const OPENER = 16;
/** “President”, “Mme”: no part of the name behind it. */
export const TITLE = 32;
/** In capitals throughout, as abbreviations are. */
export const CAPITALS = 64;
export const NEVER_ALONE = 128;

/** In order of the text; offsets are UTF-16 units. */
export interface CapitalWords {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of the folded word. */
  readonly hashes: Int32Array;
  readonly flags: Uint8Array;
  /** Hashes of the words that the article has with a small letter, each once, and how often it has them. */
  readonly small: Int32Array;
  readonly smallCounts: Int32Array;
}

/** Words of a run at most: what is longer is no name. */
export const MOST_WORDS = 8;
/** An article with more names than this is a list; the rest of it is left alone. */
const MOST_IN_ARTICLE = 50_000;

const scanned = new Words();

export function capitalWords(text: string, skips: readonly TextRange[]): CapitalWords {
  scanWords(text, skips, scanned);
  return new Finder(text, scanned).run();
}

/** What a name by itself is in these terms, or no words where none like it is ever found. */
export function wordsOfName(name: string): CapitalWords {
  const words = new Words();
  scanWords(name, [], words);
  return new Finder(name, words).whole();
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  readonly flags: number;
}

class Finder {
  readonly #text: string;
  readonly #words: Words;
  readonly #lines: Lines;
  readonly #found: Word[] = [];
  readonly #small = new Map<number, number>();
  #run: Word[] = [];
  #doubtful = false;

  constructor(text: string, words: Words) {
    this.#text = text;
    this.#words = words;
    this.#lines = new Lines(text, words);
  }

  run(): CapitalWords {
    const { count } = this.#words;
    let line: Line | undefined;
    for (let at = 0; at < count && this.#found.length < MOST_IN_ARTICLE;) {
      const before = line;
      line = this.#lines.of(at);
      const last = this.#run.at(-1);
      if (last !== undefined) {
        const between = joint(this.#text, last.end, this.#words.starts[at]!);
        const goesOn = between !== 'none' && (between !== 'line' || before?.wrapped === true);
        if (!goesOn || !this.#joins(last, at, between)) this.#flush();
      }
      at = this.#take(at, line);
    }
    this.#flush();
    return packed(this.#found, this.#small);
  }

  whole(): CapitalWords {
    const plain: Line = { end: this.#text.length, doubtful: false, capitals: false, wrapped: false };
    for (let at = 0; at < this.#words.count;) at = this.#take(at, plain);
    // Where a word ended the run, only a part of the name is left, which is another one.
    const isWhole = this.#run[0]?.start === this.#words.starts[0];
    const words = isWhole
      ? this.#run.map((word, at) => ({ ...word, flags: at === 0 ? FIRST : word.flags }))
      : [];
    return packed(words, new Map());
  }

  /** Whether the word may belong to the same name as the one before it, which stands `between` away. */
  #joins(last: Word, at: number, between: Joint): boolean {
    const start = this.#words.starts[at]!;
    if (between === 'apostrophe')
      // An elision stands before a name, unless the name has it in the middle: “Jeanne d’Arc”.
      return (last.flags & PARTICLE) !== 0 || !mayBegin(this.#text, start);
    if (between === 'stop') return last.end - last.start === 1 || ordinary(this.#slice(last)).abbreviated;
    return true;
  }

  /** Takes in one word, or one abbreviation with full stops; gives the index of the next. */
  #take(at: number, line: Line): number {
    const dotted = this.#dotted(at);
    const next = dotted?.next ?? at + 1;
    const start = this.#words.starts[at]!;
    const end = dotted?.end ?? this.#words.ends[at]!;
    const flags = this.#words.flags[at]!;
    const hash = dotted?.hash ?? this.#words.hashes[at]!;
    if (!this.#isCapital(at)) {
      if (kindAt(this.#text, start) === LOWER) this.#small.set(hash, (this.#small.get(hash) ?? 0) + 1);
      if (!this.#particle(start, end, hash)) this.#flush();
      return next;
    }
    const word = this.#text.slice(start, end);
    const about = ordinary(word);
    if (about.calendar || word === 'I') {
      this.#flush();
      return next;
    }
    if (this.#run.length > 0 && isParticle(foldWord(this.#text, start, end)) && about.opener) {
      // “Bank Of America” in a heading.
      this.#run.push({ start, end, hash, flags: PARTICLE });
      return next;
    }
    if (this.#run.length > 0 && about.opener) this.#flush();
    const inCapitals = (flags & HAS_LOWER) === 0 && end - start > 1 && !line.capitals;
    let bits = inCapitals ? CAPITALS : 0;
    if (this.#run.length === 0) {
      if (!mayBegin(this.#text, start)) return next;
      if (beginsSentence(this.#text, start) && !this.#isBehindTitle(at)) bits |= OPENS;
      this.#doubtful = line.doubtful || line.capitals;
    }
    if (about.opener) bits |= OPENER;
    if (about.title) bits |= TITLE;
    if (about.neverAlone || end - start === 1) bits |= NEVER_ALONE;
    this.#run.push({ start, end, hash, flags: bits });
    return next;
  }

  /** A capital first, or somewhere in a word that begins with a digit or a small letter: 18F, iPhone. */
  #isCapital(at: number): boolean {
    const flags = this.#words.flags[at]!;
    if (flags & STARTS_UPPER) return true;
    if (!(flags & HAS_UPPER)) return false;
    const start = this.#words.starts[at]!;
    const word = this.#text.slice(start, this.#words.ends[at]);
    return kindAt(this.#text, start) === DIGIT ? DIGITS_FIRST.test(word) : word.length >= 3;
  }

  /** A small word after a capitalised one, kept until it shows whether another follows. */
  #particle(start: number, end: number, hash: number): boolean {
    const last = this.#run.at(-1);
    if (last === undefined) return false;
    const folded = foldWord(this.#text, start, end);
    const belongs = isParticle(folded) || ((last.flags & PARTICLE) !== 0 && isArticle(folded));
    if (belongs) this.#run.push({ start, end, hash, flags: PARTICLE });
    return belongs;
  }

  /** “S.E.C.”, with the full stop at its end; its hash is that of the letters alone. */
  #dotted(at: number): { readonly next: number; readonly end: number; readonly hash: number } | undefined {
    const { starts, ends, flags, count } = this.#words;
    const isLetter = (index: number): boolean =>
      index < count && ends[index]! - starts[index]! === 1 && (flags[index]! & STARTS_UPPER) !== 0;
    let last = at;
    let letters = this.#text.slice(starts[at], ends[at]);
    while (isLetter(last) && this.#text[ends[last]!] === '.' && isLetter(last + 1)) {
      if (starts[last + 1]! !== ends[last]! + 1 || letters.length > MOST_DOTTED) break;
      letters += this.#text.slice(starts[last + 1], ends[last + 1]);
      last++;
    }
    if (last === at) return undefined;
    const end = ends[last]! + (this.#text[ends[last]!] === '.' ? 1 : 0);
    return { next: last + 1, end, hash: hashFolded(foldCase(letters)) };
  }

  /** “Sen. Kelly”: the full stop ends no sentence. */
  #isBehindTitle(at: number): boolean {
    if (at === 0) return false;
    const start = this.#words.starts[at - 1]!;
    const end = this.#words.ends[at - 1]!;
    return (
      this.#text[end] === '.' &&
      this.#words.starts[at]! - end <= 3 &&
      ordinary(this.#text.slice(start, end)).abbreviated
    );
  }

  #slice({ start, end }: Word): string {
    return this.#text.slice(start, end);
  }

  #flush(): void {
    const run = this.#run;
    if (run.length === 0) return;
    this.#run = [];
    while ((run.at(-1)?.flags ?? 0) & PARTICLE) run.pop();
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined || run.length > MOST_WORDS) return;
    if (run.length === 1 && last.end - last.start === 1) return;
    if (!mayEnd(this.#text, last.end)) return;
    const flags = first.flags | FIRST | (this.#doubtful || this.#isPartOfCompound(last.end) ? DOUBTFUL : 0);
    this.#found.push({ ...first, flags }, ...run.slice(1));
  }

  /** “Trump-era”, “Faut-il”. */
  #isPartOfCompound(end: number): boolean {
    return this.#text[end] === '-' && kindAt(this.#text, end + 1) === LOWER;
  }
}

/** 18F and 3M, but neither 14H30 nor 10K. */
const DIGITS_FIRST = /^\d{1,3}\p{Lu}{1,4}$/u;
const MOST_DOTTED = 8;

function packed(words: readonly Word[], small: ReadonlyMap<number, number>): CapitalWords {
  const starts = new Int32Array(words.length);
  const ends = new Int32Array(words.length);
  const hashes = new Int32Array(words.length);
  const flags = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    starts[at] = word.start;
    ends[at] = word.end;
    hashes[at] = word.hash;
    flags[at] = word.flags;
  }
  const smallHashes = new Int32Array(small.size);
  const smallCounts = new Int32Array(small.size);
  let at = 0;
  for (const [hash, count] of small) {
    smallHashes[at] = hash;
    smallCounts[at++] = count;
  }
  return { starts, ends, hashes, flags, small: smallHashes, smallCounts };
}
