/**
 * What features answer, in the core's own terms: uris, UTF-16 offset ranges, Markdown. The LSP adapter turns these into LSP's shapes.
 */
import type { Location, TextRange } from '../text/range';

export interface Hover {
  readonly range: TextRange;
  /** CommonMark; everything that came from a file is escaped already. */
  readonly markdown: string;
}

/** A place to go to: `range` is all of the entry, `focus` its name. */
export interface Target {
  /** The words one stands on, in the file asked about. */
  readonly origin: TextRange;
  readonly uri: string;
  readonly range: TextRange;
  readonly focus: TextRange;
}

export interface Highlight {
  readonly range: TextRange;
  readonly kind: 'text' | 'read' | 'write';
}

export type SymbolKind =
  | 'person'
  | 'organization'
  | 'place'
  | 'event'
  | 'work'
  | 'actor'
  | 'claim'
  | 'mention'
  | 'note'
  | 'source'
  | 'section'
  | 'heading';

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly range: TextRange;
  readonly focus: TextRange;
  readonly children: readonly OutlineItem[];
}

export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly container: string;
  readonly location: Location;
}

export interface CompletionItem {
  /** What is shown and what is inserted in place of `range`. */
  readonly label: string;
  readonly insert: string;
  readonly range: TextRange;
  readonly kind: 'actor' | 'claim' | 'source' | 'key' | 'value';
  readonly detail: string;
  /** What the client matches typing against: id, names and aliases in one line. */
  readonly filter: string;
  readonly sort: string;
}

export interface FoldingRange {
  readonly range: TextRange;
  readonly kind: 'region' | 'comment';
}

export interface DocumentLink {
  readonly range: TextRange;
  /** An http(s) or file uri; never a command. */
  readonly target: string;
  readonly tooltip: string;
}

/** Sorted, never overlapping, never over a line end. */
export interface SemanticToken {
  readonly range: TextRange;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

export const tokenTypes = [
  'person',
  'organization',
  'place',
  'event',
  'work',
  'actor',
  'claim',
  'source',
] as const;
export type TokenType = (typeof tokenTypes)[number];
export const tokenModifiers = ['declaration', 'ambiguous'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

export type { Location, TextRange };
