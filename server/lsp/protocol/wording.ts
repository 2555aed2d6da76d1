import type { Position, Range } from 'vscode-languageserver-protocol';

/** The client's command that shows how an article reads now beside how it was annotated. */
export const compareWordingCommand = 'glossator.compareWording';
/** A file, and the quote in it to begin with: in a gloss file where it is written, in an article where it stands. */
export type CompareWordingArguments = readonly [uri: string, position: Position | null];

/** Client to server: how an article reads now, and how it read when it was annotated. */
export const wordingRequest = 'glossator/wording';
/** Client to server: for how many quotes articles read differently now. */
export const rewordedRequest = 'glossator/wording/count';
/** Server to client: what was answered to either of these requests about some files may be another answer now. */
export const wordingChangedNotification = 'glossator/wording/changed';

export interface WordingParams {
  /** An article or a gloss file; of a gloss file the answer is about its article, with the quotes of all its gloss files. */
  readonly uri: string;
}

/** Null where nothing is quoted from the article, or it is not here. Ranges are in the client's units, as all of LSP's are. */
export type WordingAnswer = {
  readonly article: string;
  /** The whole text of the article, with the words of quotes put back where it reads differently now. */
  readonly was: string;
  /** The whole text of the article as it is. */
  readonly is: string;
  /** In the order of the article. */
  readonly quotes: readonly RewordedQuote[];
  readonly counts: QuoteCounts;
  /** False where there were too many quotes to seek all of them. */
  readonly isComplete: boolean;
} | null;

export type QuoteState = 'exact' | 'altered' | 'ambiguous' | 'missing';
export type QuoteCounts = Readonly<Record<QuoteState, number>>;

/** A quote for which the article reads differently now. */
export interface RewordedQuote {
  readonly state: QuoteState;
  /** The id of the claim whose quote it is. */
  readonly id: string | null;
  /** Which note of its gloss file's it is, from 1; null for a claim. */
  readonly note: number | null;
  readonly gloss: { readonly uri: string; readonly range: Range };
  /** Why it is not taken for the same by itself, the weightiest reason first; see the rule quote-missing. */
  readonly objections: readonly Objection[];
  /** In `is`. */
  readonly isRange: Range;
  /** In `was`; null where the words of another quote were put back at this place. */
  readonly wasRange: Range | null;
}

export interface RewordedParams {
  readonly uris: readonly string[];
}

/** By uri as it was asked, for how many quotes the article reads differently; files from which nothing is quoted are left out. */
export type RewordedAnswer = Readonly<Record<string, number>>;

export type Objection =
  | 'figure'
  | 'negation'
  | 'restriction'
  | 'hedge'
  | 'quantity'
  | 'date'
  | 'unit'
  | 'opposite'
  | 'name'
  | 'context'
  | 'rival'
  | 'unlike'
  | 'short';
