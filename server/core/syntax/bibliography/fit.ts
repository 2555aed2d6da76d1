import type { TextRange } from '../../text/range';
import type { Reference } from '../generated/gloss';
import type { Partly } from '../glossFile';
import { unfit, ValueReader } from '../readValue';
import { ruleFor } from '../schema';
import type { SyntaxNode } from '../tree';
import { readJson } from './jsonTree';

/** A CSL item as gloss files have it; what does not fit that is left out. */
export function fittedItem(text: string, node: SyntaxNode | undefined, range: TextRange): Partly<Reference> {
  if (node === undefined) return {};
  const value = new ValueReader(text).read(node, ruleFor('reference'), { name: '', range });
  return value === unfit ? {} : (value as Partly<Reference>);
}

/** The same for a plain value. */
export function fittedValue(value: unknown): Partly<Reference> {
  const text = JSON.stringify(value ?? {});
  return fittedItem(text, readJson(text, 0).node, { start: 0, end: text.length });
}
