/** The door of this folder, with resolve.ts: words to an anchor. */
import { kindAt, MARK, startBefore } from '../text/fold';
import type { TextRange } from '../text/range';
import { isInsidePair, isPair } from '../text/units';
import type { FoldedText } from '../text/typography';
import { type Anchor, type NamesIn, noNames } from './anchor';
import { Ground } from './ground';
import { tellsApart } from './resolve';
import { CONTEXT } from './thresholds';

export { CONTEXT } from './thresholds';

/** Where the same words stand between the same words, context grows up to this. */
const MAX_CONTEXT = 512;

/**
 * The anchor of a range: its words, as rendered in Markdown, and, only where these alone would not tell the place for long, what stands
 * before and after: where they stand in the article more than once, or something much like them does, or they begin or end inside a
 * word. A range that cuts a character grows to hold all of it.
 */
export function describe(article: FoldedText, range: TextRange, namesIn: NamesIn = noNames): Anchor {
  const whole = wholeCharacters(article.text, range);
  const quote = article.words(whole.start, whole.end);
  if (quote.trim() === '' || tellsApart(article, { quote }, whole, namesIn)) return { quote };
  // Between paragraphs come pictures and advertisements: what stands in the same one stays.
  const inside = { quote, ...contextAround(article, whole, CONTEXT, paragraphAround(article, whole)) };
  if (isEnough(inside.before) && isEnough(inside.after) && tellsApart(article, inside, whole, namesIn))
    return inside;
  const all = { start: 0, end: article.text.length };
  for (let length = CONTEXT; ; length *= 2) {
    const anchor = { quote, ...contextAround(article, whole, length, all) };
    if (length >= MAX_CONTEXT || tellsApart(article, anchor, whole, namesIn)) return anchor;
  }
}

/** One side alone would also agree with what stands beside the hole when the words are gone, and so would two or three letters. */
function isEnough(side: string | undefined): boolean {
  return side !== undefined && side.trim().length >= LEAST_INSIDE;
}

/** In UTF-16 units. */
const LEAST_INSIDE = 12;

/** From the start of the paragraph that the range begins in to the end of the one it ends in. */
function paragraphAround(article: FoldedText, { start, end }: TextRange): TextRange {
  const { paragraphs } = Ground.of(article);
  const first = paragraphs.range(Math.max(0, paragraphs.indexAt(start)));
  const last = paragraphs.range(Math.max(0, paragraphs.indexAt(Math.max(start, end - 1))));
  return { start: Math.min(first.start, start), end: Math.max(last.end, end) };
}

/** What stands on both sides of a range, up to a length each and within bounds. A side where only space stands is left out. */
function contextAround(
  article: FoldedText,
  { start, end }: TextRange,
  length: number,
  bounds: TextRange,
): Omit<Anchor, 'quote'> {
  const before = article.words(Math.max(bounds.start, contextStart(article.text, start, length)), start);
  const after = article.words(end, Math.min(bounds.end, contextEnd(article.text, end, length)));
  return { ...(before.trim() !== '' && { before }), ...(after.trim() !== '' && { after }) };
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
