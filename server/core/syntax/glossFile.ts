/**
 * The typed document of one gloss file. See parse.ts for how it is read, locate.ts for finding the range of a value.
 */
import type { TextRange } from '../text/range';
import type { Actor, Claim, Note, Pin, Reference, Source } from './generated/gloss';
import type { SyntaxNode } from './tree';

/** A value read from a file that may be half-typed: whatever did not fit the schema has been left out. */
export type Partly<T> = T extends readonly (infer Item)[]
  ? readonly Partly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Partly<T[Key]> | undefined }
    : T;

/** One claim, pin, note, actor, reference or the source: what is parsed again when it is edited, and nothing else is. */
export interface Entry<T> {
  readonly value: Partly<T>;
  /** The key an actor stands under; undefined in lists. Its range is absolute. */
  readonly key: { readonly text: string; readonly range: TextRange } | undefined;
  /** Where the entry's own words stand in the file: absolute, key included, without trailing comments and blank lines. */
  readonly range: TextRange;
  /** What to add to a range of `tree` to have an offset in the file. */
  readonly base: number;
  /** The located tree of the entry's value, ranges relative to `base`. Parsed again on demand, so that an index of many files stays small. */
  readonly tree: SyntaxNode | undefined;
}

/** A top-level key, for outline and folding. Ranges are absolute. */
export interface Section {
  readonly name: string;
  readonly nameRange: TextRange;
  readonly range: TextRange;
}

export interface GlossFile {
  readonly source: Entry<Source> | undefined;
  readonly claims: readonly Entry<Claim>[];
  readonly mentions: readonly Entry<Pin>[];
  readonly notes: readonly Entry<Note>[];
  readonly actors: readonly Entry<Actor>[];
  readonly references: readonly Entry<Reference>[];
  readonly sections: readonly Section[];
  /** What is wrong with the file by itself, sorted by start. */
  readonly problems: readonly SyntaxProblem[];
}

export type SyntaxProblemCode =
  'yaml-syntax' | 'schema' | 'unsupported-version' | 'duplicate-key' | 'unquoted-text';

export interface SyntaxProblem {
  readonly code: SyntaxProblemCode;
  /** Absolute, the narrowest range that explains it; never empty unless the file is, never past the line it starts on without need. */
  readonly range: TextRange;
  /** A plain sentence that says what is wrong and what to do. Words from the file in it are raw: whoever shows it escapes it. */
  readonly message: string;
  /** The one sure remedy, where there is one. */
  readonly fix?: {
    readonly title: string;
    readonly edits: readonly { readonly range: TextRange; readonly newText: string }[];
  };
}
