/** Adding to a list that stands under a key of an entry, in whatever form it is there. */
import { inBrackets, isJsonMap } from '../syntax/flowText';
import { columnOf, dashGap } from '../syntax/habits';
import { quoteScalar } from '../syntax/quoteScalar';
import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from '../syntax/tree';
import { textRange } from '../text/range';
import { type Edit, eolOf, isLabelled, lineEnd } from './edits';

/** What is added: one scalar as it is to be written, or the fields of a map, one on each line. */
export type ListItem = string | readonly string[];

export interface ListPlace {
  readonly text: string;
  /** The entry's tree; its ranges are relative to `base`. */
  readonly map: MapNode;
  readonly base: number;
  readonly key: string;
  /** The keys of such an entry in the order in which they are usually written. */
  readonly order: readonly string[];
  /** Whether one value where the list should be stands for a list of one. */
  readonly single: boolean;
}

/** Adds an item to the list; the key, too, where it is not there. Undefined where there is no place that is sure. */
export function addToList(place: ListPlace, item: ListItem): readonly Edit[] | undefined {
  const { map, key } = place;
  const pairs = map.pairs.filter((pair) => pair.key.text === key);
  // Of a key that stands there twice, nobody knows which one counts.
  if (pairs.length > 1) return undefined;
  const pair = pairs[0];
  if (pair === undefined) return one(newList(place, item));
  const { value } = pair;
  if (value === undefined || isNothing(value)) return one(fill(place, pair, item));
  if (value.kind === 'list') return one(append(place, pair, value, item));
  return place.single && value.kind === 'scalar' ? wrap(place, value, item) : undefined;
}

/** Writes a new key with its value behind those that usually stand before it. `lines` are the value in block style. */
export function addKey(
  { text, map, base, key, order }: Omit<ListPlace, 'single'>,
  inline: string,
  lines?: readonly string[],
): Edit | undefined {
  const rank = (pair: Pair): number => order.indexOf(pair.key.text);
  const earlier = map.pairs.filter((pair) => rank(pair) >= 0 && rank(pair) < order.indexOf(key));
  if (map.flow) {
    const written = isJsonMap(map) ? `"${key}"` : key;
    const behind = earlier.at(-1) ?? map.pairs.at(-1);
    if (behind === undefined) return insertion(base + map.range.start + 1, ` ${written}: ${inline} `);
    return insertion(base + behind.range.end, `, ${written}: ${inline}`);
  }
  const first = map.pairs[0];
  if (first === undefined) return undefined;
  const indent = ' '.repeat(columnOf(text, base + first.key.range.start));
  const eol = eolOf(text);
  const written =
    lines === undefined ? [`${key}: ${inline}`] : [`${key}:`, ...lines.map((line) => `${indent}${line}`)];
  const behind = [first, ...earlier].reverse().find((pair) => canFollow(text, base, pair.value));
  // The first key may end in a text whose blank lines count: what stands before it disturbs nothing.
  if (behind === undefined) return insertion(base + first.range.start, `${written.join(eol)}${eol}${indent}`);
  return insertion(lineEnd(text, base + behind.range.end), `${eol}${indent}${written.join(eol)}`);
}

function newList(place: ListPlace, item: ListItem): Edit | undefined {
  const lines = typeof item === 'string' ? undefined : itemLines(item, habitOf(place));
  return addKey(place, `[${flow(place, item)}]`, lines);
}

/** Behind a key that has nothing yet, or `~`. */
function fill(place: ListPlace, pair: Pair, item: ListItem): Edit | undefined {
  const { text, map, base } = place;
  const end = base + pair.range.end;
  if (pair.value !== undefined)
    return replacement(base + pair.value.range.start, base + pair.value.range.end, `[${flow(place, item)}]`);
  if (text.charAt(end - 1) !== ':') return undefined;
  if (map.flow || typeof item === 'string') return insertion(end, ` [${flow(place, item)}]`);
  return insertion(lineEnd(text, end), asLines(place, pair, item));
}

function append(place: ListPlace, pair: Pair, list: ListNode, item: ListItem): Edit | undefined {
  const { text, map, base } = place;
  const last = list.items.at(-1);
  const first = list.items[0];
  if (list.flow) {
    if (last !== undefined) return insertion(base + last.range.end, `, ${flow(place, item)}`);
    const open = base + list.range.start + 1;
    const inside = text.slice(open, base + list.range.end - 1);
    if (!map.flow && typeof item !== 'string' && inside.trim() === '') {
      const end = lineEnd(text, base + list.range.end);
      const rest = text.slice(base + list.range.end, end).trimEnd();
      return replacement(base + pair.key.range.end + 1, end, `${rest}${asLines(place, pair, item)}`);
    }
    if (/^ +$/u.test(inside)) return replacement(open, open + inside.length, flow(place, item));
    // A comment needs a space before it.
    return insertion(open, `${flow(place, item)}${inside.startsWith('#') ? ' ' : ''}`);
  }
  if (first === undefined || last === undefined) return undefined;
  const indent = ' '.repeat(columnOf(text, base + list.range.start));
  const gap = dashGap(text, base + list.range.start);
  const lines = itemLines(typeof item === 'string' ? [item] : item, { indent: '', gap });
  const eol = eolOf(text);
  if (canFollow(text, base, last)) {
    const written = lines.map((line) => `${eol}${indent}${line}`).join('');
    return insertion(lineEnd(text, base + last.range.end), written);
  }
  return insertion(base + list.range.start, lines.map((line) => `${line}${eol}${indent}`).join(''));
}

/** One value becomes a list of two. */
function wrap(place: ListPlace, value: ScalarNode, item: ListItem): readonly Edit[] | undefined {
  const { text, base } = place;
  if (value.style === 'literal' || value.style === 'folded' || isLabelled(value)) return undefined;
  const start = base + value.range.start;
  const end = base + value.range.end;
  const written = text.slice(start, end);
  // In brackets a comma would end a bare text, and a colon make a key of it.
  const fits = value.style !== 'plain' || /^[\p{L}\p{N}._#' -]+$/u.test(written);
  if (!fits) return [replacement(start, end, `[${quoteScalar(value.text)}, ${flow(place, item)}]`)];
  return [insertion(start, '['), insertion(end, `, ${flow(place, item)}]`)];
}

function asLines(place: ListPlace, pair: Pair, item: readonly string[]): string {
  const indent = ' '.repeat(columnOf(place.text, place.base + pair.key.range.start));
  return itemLines(item, habitOf(place))
    .map((line) => `${eolOf(place.text)}${indent}${line}`)
    .join('');
}

interface ListHabit {
  /** How far in from its key a list begins. */
  readonly indent: string;
  /** What stands behind a dash. */
  readonly gap: string;
}

/** As another list of the entry has it, else as the list does that the entry itself is in. */
function habitOf({ text, map, base }: ListPlace): ListHabit {
  for (const { key, value } of map.pairs) {
    if (value?.kind !== 'list' || value.flow) continue;
    const start = base + value.range.start;
    const deeper = columnOf(text, start) - columnOf(text, base + key.range.start);
    return { indent: ' '.repeat(Math.max(0, deeper)), gap: dashGap(text, start) };
  }
  const first = map.pairs[0];
  const start = first === undefined ? 0 : base + first.range.start;
  const line = text.slice(start - columnOf(text, start), start);
  const [, indent = '  ', gap = ' '] = /^( {0,4})-( +)$/u.exec(line) ?? [];
  return { indent, gap };
}

function itemLines(fields: readonly string[], { indent, gap }: ListHabit): readonly string[] {
  return fields.map((field, index) => `${indent}${index === 0 ? '-' : ' '}${gap}${field}`);
}

function flow({ map }: ListPlace, item: ListItem): string {
  const isJson = isJsonMap(map);
  return typeof item === 'string' ? (isJson ? inBrackets([item], true) : item) : inBrackets(item, isJson);
}

function isNothing(value: SyntaxNode): boolean {
  return value.kind === 'scalar' && value.style === 'plain' && value.text === '~';
}

/** Whether a line can be put behind a value without becoming part of it, or taking blank lines out of a text in it. */
function canFollow(text: string, base: number, value: SyntaxNode | undefined): boolean {
  if (value === undefined) return true;
  if (value.kind === 'scalar') {
    if (value.style !== 'literal' && value.style !== 'folded') return true;
    const start = base + value.range.start;
    if (/^[|>]\d?\+/u.test(text.slice(start, start + 3))) return false;
    // A line of spaces may belong to the text.
    const next = lineEnd(text, base + value.range.end);
    return !/^\r?\n[ \t]+(?:\r?\n|$)/u.test(text.slice(next, next + 1000));
  }
  if (value.flow) return true;
  return canFollow(text, base, value.kind === 'list' ? value.items.at(-1) : value.pairs.at(-1)?.value);
}

function one(edit: Edit | undefined): readonly Edit[] | undefined {
  return edit && [edit];
}

function insertion(offset: number, newText: string): Edit {
  return { range: textRange(offset, offset), newText };
}

function replacement(start: number, end: number, newText: string): Edit {
  return { range: textRange(start, end), newText };
}
