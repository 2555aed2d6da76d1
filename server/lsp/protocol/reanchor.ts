import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Objection, QuoteCounts } from './wording';

/** Client to server: the edits by which quotes that say the same take over the wording of their articles. */
export const reanchorRequest = 'glossator/reanchor';

export interface ReanchorParams {
  /** An article or a gloss file; without it, everything there is. */
  readonly uri?: string;
}

/** Null as long as not everything is read: who is named decides whether words say the same. */
export type ReanchorAnswer = {
  /** How many gloss files it is about; none where nothing is quoted from or in the file asked about. */
  readonly sidecars: number;
  /** Of how many of these the article is not here, or its words are not known. */
  readonly withoutArticle: number;
  /** Null where there is nothing to do. */
  readonly edit: WorkspaceEdit | null;
  /** To how many quotes the edit gives the words of the article, and in how many files. */
  readonly accepted: number;
  readonly files: number;
  /** How the quotes are found before the edit. */
  readonly counts: QuoteCounts;
  /** Quotes that do not stand after the edit either: somebody has to decide. */
  readonly open: readonly OpenQuote[];
  /** False where there were too many quotes in a file to seek all of them. */
  readonly isComplete: boolean;
  /** How many of these could have been accepted, had their file no mistakes in its YAML. */
  readonly unparsed: number;
} | null;

export interface OpenQuote {
  readonly uri: string;
  readonly range: Range;
  readonly reason: OpenReason;
}

/** Why a quote is left to people: what speaks against the passage most like it, or else what became of the quote. */
export type OpenReason =
  Objection | 'missing' | 'ambiguous' | 'byHand' | /** Its gloss file does not parse. */ 'unparsed';
