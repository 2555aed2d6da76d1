import type { Range } from 'vscode-languageserver-protocol';

/** Client to server: names that stand often in the articles and are no known actor's. Computed only when asked for. */
export const suggestedNamesRequest = 'glossator/suggestedNames';

export interface SuggestedNamesParams {
  /** How many to answer at most, the most frequent ones. */
  readonly limit?: number;
}

/** Null as long as not everything is read: who is a known actor would not be known either. */
export type SuggestedNamesAnswer = {
  /** Most frequent first. */
  readonly names: readonly SuggestedName[];
  /** How many there are, with those that are left out. */
  readonly total: number;
} | null;

export interface SuggestedName {
  /** The workspace folder in whose articles it stands; actors and settings are a folder's own. */
  readonly folder: string;
  /** As it is most often written, in its longest form. */
  readonly name: string;
  /** Other forms and spellings that were counted as the same. */
  readonly spellings: readonly string[];
  readonly occurrences: number;
  readonly articles: number;
  /** The first places, by article; `occurrences` counts all of them. */
  readonly places: readonly SuggestedPlace[];
  /** Known actors it may be another name of: a guess. */
  readonly similar: readonly { readonly id: string; readonly name: string }[];
}

export interface SuggestedPlace {
  readonly uri: string;
  readonly range: Range;
  /** The words, and what stands around them on their line, shortened; raw, as all words from files are. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}
