import type { Resolution } from '../../anchor/anchor';
import type { FileEdit } from '../../annotate/fileEdit';
import type { TextRange } from '../../text/range';
import type { QuoteState, WordingPart } from './wording';

/** A sidecar held against its article as it is now. */
export interface Reanchored {
  readonly uri: string;
  /** Where the article is, or has to be. */
  readonly article: string | undefined;
  /** How many of its quotes are found how. */
  readonly counts: Readonly<Record<QuoteState, number>>;
  /** Why nothing can be said of the quotes, or, where the file does not parse, nothing is written into it. */
  readonly obstacle: 'article-missing' | 'article-encoding' | 'yaml-syntax' | undefined;
  /** Those that do not stand exactly, in the order of the file: claims, then notes. */
  readonly quotes: readonly ReanchoredQuote[];
  /** False where there were too many quotes to seek all of them, or none could be sought. */
  readonly isComplete: boolean;
  /** What accepts the wording of the article for the altered ones and, where everything stands then, brings `sha256` up to date. */
  readonly edits: readonly FileEdit[];
  /** What becomes of `sha256`: there is none, it is right, it is brought up to date, or it has to wait. */
  readonly digest: 'none' | 'current' | 'updated' | 'withheld';
  readonly withheld?:
    'open-quotes' | 'article-encoding' | 'article-missing' | 'article-unsaved' | 'yaml-syntax';
}

export interface ReanchoredQuote {
  readonly entry: 'claim' | 'note';
  /** Of a claim, where it has one. */
  readonly id: string | undefined;
  readonly quote: string;
  /** Where it is written in the gloss file. */
  readonly range: TextRange;
  readonly found: Resolution;
  /** What became of it, in plain sentences. */
  readonly reason: string;
  /** The words that the edits write in its place. */
  readonly accepted: string | undefined;
  /** Of an altered quote: the article's words, and between them those that are gone. */
  readonly wording: readonly WordingPart[];
}
