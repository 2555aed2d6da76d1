/** The door of this folder, with resolve.ts: words to an anchor. */
import { kindAt, MARK, startBefore } from '../text/fold';
import type { TextRange } from '../text/range';
import { isInsidePair, isPair } from '../text/units';
import type { FoldedText } from '../text/typography';
import type { Anchor } from './anchor';
import { likenessElsewhere, resolve } from './resolve';
import { LOOK_ALIKE } from './thresholds';

/** How much context an anchor carries on each side where that is enough, in UTF-16 units. */
export const CONTEXT = 32;
/** Where the same words stand between the same words, context grows up to this. */
const MAX_CONTEXT = 512;

/**
 * The anchor of a range: its words, as rendered in Markdown, and, only where these alone would not tell the place for long, what stands
 * before and after: where they stand in the article more than once, or something much like them does, or they begin or end inside a
 * word. A range that cuts a character grows to hold all of it.
 */
export function describe(article: FoldedText, range: TextRange): Anchor {
  const whole = wholeCharacters(article.text, range);
  const quote = article.words(whole.start, whole.end);
  if (quote.trim() === '' || isAlone(article, quote, whole)) return { quote };
  for (let length = CONTEXT; ; length *= 2) {
    const anchor = { quote, ...contextAround(article, whole, length) };
    if (length >= MAX_CONTEXT || isFoundBy(article, anchor, whole)) return anchor;
  }
}

/** Whether the words stand there and nowhere else, nor anything that could be taken for them. */
function isAlone(article: FoldedText, quote: string, range: TextRange): boolean {
  return isFoundBy(article, { quote }, range) && likenessElsewhere(article, quote, range) < LOOK_ALIKE;
}

function isFoundBy(article: FoldedText, anchor: Anchor, { start, end }: TextRange): boolean {
  const found = resolve(article, anchor);
  // Spaces and marks at the edges may be left out of what is found.
  return (
    found.kind === 'exact' && found.copies.length === 0 && found.range.start < end && start < found.range.end
  );
}

function contextAround(
  article: FoldedText,
  { start, end }: TextRange,
  length: number,
): Omit<Anchor, 'quote'> {
  const before = article.words(contextStart(article.text, start, length), start);
  const after = article.words(end, contextEnd(article.text, end, length));
  return { ...(before !== '' && { before }), ...(after !== '' && { after }) };
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
function contextStart(text: string, start: number, length: number): number {
  const at = Math.max(0, start - length);
  const whole = endOfCharacter(text, at);
  return Math.min(start, whole);
}

function contextEnd(text: string, end: number, length: number): number {
  const at = Math.min(text.length, end + length);
  return Math.max(end, startOfCharacter(text, at));
}
