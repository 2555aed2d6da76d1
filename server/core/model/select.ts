import type { Entry } from '../syntax/glossFile';
import { wordsOf } from '../syntax/locate';
import type { MapNode, ScalarNode, SyntaxNode } from '../syntax/tree';
import { shifted, type TextRange } from '../text/range';

/** A scalar found in an entry: its words, and where these stand in the file (UTF-16 offsets, quotes left out). */
export interface Written {
  readonly text: string;
  readonly range: TextRange;
}

/**
 * The scalars of an entry that stand under `path`: keys of maps, and `*` for every item of a list. A single scalar where a
 * list may stand counts as a list of one. Empty scalars are left out: they are half-typed.
 */
export function select<T>(entry: Entry<T>, path: readonly string[]): readonly Written[] {
  const found: Written[] = [];
  if (entry.tree !== undefined) collect(entry.tree, path, 0, found, entry.base);
  return found;
}

/** The scalar nodes of a map or list node, ranges relative to the tree; see `select`. */
function collect(
  node: SyntaxNode,
  path: readonly string[],
  depth: number,
  found: Written[],
  base: number,
): void {
  const step = path[depth];
  if (step === undefined) {
    if (node.kind === 'scalar' && node.text !== '') found.push(written(node, base));
    return;
  }
  if (step === '*') {
    if (node.kind === 'list') for (const item of node.items) collect(item, path, depth + 1, found, base);
    else collect(node, path, depth + 1, found, base);
    return;
  }
  if (node.kind !== 'map') return;
  const value = valueOf(node, step);
  if (value !== undefined) collect(value, path, depth + 1, found, base);
}

/** What stands under a key. A key written twice is a finding of its own; the first one counts. */
export function valueOf(node: MapNode, key: string): SyntaxNode | undefined {
  return node.pairs.find((pair) => pair.key.text === key)?.value;
}

/** The words of a scalar and where they stand in the file. */
export function written(scalar: ScalarNode, base: number): Written {
  return { text: scalar.text, range: shifted(wordsOf(scalar), base) };
}
