/**
 * Just enough Markdown (CommonMark with GFM's bare links and strikethrough) to tell the words of an article from what is
 * around them. Every step is linear in the length of the text, or bounded, whatever is thrown at it.
 */
import { findBlocks } from './markdownBlocks';
import { scanInlines } from './markdownInline';
import type { TextRange } from './range';
import { urlRanges } from './urls';

/** Characters of an article that are not there when it is rendered, or stand for something else (`text`). */
export interface Markup extends TextRange {
  readonly text?: string;
}

/**
 * Where names are not sought in Markdown: fenced and indented code, code spans, targets and titles of links and images,
 * labels and targets of reference definitions, addresses, HTML tags and comments, front matter. Sorted, not overlapping.
 */
export function markdownSkips(text: string): TextRange[] {
  return scan(text).skips;
}

/** What is not read when Markdown is rendered, sorted and not overlapping. Code is words and stays; what fences it goes. */
export function markdownMarkup(text: string): Markup[] {
  return scan(text).markup;
}

/** Where names are not sought in an article: the above in Markdown, bare web addresses in both. */
export function articleSkips(text: string, markdown: boolean): TextRange[] {
  return markdown ? markdownSkips(text) : urlRanges(text);
}

function scan(text: string): { readonly skips: TextRange[]; readonly markup: Markup[] } {
  const blocks = findBlocks(text);
  const skips: TextRange[] = [...blocks.skips, ...urlRanges(text)];
  const markup: Markup[] = [...blocks.markup];
  for (const block of blocks.inline) scanInlines(text, block, blocks.labels, skips, markup);
  return { skips: merged(skips), markup: apart(markup) };
}

function merged(ranges: TextRange[]): TextRange[] {
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  const result: TextRange[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (range.end <= range.start) continue;
    if (last === undefined || range.start > last.end) result.push(range);
    else if (range.end > last.end) result[result.length - 1] = { start: last.start, end: range.end };
  }
  return result;
}

/** Ranges as they are, those that begin inside an earlier one left out or cut: each may stand for something of its own. */
function apart(ranges: Markup[]): Markup[] {
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Markup[] = [];
  let end = 0;
  for (const range of ranges) {
    if (range.end <= Math.max(range.start, end)) continue;
    result.push(range.start >= end ? range : { start: end, end: range.end });
    end = range.end;
  }
  return result;
}
