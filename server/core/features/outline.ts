import { shortened } from '../text/phrases';
import { contains, type TextRange } from '../text/range';
import type { OutlineItem, SymbolKind } from './results/symbols';

/** Editors refuse outlines with an empty name, or with a focus that is not inside the range; this makes neither. */
export function outlineItem(
  name: string,
  detail: string,
  kind: SymbolKind,
  range: TextRange,
  focus: TextRange,
  children: readonly OutlineItem[] = [],
): OutlineItem {
  const inside = contains(range, focus) ? focus : { start: range.start, end: range.start };
  return { name: oneLine(name, 80), detail: shortened(detail, 100), kind, range, focus: inside, children };
}

/** A group of items that stand in one text: it reaches from the first to the last of them. */
export function group(name: string, items: readonly OutlineItem[]): readonly OutlineItem[] {
  const [first] = items;
  if (first === undefined) return [];
  const end = items.reduce((latest, item) => Math.max(latest, item.range.end), first.range.end);
  const start = items.reduce((earliest, item) => Math.min(earliest, item.range.start), first.range.start);
  return [outlineItem(name, String(items.length), 'section', { start, end }, first.focus, items)];
}

function oneLine(name: string, most: number): string {
  const words = shortened(name, most);
  return words === '' ? '…' : words;
}
