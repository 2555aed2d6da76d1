import type { ListNode, MapNode, Pair, SyntaxNode } from '../syntax/tree';
import { textRange, type TextRange } from '../text/range';

/** The smallest change to one text that does the job; everything else stays byte for byte. */
export interface Edit {
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * Writes `key: value` into a map that stands at `base` in `text`: in place of the value the key has, else behind the pair
 * `after`, if that is given. `value` is YAML as it is to be written. Undefined where there is no place that is sure.
 */
export function setKey(
  text: string,
  map: MapNode,
  base: number,
  key: string,
  value: string,
  after?: string,
): Edit | undefined {
  const present = map.pairs.find((pair) => pair.key.text === key);
  if (present !== undefined) {
    const old = present.value;
    if (old === undefined) return insertion(base + present.range.end, ` ${value}`);
    return { range: textRange(base + old.range.start, base + old.range.end), newText: value };
  }
  const before = map.pairs.find((pair) => pair.key.text === after);
  if (before === undefined) return undefined;
  if (map.flow) return insertion(base + before.range.end, `, ${key}: ${value}`);
  const eol = eolOf(text);
  return insertion(
    lineEnd(text, base + before.range.end),
    `${eol}${indentOf(text, before, base)}${key}: ${value}`,
  );
}

/** Writes `key: value` before all others of a map that is not empty. */
export function addFirstKey(
  text: string,
  map: MapNode,
  base: number,
  key: string,
  value: string,
): Edit | undefined {
  const first = map.pairs[0];
  if (first === undefined) return undefined;
  const separator = map.flow ? ', ' : `${eolOf(text)}${indentOf(text, first, base)}`;
  return insertion(base + first.range.start, `${key}: ${value}${separator}`);
}

/** Takes one item out of a list, with its dash or comma and, in a block list, its lines. */
export function removeItem(text: string, list: ListNode, index: number, base: number): Edit | undefined {
  const item = list.items[index];
  if (item === undefined) return undefined;
  return list.flow ? removeFlowItem(list, index, item, base) : removeBlockItem(text, item, base);
}

function removeFlowItem(list: ListNode, index: number, item: SyntaxNode, base: number): Edit {
  const previous = list.items[index - 1];
  const next = list.items[index + 1];
  if (next !== undefined)
    return { range: textRange(base + item.range.start, base + next.range.start), newText: '' };
  const start = previous === undefined ? item.range.start : previous.range.end;
  return { range: textRange(base + start, base + item.range.end), newText: '' };
}

function removeBlockItem(text: string, item: SyntaxNode, base: number): Edit | undefined {
  const start = lineStart(text, base + item.range.start);
  // Something else may stand on the line before the dash: a key, or the dash of a list around this one.
  if (!/^ *- +$/u.test(text.slice(start, base + item.range.start))) return undefined;
  const end = lineEnd(text, base + item.range.end);
  const behind = text.slice(end, end + 2);
  return { range: textRange(start, end + (behind === '\r\n' ? 2 : behind === '' ? 0 : 1)), newText: '' };
}

export function eolOf(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** Where the line of an offset ends, its line break left out. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** What puts a line under a pair of a block map: keys line up, whatever stands before the first of them, a dash for one. */
function indentOf(text: string, { key }: Pair, base: number): string {
  const at = base + key.range.start;
  return ' '.repeat(at - lineStart(text, at));
}

function insertion(offset: number, newText: string): Edit {
  return { range: textRange(offset, offset), newText };
}
