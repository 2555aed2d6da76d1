import { getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import { limits } from './bounds';
import { buildTree, type BuiltTree } from './buildTree';

/** Why a piece is not valid YAML, in the parser's own words, and where: a UTF-16 offset into the piece. */
export interface StrictFailure {
  readonly reason: string;
  readonly at: number;
}

/**
 * Reads a piece of valid YAML, fast. The parser stops at the first error and knows no recovery; that is what lenientYaml.ts is for.
 */
export function readStrictly(text: string): BuiltTree | StrictFailure {
  try {
    // The parser counts keys and scalars as levels too, and the piece itself as one: room is left for both.
    const events = parseEvents(text, { maxDepth: limits.depth + 2 });
    return buildTree(text, events, (event) => getScalarValue(text, event));
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { reason: error.reason, at: Math.min(error.mark?.position ?? 0, text.length) };
  }
}
