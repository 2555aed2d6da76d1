import type { TextRange } from '../text/range';

/**
 * The located tree of a piece of YAML: what every other module knows of YAML.
 * Ranges are UTF-16 offsets relative to the start of the piece that was parsed (an entry's piece starts at `Entry.base`).
 */
export type SyntaxNode = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  /** The whole scalar as written, quotes and block header included. */
  readonly range: TextRange;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** The words as they are read: unescaped, folded, but never turned into a number, date, boolean or null. */
  readonly text: string;
}

export interface MapNode {
  readonly kind: 'map';
  readonly range: TextRange;
  readonly flow: boolean;
  /** In the order written; a key written twice stands here twice. */
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly key: ScalarNode;
  /** Undefined where nothing is written after the colon. */
  readonly value: SyntaxNode | undefined;
  /** From the start of the key to the end of the value, or of the key and its colon where there is no value. */
  readonly range: TextRange;
}

export interface ListNode {
  readonly kind: 'list';
  readonly range: TextRange;
  readonly flow: boolean;
  readonly items: readonly SyntaxNode[];
}
