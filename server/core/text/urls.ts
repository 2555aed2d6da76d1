import type { TextRange } from './range';

/**
 * Web addresses that stand bare in a text: from `http://`, `https://` or `www.` to the next space or closing mark. Names in
 * them are not mentions. Sorted, not overlapping, UTF-16 units.
 */
export function urlRanges(text: string): TextRange[] {
  if (!text.includes('://') && !/www\./i.test(text)) return [];
  const ranges: TextRange[] = [];
  for (const match of text.matchAll(URL))
    ranges.push({ start: match.index, end: match.index + match[0].length });
  return ranges;
}

const URL = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"«»“”\u0000-\u001f]+/giu;
