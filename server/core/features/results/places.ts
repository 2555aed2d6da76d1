import type { TextRange } from '../../text/range';

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
