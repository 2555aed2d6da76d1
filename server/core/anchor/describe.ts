/** The door of this folder, with resolve.ts: words to an anchor. */
import { kindAt, MARK, startBefore } from '../text/fold';
import type { TextRange } from '../text/range';
import { isInsidePair, isPair } from '../text/units';
import type { FoldedText } from '../text/typography';
import type { Anchor } from './anchor';
import { resolve } from './resolve';

/** How much context an anchor carries on each side at most, in UTF-16 units. */
export const CONTEXT = 32;

/**
 * The anchor of a range: its words, as rendered in Markdown, and, only where these stand in the article more than once
 * or begin or end inside a word, what stands before and after. A range that cuts a character grows to hold all of it.
 */
export function describe(article: FoldedText, range: TextRange): Anchor {
  const { start, end } = wholeCharacters(article.text, range);
  const quote = article.words(start, end);
  const alone = resolve(article, { quote });
  if (quote.trim() === '' || (alone.kind === 'exact' && alone.range.start < end && start < alone.range.end))
    return { quote };
  const before = article.words(contextStart(article.text, start), start);
  const after = article.words(end, contextEnd(article.text, end));
  return { quote, ...(before !== '' && { before }), ...(after !== '' && { after }) };
}

/** The range grown to whole characters: surrogate pairs and the marks that combine with a letter. */
export function wholeCharacters(text: string, range: TextRange): TextRange {
  return { start: startOfCharacter(text, range.start), end: endOfCharacter(text, range.end) };
}

function startOfCharacter(text: string, offset: number): number {
  let at = isInsidePair(text, offset) ? offset - 1 : offset;
  while (at > 0 && kindAt(text, at) === MARK) at = startBefore(text, at);
  return at;
}

function endOfCharacter(text: string, offset: number): number {
  let at = isInsidePair(text, offset) ? offset + 1 : offset;
  while (at > 0 && kindAt(text, at) === MARK) at += isPair(text, at) ? 2 : 1;
  return at;
}

/** Context is cut at whole characters, on the inner side of the limit. */
function contextStart(text: string, start: number): number {
  const at = Math.max(0, start - CONTEXT);
  const whole = endOfCharacter(text, at);
  return Math.min(start, whole);
}

function contextEnd(text: string, end: number): number {
  const at = Math.min(text.length, end + CONTEXT);
  return Math.max(end, startOfCharacter(text, at));
}
