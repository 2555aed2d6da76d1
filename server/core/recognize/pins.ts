/** Pins: the words an annotator said the last word about. They match whole words, in that case. */
import type { TextRange } from '../text/range';
import { foldTypography, type FoldedText, LINE_HYPHEN } from '../text/typography';
import { mayBegin, mayEnd } from './boundaries';

export interface Pin {
  readonly quote: string;
  /** Words directly before and after, compared in full; without either, every occurrence in the article is meant. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly actor?: string | undefined;
  /** Actors who are not meant there; `any`: nobody is, and nothing else recognised there is a mention. */
  readonly not?: string | readonly string[] | undefined;
}

/** Where each pin matches, in the order of the pins; empty for one that matches nothing. */
export function matchPins(text: string, pins: readonly Pin[], markdown: boolean): TextRange[][] {
  if (pins.length === 0) return [];
  const folded = foldTypography(text, markdown);
  return pins.map((pin) => matchPin(text, folded, pin));
}

/** Whether a pin says that nothing at all is named there. */
export function excludesAny(pin: Pin): boolean {
  return (
    pin.actor === undefined && (pin.not === 'any' || (Array.isArray(pin.not) && pin.not.includes('any')))
  );
}

function matchPin(text: string, folded: FoldedText, pin: Pin): TextRange[] {
  const quote = comparable(pin.quote);
  if (quote === '') return [];
  const before = comparable(pin.before ?? '');
  const after = comparable(pin.after ?? '');
  const ranges: TextRange[] = [];
  for (let at = folded.folded.indexOf(quote); at >= 0; at = folded.folded.indexOf(quote, at + 1)) {
    if (!endsWith(folded.folded, at, before) || !beginsWith(folded.folded, at + quote.length, after))
      continue;
    const range = folded.rangeOf(at, at + quote.length);
    if (isWhole(text, range)) ranges.push(range);
  }
  return ranges;
}

function isWhole(text: string, { start, end }: TextRange): boolean {
  return mayBegin(text, start, true) && mayEnd(text, end);
}

function comparable(words: string): string {
  return foldTypography(words).folded.trim().replaceAll(LINE_HYPHEN, '-');
}

/** Spaces where two pieces meet say nothing: whoever copies context seldom takes exactly one of them along. */
function endsWith(folded: string, at: number, context: string): boolean {
  const end = folded[at - 1] === ' ' ? at - 1 : at;
  return folded.startsWith(context, end - context.length) && end >= context.length;
}

function beginsWith(folded: string, at: number, context: string): boolean {
  return folded.startsWith(context, folded[at] === ' ' ? at + 1 : at);
}
