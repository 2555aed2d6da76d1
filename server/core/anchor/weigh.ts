/**
 * How much of some words stands in a passage, what is another word there, and what speaks against taking the one for the other.
 * docs/anchoring.md says what the numbers mean.
 */
import type { TextRange } from '../text/range';
import { align, type Hunk } from './align';
import type { NamesIn, Objection, WordChange } from './anchor';
import { changedWeights, inOrder, type Sides, slipsIn } from './changedWeights';
import { type Occurrence, plain } from './context';
import { editDistance } from './editDistance';
import type { Ground } from './ground';
import { earlierStart, laterEnd, type Missing, wholeUnits, withFullStop } from './passageEdges';
import { slice, spanOf, wordsOf } from './spans';
import { unitsOf, type Unit } from './units';

export interface Weighed {
  /** The passage, with its edges where the words begin and end. */
  readonly place: Occurrence;
  /** How many letters are others; see `editDistance`. */
  readonly errors: number;
  readonly changes: readonly WordChange[];
  /** What of weight is another, each kind once. */
  readonly weights: readonly Objection[];
  /** Whether nothing but the spelling of single words is another, and of fewer words than are the same. */
  readonly isSpelling: boolean;
}

/** Words in their comparison form, with the way back to how they are written. */
export interface Wording {
  readonly folded: string;
  /** Where in them letters stand whose case makes no difference. */
  readonly eitherCase: readonly number[];
  /** Where in the quote a stretch of them is written. */
  rangeOf(start: number, end: number): TextRange;
  written(start: number, end: number): string;
}

export function weigh(ground: Ground, wording: Wording, passage: Occurrence, namesIn: NamesIn): Weighed {
  const { folded } = ground.article;
  const whole = withFullStop(folded, wholeUnits(folded, passage), wording.folded);
  const first = new Comparison(ground, wording, whole, namesIn);
  const { left, right } = first.missing();
  if (left === undefined && right === undefined) return first.result();
  // What took the place of a word is in the same paragraph as the rest; a byline above it is not.
  const above = ground.foldedParagraph(ground.paragraphAt(whole.start)).start;
  const below = ground.foldedParagraph(ground.paragraphAt(Math.max(whole.start, whole.end - 1))).end;
  const wider = {
    start: left === undefined ? whole.start : earlierStart(folded, whole.start, left, above),
    end: right === undefined ? whole.end : laterEnd(folded, whole.end, right, below),
  };
  return new Comparison(ground, wording, wider, namesIn).result();
}

class Comparison {
  readonly #ground: Ground;
  readonly #wording: Wording;
  readonly #from: number;
  readonly #text: string;
  readonly #old: readonly Unit[];
  readonly #now: readonly Unit[];
  readonly #sides: Sides;
  readonly #hunks: readonly Hunk[];

  constructor(ground: Ground, wording: Wording, { start, end }: Occurrence, namesIn: NamesIn) {
    this.#ground = ground;
    this.#wording = wording;
    this.#from = start;
    this.#text = ground.article.folded.slice(start, end);
    this.#old = unitsOf(wording.folded, this.#text, namesIn);
    this.#now = unitsOf(this.#text, wording.folded, namesIn);
    this.#sides = {
      old: { text: wording.folded, units: this.#old },
      now: { text: this.#text, units: this.#now },
    };
    this.#hunks = align(this.#old, this.#now);
  }

  /** Words at either edge of the quote that are not at that edge of the passage; they may stand beside it, or what took their place. */
  missing(): { readonly left: Missing | undefined; readonly right: Missing | undefined } {
    const first = this.#hunks[0];
    const last = this.#hunks.at(-1);
    const left = first?.fromA === 0 ? first : NONE;
    const right = last?.toA === this.#old.length ? last : NONE;
    return {
      left: left.toA > 0 ? this.#missing(left, 0) : missingWord(this.#curtailed(0, left.toB, 0)),
      right:
        right.toA > right.fromA
          ? this.#missing(right, right.toA - 1)
          : missingWord(
              this.#curtailed(
                this.#old.length - 1,
                (right === NONE ? this.#now.length : right.fromB) - 1,
                -1,
              ),
            ),
    };
  }

  /** The outermost word of a phrase ("tous les") that the passage has without it ("tous"): something may have come between. */
  #curtailed(atOld: number, atNow: number, side: 0 | -1): string | undefined {
    const was = wordsOf(slice(this.#wording.folded, this.#old, atOld, atOld + 1));
    const is = wordsOf(slice(this.#text, this.#now, atNow, atNow + 1));
    const outermost = was.at(side)?.toLowerCase();
    return was.length > 1 && outermost !== is.at(side)?.toLowerCase() ? outermost : undefined;
  }

  #missing({ fromA, toA, fromB, toB }: Hunk, outermost: number): Missing | undefined {
    const words = this.#wordsOfQuote(fromA, toA);
    if (words === 0) return undefined;
    return {
      count: Math.max(0, words - this.#wordsOfPassage(fromB, toB)),
      outermost: slice(this.#wording.folded, this.#old, outermost, outermost + 1),
    };
  }

  #wordsOfQuote(from: number, to: number): number {
    return wordsOf(slice(this.#wording.folded, this.#old, from, to)).length;
  }

  #wordsOfPassage(from: number, to: number): number {
    return wordsOf(slice(this.#text, this.#now, from, to)).length;
  }

  result(): Weighed {
    const hunks = this.#hunks
      .map((hunk, at) => this.#trimmed(hunk, at === 0, at === this.#hunks.length - 1))
      .filter(({ fromA, toA, fromB, toB }) => toA > fromA || toB > fromB);
    const changed = hunks.map((hunk) => this.#change(hunk, false));
    const rewritten = this.#rewritten();
    const first = this.#hunks[0];
    const last = this.#hunks.at(-1);
    const begin = first?.fromB === 0 ? this.#trimmed(first, true, first === last).fromB : 0;
    const finish =
      last?.toB === this.#now.length ? this.#trimmed(last, first === last, true).toB : this.#now.length;
    return {
      place: {
        start: this.#from + (this.#now[begin]?.start ?? 0),
        end: this.#from + (this.#now[finish - 1]?.end ?? this.#text.length),
      },
      errors: changed.reduce((sum, { errors }) => sum + errors, 0),
      changes: [...changed, ...rewritten.map((hunk) => this.#change(hunk, true))].sort(
        (a, b) => a.range.start - b.range.start || a.at.start - b.at.start,
      ),
      weights: inOrder(changed.flatMap(({ weights }) => weights)),
      isSpelling: this.#isSpelling([...hunks, ...rewritten]),
    };
  }

  /** Whether nothing but the spelling of words is another, and of no more than half of them. */
  #isSpelling(hunks: readonly Hunk[]): boolean {
    let misspelt = 0;
    for (const hunk of hunks) {
      const slips = slipsIn(this.#ground, this.#sides, hunk);
      if (slips === undefined) return false;
      misspelt += slips.length;
    }
    return 2 * misspelt <= wordsOf(this.#wording.folded).length;
  }

  /** What says the same and is written otherwise: capitals, a figure in words. */
  #rewritten(): Hunk[] {
    const found: Hunk[] = [];
    let a = 0;
    let b = 0;
    for (const hunk of [...this.#hunks, END]) {
      const same = Math.min(hunk.fromA, this.#old.length) - a;
      for (let at = 0; at < same; at++) {
        const pair = { fromA: a + at, toA: a + at + 1, fromB: b + at, toB: b + at + 1 };
        const was = slice(this.#wording.folded, this.#old, pair.fromA, pair.toA);
        const is = slice(this.#text, this.#now, pair.fromB, pair.toB);
        if (plain(was) !== plain(is) && !this.#isLicensed(pair, was, is)) found.push(pair);
      }
      a = hunk.toA;
      b = hunk.toB;
    }
    return found;
  }

  /** Whether nothing but letters whose case makes no difference are others. */
  #isLicensed({ fromA }: Hunk, was: string, is: string): boolean {
    const { start } = this.#old[fromA]!;
    const { eitherCase } = this.#wording;
    return eitherCase.reduce((words, at) => withCaseOf(words, is, at - start), was) === is;
  }

  /** At the edges of the passage, no more words belong to it than the quote has there. */
  #trimmed(hunk: Hunk, isFirst: boolean, isLast: boolean): Hunk {
    const fromB = isFirst && hunk.fromA === 0 && hunk.fromB === 0 ? this.#leadingEdge(hunk) : hunk.fromB;
    const isAtEnd = isLast && hunk.toA === this.#old.length && hunk.toB === this.#now.length;
    return { ...hunk, fromB, toB: isAtEnd ? this.#trailingEdge({ ...hunk, fromB }) : hunk.toB };
  }

  /** Where the passage begins: with as many words as the quote has there, in the same sentence, and no marks that the quote has not. */
  #leadingEdge({ fromA, toA, fromB, toB }: Hunk): number {
    const most = this.#wordsOfQuote(fromA, toA);
    let from = fromB;
    if (most === 0) {
      // Marks for marks: a full stop may have become a question mark.
      from = toB;
      const phrase = this.#curtailed(0, toB, 0);
      for (let at = toB - 1; phrase !== undefined && at >= fromB; at--)
        if (this.#now[at]!.key === phrase) return at;
      while (from > fromB && toB - from < toA - fromA && this.#now[from - 1]!.kind === 'mark') from--;
      return from;
    }
    // The unit beside the words that are the same belongs to them if the quote has any there: "was" became "was not".
    while (from < toB - 1 && this.#wordsOfPassage(from, toB) > most) from++;
    for (let at = from; at < toB; at++) if (this.#endsSentence(at)) from = at + 1;
    if (this.#old[fromA]!.kind !== 'mark') while (from < toB && this.#now[from]!.kind === 'mark') from++;
    return from;
  }

  #trailingEdge({ fromA, toA, fromB, toB }: Hunk): number {
    const most = this.#wordsOfQuote(fromA, toA);
    let to = toB;
    if (most === 0) {
      to = fromB;
      const phrase = this.#curtailed(this.#old.length - 1, fromB - 1, -1);
      for (let at = fromB; phrase !== undefined && at < toB; at++)
        if (this.#now[at]!.key === phrase) return at + 1;
      while (to < toB && to - fromB < toA - fromA && this.#now[to]!.kind === 'mark') to++;
      return to;
    }
    while (to > fromB + 1 && this.#wordsOfPassage(fromB, to) > most) to--;
    for (let at = to - 1; at > fromB; at--) if (this.#endsSentence(at - 1)) to = at;
    if (this.#old[toA - 1]!.kind !== 'mark') while (to > fromB && this.#now[to - 1]!.kind === 'mark') to--;
    return to;
  }

  #endsSentence(at: number): boolean {
    const { kind, key } = this.#now[at]!;
    return kind === 'mark' && /[.!?]/u.test(key);
  }

  #errors({ fromA, toA, fromB, toB }: Hunk): number {
    const was = slice(this.#wording.folded, this.#old, fromA, toA).toLowerCase();
    const is = slice(this.#text, this.#now, fromB, toB).toLowerCase();
    return was === '' || is === '' ? was.length + is.length + 1 : editDistance(was, is);
  }

  #change(hunk: Hunk, isRewritten: boolean): WordChange {
    const { fromA, toA, fromB, toB } = hunk;
    const was = spanOf(this.#old, fromA, toA);
    const is = spanOf(this.#now, fromB, toB);
    const range = this.#ground.article.rangeOf(this.#from + is.start, this.#from + is.end);
    return {
      range,
      at: this.#wording.rangeOf(was.start, was.end),
      was: this.#wording.written(was.start, was.end),
      is: this.#ground.article.words(range.start, range.end),
      weights: isRewritten ? [] : inOrder(changedWeights(this.#ground, this.#sides, hunk)),
      errors: isRewritten ? 0 : this.#errors(hunk),
    };
  }
}

const NONE: Hunk = { fromA: 0, toA: 0, fromB: 0, toB: 0 };

function missingWord(outermost: string | undefined): Missing | undefined {
  return outermost === undefined ? undefined : { count: 0, outermost };
}

/** The words with the letter at an offset as others have it there. */
function withCaseOf(words: string, others: string, at: number): string {
  const isSame = words.charAt(at).toLowerCase() === others.charAt(at).toLowerCase();
  return at >= 0 && isSame ? words.slice(0, at) + others.charAt(at) + words.slice(at + 1) : words;
}

const END: Hunk = { fromA: Infinity, toA: Infinity, fromB: Infinity, toB: Infinity };
