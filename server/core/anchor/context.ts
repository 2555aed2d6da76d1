/** The words that stood around a quote, held against those that stand around a place. Offsets are those of a folded article. */
import { foldTypography, LINE_HYPHEN, type FoldedText } from '../text/typography';
import type { Anchor } from './anchor';
import { distanceToStart } from './editDistance';

/** A stretch of a folded article: offsets in `FoldedText.folded`. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
}

/** In the comparison form; empty where nothing is written. */
export interface Context {
  readonly before: string;
  readonly after: string;
  /** How much there is of both, in UTF-16 units. */
  readonly length: number;
}

export function contextOf({ before, after }: Omit<Anchor, 'quote'>): Context {
  const left = comparable(before ?? '');
  const right = comparable(after ?? '');
  return { before: left, after: right, length: left.length + right.length };
}

/** How much of each side stands there, in UTF-16 units of the context: a letter that is another counts once, not for all that follows. */
export interface Agreement {
  readonly before: number;
  readonly after: number;
}

export function agreement({ folded }: FoldedText, each: Occurrence, context: Context): Agreement {
  const { left, right } = edges(folded, each);
  const { before, after } = context;
  const preceding = folded.slice(Math.max(0, left - reach(before)), left);
  return {
    before: alike(reversed(before), reversed(preceding)),
    after: alike(after, folded.slice(right, right + reach(after))),
  };
}

/** Whether one may say that this is the place by the words around it: most of them stand there, or nearly all of a longer side. */
export function isAgreed({ before, after }: Agreement, context: Context): boolean {
  if (before + after >= context.length * MOST) return true;
  return isSideAgreed(before, context.before) || isSideAgreed(after, context.after);
}

/** By chance, a quarter to a third of some context stands anywhere. */
const MOST = 0.6;

function isSideAgreed(agreed: number, side: string): boolean {
  return side.length >= ENOUGH && agreed >= side.length * NEARLY_ALL;
}

/** A side that is shorter says too little by itself, in UTF-16 units. */
const ENOUGH = 12;
const NEARLY_ALL = 0.8;

/** Of so many places it is weighed how much of the context stands there; of the others, how much stands there letter for letter. */
const MAX_WEIGHED = 20;

/**
 * Of several places, those whose neighbouring words agree with the context: those that agree in full; else the one that agrees in at
 * least half of it and in twice as much as any other. Where that is none or several, all that could be.
 */
export function chooseByContext(
  article: FoldedText,
  found: readonly Occurrence[],
  context: Context,
): readonly Occurrence[] {
  if (context.length === 0 || found.length < 2) return found;
  const literal = found.map((each) => literalAgreement(article.folded, each, context));
  const full = found.filter((_, at) => literal[at] === context.length);
  if (full.length > 0) return full;
  const ranked = found
    .map((each, at) => ({ each, at }))
    .sort((a, b) => literal[b.at]! - literal[a.at]! || a.at - b.at)
    .map(({ each, at }, rank) => {
      if (rank >= MAX_WEIGHED) return { each, score: literal[at]! };
      const { before, after } = agreement(article, each, context);
      return { each, score: before + after };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  return best!.score * 2 >= context.length && best!.score >= second!.score * 2 ? [best!.each] : found;
}

/** Whether there is such context, and it agrees in full: `before` directly before the occurrence, `after` directly after it. */
export function agrees(
  folded: string,
  each: Occurrence,
  side: 'before' | 'after',
  words: string | undefined,
): boolean {
  const context = contextOf({ [side]: words });
  return context.length > 0 && literalAgreement(folded, each, context) === context.length;
}

/** How much stands there letter for letter, from the quote outwards up to the first difference. */
function literalAgreement(folded: string, each: Occurrence, { before, after }: Context): number {
  let { left, right } = edges(folded, each);
  let agreed = 0;
  for (let at = before.length - 1; at >= 0 && left > 0 && same(folded[--left]!, before[at]!); at--) agreed++;
  for (let at = 0; at < after.length && right < folded.length && same(folded[right++]!, after[at]!); at++)
    agreed++;
  return agreed;
}

/** Spaces where context and quote meet say nothing about the place. */
function edges(folded: string, { start, end }: Occurrence): { left: number; right: number } {
  return { left: folded[start - 1] === ' ' ? start - 1 : start, right: folded[end] === ' ' ? end + 1 : end };
}

/** Context is looked for in half as much again, as words may have come in. */
function reach(context: string): number {
  return Math.ceil(context.length * 1.5);
}

function alike(context: string, text: string): number {
  return context === '' ? 0 : Math.max(0, context.length - distanceToStart(context, text));
}

/** Unit by unit, which is how both sides are compared. */
function reversed(text: string): string {
  let back = '';
  for (let at = text.length - 1; at >= 0; at--) back += text[at]!;
  return back;
}

function same(a: string, b: string): boolean {
  return a === b || (a === LINE_HYPHEN && b === '-') || (a === '-' && b === LINE_HYPHEN);
}

function comparable(context: string): string {
  return foldTypography(context).folded.trim();
}
