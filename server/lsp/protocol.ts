/**
 * What client and server say to each other beyond LSP. The client imports this module and nothing else of the server.
 */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';

/** Server to client: all files below a folder, as uris. Sent where the server cannot reach the files itself. */
export const listFilesRequest = 'glossator/files/list';
/** Server to client: what a file holds. */
export const readFileRequest = 'glossator/files/read';
/** Server to client, whenever it changes; clients that do not know it ignore it. */
export const statusNotification = 'glossator/status';

export interface ListFilesParams {
  readonly folder: string;
  /** The most uris to answer. */
  readonly limit: number;
}

export interface ReadFileParams {
  readonly uri: string;
  /** The most bytes to answer; a larger file is skipped. */
  readonly limit: number;
}

/** The bytes; or why they are not read; or `null` where there is no such file. */
export type ReadFileAnswer = { readonly base64: string } | { readonly skipped: string } | null;

export interface StatusParams {
  readonly state: 'indexing' | 'ready' | 'cancelled';
  readonly articles: number;
  readonly glossFiles: number;
}

/** What a client may say of itself in `initializationOptions`. */
export interface ClientOptions {
  /** For clients without settings; see `glossator.validate`. */
  readonly validate?: 'onType' | 'onSave';
  /**
   * It has the command `compareWordingCommand`: then code actions lead there, and `wordingChangedNotification` is sent. Nobody else is
   * ever offered a command.
   */
  readonly comparesWording?: boolean;
}

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

export interface WordingChangedParams {
  /** Null stands for any file. */
  readonly uris: readonly string[] | null;
}

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
