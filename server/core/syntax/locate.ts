import { shifted, textRange, type TextRange } from '../text/range';
import type { Entry } from './glossFile';
import { writtenIndex } from './readValue';
import type { Pair, ScalarNode, SyntaxNode } from './tree';

export type Path = readonly (string | number)[];

/**
 * Where a part of an entry's value stands in the file (UTF-16 offsets). `path` goes by keys and list indices of `entry.value`.
 * `key` gives the key itself, `value` what stands under it: a scalar whole, quotes included. Undefined where nothing is written.
 */
export function locate(entry: Entry<unknown>, path: Path, what: 'key' | 'value'): TextRange | undefined {
  const found = follow(entry, path);
  if (found === undefined || found.steps < path.length) return undefined;
  if (what === 'key')
    return found.pair === undefined ? rootKey(entry, path) : shifted(found.pair.key.range, entry.base);
  return found.node === undefined ? undefined : shifted(found.node.range, entry.base);
}

/** Like `locate`, but where a part is not written, what would hold it; at the last, the key or first line of the entry. */
export function locateNearest(entry: Entry<unknown>, path: Path, what: 'key' | 'value'): TextRange {
  const exact = locate(entry, path, what);
  if (exact !== undefined) return exact;
  for (let length = path.length; length > 0; length -= 1) {
    const range = locate(entry, path.slice(0, length), 'key');
    if (range !== undefined) return range;
  }
  return entry.key?.range ?? firstKey(entry) ?? entry.range;
}

/** The words of a scalar: `locate(…, 'value')` without the quotes of a quoted one. */
export function textRangeOf(entry: Entry<unknown>, path: Path): TextRange | undefined {
  const found = follow(entry, path);
  if (found === undefined || found.steps < path.length || found.node?.kind !== 'scalar') return undefined;
  return shifted(wordsOf(found.node), entry.base);
}

/** A part of an entry's value in its tree, whose ranges are relative to `Entry.base`. */
export function nodeAt(entry: Entry<unknown>, path: Path): SyntaxNode | undefined {
  const found = follow(entry, path);
  return found !== undefined && found.steps === path.length ? found.node : undefined;
}

/** The range of a scalar's words, relative like its own: quoted ones without their quotes. */
export function wordsOf({ style, range }: ScalarNode): TextRange {
  const quoted = (style === 'single' || style === 'double') && range.end - range.start >= 2;
  return quoted ? textRange(range.start + 1, range.end - 1) : range;
}

interface Found {
  readonly node: SyntaxNode | undefined;
  /** The pair it is the value of. */
  readonly pair: Pair | undefined;
  readonly steps: number;
}

function follow(entry: Entry<unknown>, path: Path): Found | undefined {
  let node = entry.tree;
  let value: unknown = entry.value;
  let pair: Pair | undefined;
  let steps = 0;
  for (const step of path) {
    pair = undefined;
    if (node?.kind === 'map' && typeof step === 'string') {
      pair = node.pairs.find(({ key }) => key.text === step);
      if (pair === undefined) break;
      node = pair.value;
      value =
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
    } else if (node?.kind === 'list' && typeof step === 'number') {
      const list = value;
      node = node.items[writtenIndex(list, step)];
      if (node === undefined) break;
      value = Array.isArray(list) ? (list as readonly unknown[])[step] : undefined;
    } else break;
    steps += 1;
  }
  return { node, pair, steps };
}

function rootKey(entry: Entry<unknown>, path: Path): TextRange | undefined {
  return path.length === 0 ? entry.key?.range : undefined;
}

function firstKey(entry: Entry<unknown>): TextRange | undefined {
  const tree = entry.tree;
  const first = tree?.kind === 'map' ? tree.pairs[0]?.key.range : undefined;
  return first === undefined ? undefined : shifted(first, entry.base);
}
