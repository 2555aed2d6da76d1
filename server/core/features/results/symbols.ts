import type { Location, TextRange } from '../../text/range';

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
