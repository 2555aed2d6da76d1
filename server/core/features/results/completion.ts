import type { Location, TextRange } from '../../text/range';

/** What a completion depends on beside the files. */
export interface CompletionOptions {
  /** The day it is for whoever types: `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether what is inserted may have several lines, written with their indentation. */
  readonly lines: boolean;
}

export interface Completion {
  readonly items: readonly CompletionItem[];
  /** Whether typing on may bring others. */
  readonly isComplete: boolean;
}

export interface CompletionItem {
  /** What is shown. */
  readonly label: string;
  /** What is inserted in place of `range`; `parts` is the same with places to go on writing at, where there are any. */
  readonly insert: string;
  readonly parts?: readonly InsertPart[];
  /** On one line, with the cursor in it: from the beginning of what is typed to the end of what it replaces. */
  readonly range: TextRange;
  readonly kind:
    'actor' | 'claim' | 'source' | 'key' | 'value' | 'quote' | 'date' | 'language' | 'file' | 'id' | 'entry';
  readonly detail: string;
  /** What the client matches typing against: id, names and aliases in one line. */
  readonly filter: string;
  readonly sort: string;
  /** Markdown, where it costs nothing. */
  readonly documentation?: string;
  /** Whether there is more to choose from: where the cursor is afterwards, or at the next stop of the template it stands in. */
  readonly goesOn?: boolean | 'nextStop';
  /** What to say of it and to write beside it, once somebody looks at it; see `CompletionDetails`. */
  readonly about?: CompletionAbout;
}

/** A text, or a place to write at: its number, what stands there at first, and what it is chosen from. */
export type InsertPart =
  string | { readonly stop: number; readonly text?: string; readonly choices?: readonly string[] };

export type CompletionAbout =
  | { readonly kind: 'actor' | 'source'; readonly id: string }
  | { readonly kind: 'claim'; readonly location: Location }
  | {
      readonly kind: 'quote';
      readonly article: string;
      readonly range: TextRange;
      /** Where `before` and `after` are written, if they are needed to tell the place, and what stands around and between the two. */
      readonly context?: {
        readonly at: number;
        readonly open: string;
        readonly between: string;
        readonly close: string;
      };
    };

export interface CompletionDetails {
  /** Markdown; everything that came from a file is escaped. */
  readonly documentation: string | undefined;
  /** Written along with the item, in the same file; they touch nothing that the item replaces. */
  readonly edits: readonly { readonly range: TextRange; readonly newText: string }[];
}
