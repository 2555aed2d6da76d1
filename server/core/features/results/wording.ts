import type { Objection, Resolution } from '../../anchor/anchor';
import type { Location, TextRange } from '../../text/range';

/** What became of a quote; see Resolution. */
export type QuoteState = Resolution['kind'];

/** An article as it was annotated, and as it is now. */
export interface Wording {
  readonly article: string;
  /** The article's text with the words of its quotes put back where it reads differently now; all else is as it is. */
  readonly was: string;
  readonly is: string;
  /** The quotes for which it reads differently, in the order of the article. */
  readonly quotes: readonly RewordedQuote[];
  /** How many of all its quotes are found how. */
  readonly counts: Readonly<Record<QuoteState, number>>;
  /** False where there were too many quotes to seek all of them. */
  readonly isComplete: boolean;
}

/** A quote, and the passage that stands where it stood; what is most like it, where that is not sure. */
export interface RewordedQuote {
  readonly state: QuoteState;
  /** Of a claim, where it has one. */
  readonly id: string | undefined;
  /** Which of the notes in its gloss file it is, from 1. */
  readonly note: number | undefined;
  /** Where the quote is written. */
  readonly gloss: Location;
  /** What speaks against taking the passage for the quote; nothing where it is merely worded differently. */
  readonly objections: readonly Objection[];
  /** In the article as it is. */
  readonly is: TextRange;
  /** In the article as it was annotated; undefined where the words of another quote were put back at this place. */
  readonly was: TextRange | undefined;
}

export interface WordingPart {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}
