import type { TextRange } from '../../text/range';

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
export const tokenModifiers = [
  'declaration',
  'ambiguous',
  'corroborated',
  'disputed',
  'refuted',
  'retracted',
] as const;
export type TokenModifier = (typeof tokenModifiers)[number];
