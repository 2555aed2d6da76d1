import type { TextRange } from '../../text/range';

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
