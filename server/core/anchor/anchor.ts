/**
 * What the engine is told and what it answers. docs/anchoring.md explains the model behind it to users, with the measurements that
 * every threshold comes from. All offsets are UTF-16 units; those of a quote are offsets in `Anchor.quote` as it is written.
 */
import type { TextRange } from '../text/range';

/** How an annotation finds its words: W3C's TextQuoteSelector (`exact`, `prefix`, `suffix`) under the format's own names. */
export interface Anchor {
  readonly quote: string;
  /** What stands directly before and after, where the quote alone does not tell its place from every other; see describe.ts. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Words of the quote that are others in the article. */
export interface WordChange {
  /** Where in the article they stand; empty, and between two words, where they were left out. */
  readonly range: TextRange;
  /** Where in the quote they stand, likewise. */
  readonly at: TextRange;
  /** The words in the quote, `''` where the article has more. */
  readonly was: string;
  /** The words in the article as they are read, `''` where the quote has more. */
  readonly is: string;
  /** What of weight is another in them, the weightiest first. */
  readonly weights: readonly Objection[];
  /** How many letters are others; see `editDistance`. */
  readonly errors: number;
}

/** Why a passage is not taken for the quote by itself: somebody has to decide. */
export type Objection = (typeof objections)[number];

/** In the order of their weight, which is the order in which a candidate has them. */
export const objections = [
  // What guards/ and recognition watch over is another.
  'figure',
  'negation',
  'name',
  'date',
  'unit',
  'opposite',
  'restriction',
  'quantity',
  'hedge',
  /** The words around it are not those that stood around the quote. */
  'context',
  /** The quote is too short for its words to be recognised once any of them is another. */
  'short',
  /** Too many words are others. */
  'unlike',
  /** Another passage is nearly as close. */
  'rival',
] as const;

/** A passage that may be meant. */
export interface Candidate {
  readonly range: TextRange;
  /** How much of the quote stands there, letter by letter: 1 is all of it, 0 nothing. */
  readonly score: number;
  /** In the order of the article; none where the words are the same. */
  readonly changes: readonly WordChange[];
  readonly objections: readonly Objection[];
}

/** What became of an anchor in an article. Candidates are at most `MAX_CANDIDATES`. */
export type Resolution =
  /** The words stand there. `copies` are places beside it where the whole paragraph stands again, word for word. */
  | { readonly kind: 'exact'; readonly range: TextRange; readonly copies: readonly TextRange[] }
  /** They stand there worded differently, and nothing speaks against it. */
  | ({ readonly kind: 'altered' } & Candidate)
  /** They stand in several places, or in one that is not where they stood, and nothing tells which is meant. In the article's order. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  /** They stand nowhere. What is most like them, best first; each has its objections. */
  | { readonly kind: 'missing'; readonly candidates: readonly Candidate[] };

export const MAX_CANDIDATES = 100;

/** How many of the passages most like a missing quote are told. */
export const MAX_SHOWN = 3;

/** Actors named in a stretch of text. */
export interface NamedSpan extends TextRange {
  /** One, or several where the name may be any of theirs. */
  readonly actors: readonly string[];
}

/** Who is named in some words, by recognition: the engine knows no actors itself. Spans are sorted and do not overlap. */
export type NamesIn = (words: string) => readonly NamedSpan[];

export const noNames: NamesIn = () => [];
