import type { TextRange } from '../text/range';

/** The parts of a range on each line, without line ends and the indentation after them. */
export function linesOf(text: string, range: TextRange): readonly TextRange[] {
  const words = text.slice(range.start, range.end);
  if (!/[\r\n]/u.test(words)) return range.start < range.end ? [range] : [];
  return [...words.matchAll(/\S(?:[^\r\n]*\S)?/gu)].map(({ 0: part, index }) => ({
    start: range.start + index,
    end: range.start + index + part.length,
  }));
}
