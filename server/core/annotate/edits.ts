import { inBrackets, isJsonMap } from '../syntax/flowText';
import { columnOf } from '../syntax/habits';
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
  const [present, second] = map.pairs.filter((pair) => pair.key.text === key);
  // Of a key that stands there twice, other readers take the other one.
  if (second !== undefined) return undefined;
  if (present !== undefined) {
    const old = present.value;
    if (old !== undefined && isLabelled(old)) return undefined;
    const written = isJsonMap(map) ? pairIn(map, key, value).slice(`"${key}": `.length) : value;
    if (old === undefined) return insertion(base + present.range.end, ` ${written}`);
    return { range: textRange(base + old.range.start, base + old.range.end), newText: written };
  }
  const before = map.pairs.find((pair) => pair.key.text === after);
  if (before === undefined) return undefined;
  if (map.flow) return insertion(base + before.range.end, `, ${pairIn(map, key, value)}`);
  const eol = eolOf(text);
  return insertion(
    lineEnd(text, base + before.range.end),
    `${eol}${indentOf(text, before, base)}${key}: ${value}`,
  );
}

/** `key: value`; where the map is written as JSON is, both in double quotation marks. */
function pairIn(map: MapNode, key: string, value: string): string {
  const pair = `${key}: ${value}`;
  return isJsonMap(map) ? inBrackets([pair], true).slice(1, -1).trim() : pair;
}

/**
 * Whether a value begins with what is a label, an alias or a type to YAML and means nothing in gloss files: something else in the file may
 * hang on it.
 */
export function isLabelled(value: SyntaxNode): boolean {
  return value.kind === 'scalar' && value.style === 'plain' && /^[&*!]/u.test(value.text);
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
  return insertion(base + first.range.start, `${pairIn(map, key, value)}${separator}`);
}

/**
 * Takes `key` and its value out of a map that has others, with its comma or its line; a comment behind it stays where it is. Undefined
 * where that would take more along.
 */
export function removeKey(text: string, map: MapNode, base: number, key: string): Edit | undefined {
  const index = map.pairs.findIndex((pair) => pair.key.text === key);
  const pair = map.pairs[index];
  if (pair === undefined || map.pairs.length === 1) return undefined;
  const start = base + pair.range.start;
  const end = base + pair.range.end;
  const next = map.pairs[index + 1];
  if (map.flow || isBehindDash(text, start)) {
    const before = map.flow ? map.pairs[index - 1] : undefined;
    const from = next === undefined && before !== undefined ? base + before.range.end : start;
    const to = next === undefined ? end : base + next.range.start;
    // Between the two, a comment may stand that is about something else.
    const isBare = next !== undefined || before !== undefined;
    return isBare && !/#/u.test(text.slice(from, start) + text.slice(end, to))
      ? deletion(from, to)
      : undefined;
  }
  const comment = text.slice(end, lineEnd(text, end));
  if (comment.trim() !== '') return deletion(start, end + comment.length - comment.trimStart().length);
  return deletion(lineStart(text, start), nextLine(text, end));
}

/** Edits of one text by place. Those that touch become one, so that nobody can put them in the wrong order. */
export function merged(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    const last = result.at(-1);
    if (last !== undefined && edit.range.start <= last.range.end) {
      const range = textRange(last.range.start, Math.max(last.range.end, edit.range.end));
      result[result.length - 1] = { range, newText: last.newText + edit.newText };
    } else result.push(edit);
  }
  return result;
}

/** The text after edits that do not overlap, in any order. Of several at one place, the first given comes first. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
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
  if (next !== undefined) return deletion(base + item.range.start, base + next.range.start);
  const start = previous === undefined ? item.range.start : previous.range.end;
  return deletion(base + start, base + item.range.end);
}

function removeBlockItem(text: string, item: SyntaxNode, base: number): Edit | undefined {
  const start = lineStart(text, base + item.range.start);
  // Something else may stand on the line before the dash: a key, or the dash of a list around this one.
  if (!/^ *- +$/u.test(text.slice(start, base + item.range.start))) return undefined;
  return deletion(start, nextLine(text, base + item.range.end));
}

/** Where the line behind that of an offset begins, or the text ends. */
function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  const behind = text.slice(end, end + 2);
  return end + (behind === '\r\n' ? 2 : behind === '' ? 0 : 1);
}

/** Whether something stands on the line before the offset: the dash of an item, for a key. */
function isBehindDash(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() !== '';
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
  return ' '.repeat(columnOf(text, base + key.range.start));
}

function deletion(start: number, end: number): Edit {
  return { range: textRange(start, end), newText: '' };
}

function insertion(offset: number, newText: string): Edit {
  return { range: textRange(offset, offset), newText };
}
