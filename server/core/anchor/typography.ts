/**
 * The comparison form of quotes and articles: see text/typography.ts for what it ignores. Articles are folded once and
 * asked many times; quotes are short and folded as they come.
 */
import { foldTypography, type FoldedText } from '../text/typography';

export type { FoldedText } from '../text/typography';

/** A text folded for comparison of quotes, with the way back to its UTF-16 offsets. In Markdown, markup is not there. */
export function foldForQuotes(text: string, markdown = false): FoldedText {
  return foldTypography(text, markdown);
}
