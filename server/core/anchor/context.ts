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

/** In UTF-16 units on each side: of longer context the part beside the quote counts. Glossator itself writes 512 at most. */
const MAX_CONTEXT = 768;

export function contextOf({ before, after }: Omit<Anchor, 'quote'>): Context {
  const left = comparable((before ?? '').slice(-MAX_CONTEXT));
  const right = comparable((after ?? '').slice(0, MAX_CONTEXT));
  return { before: left, after: right, length: left.length + right.length };
}

/** How much of each side stands there, in UTF-16 units of the context: a letter that is another counts once, not for all that follows. */
export interface Agreement {
  readonly before: number;
  readonly after: number;
}

export function agreement({ folded }: FoldedText, each: Occurrence, context: Context): Agreement {
  const around = neighbours(folded, each, context);
  return {
    before: alike(reversed(context.before), reversed(around.before)),
    after: alike(context.after, around.after),
  };
}

/** Whether the place is that of the quote by what stands around it, a letter here or there aside. */
export function isAgreed({ before, after }: Agreement, context: Context): boolean {
  return before >= context.before.length * NEARLY_ALL && after >= context.after.length * NEARLY_ALL;
}

/**
 * Context is as short as it could be to tell the place from all others. A copy of the sentence in another paragraph agrees with most of
 * it, so nearly all must be there, on both sides.
 */
const NEARLY_ALL = 0.9;

/** The places between just those words, the first `most` of them. Without context, those are all. */
export function inFullContext(
  { folded }: FoldedText,
  found: readonly Occurrence[],
  context: Context,
  most: number,
): readonly Occurrence[] {
  const full: Occurrence[] = [];
  for (const each of found) {
    // In a text of one letter every place is between the same words, and each takes as long as the context is.
    if (full.length >= most) break;
    if (literalAgreement(folded, each, context) === context.length) full.push(each);
  }
  return full;
}

/** So many places are looked at closely. */
const MAX_CLOSE = 20;

/** Those of the places that have most of the context directly beside them, best first. */
export function closest(
  { folded }: FoldedText,
  found: readonly Occurrence[],
  context: Context,
): readonly Occurrence[] {
  if (found.length === 1) return found;
  return found
    .map((each, at) => ({ each, at, agreed: literalAgreement(folded, each, context) }))
    .sort((a, b) => b.agreed - a.agreed || a.at - b.at)
    .slice(0, MAX_CLOSE)
    .map(({ each }) => each);
}

/** By chance, a quarter to a third of some context stands anywhere, and more of it where the sentence is like another. */
const MOST = 0.75;

/** The one of several places that has most of the context around it, and twice as much as any other. */
export function clearlyBest(
  article: FoldedText,
  places: readonly Occurrence[],
  context: Context,
): Occurrence | undefined {
  const [best, second] = places
    .map((each) => {
      const { before, after } = agreement(article, each, context);
      return { each, score: before + after };
    })
    .sort((a, b) => b.score - a.score);
  if (best === undefined || best.score < context.length * MOST) return undefined;
  return second === undefined || best.score >= second.score * 2 ? best.each : undefined;
}

/** Whether there is such context, and it agrees in full: `before` directly before the occurrence, `after` directly after it. */
export function agrees(
  folded: string,
  each: Occurrence,
  side: 'before' | 'after',
  words: string | undefined,
): boolean {
  return agreesOn(folded, each, side, contextOf({ [side]: words }));
}

/** The same for context that is folded already. */
export function agreesOn(
  folded: string,
  each: Occurrence,
  side: 'before' | 'after',
  context: Context,
): boolean {
  const words = context[side];
  if (words === '') return false;
  const agreed =
    side === 'before' ? literal(folded, each.start, -1, words) : literal(folded, each.end, 1, words);
  return agreed === words.length;
}

function literalAgreement(folded: string, each: Occurrence, context: Context): number {
  const { before, after } = literalSides(folded, each, context);
  return before + after;
}

/** How much stands there letter for letter, from the quote outwards up to the first difference. */
export function literalSides(folded: string, each: Occurrence, { before, after }: Context): Agreement {
  return {
    before: literal(folded, each.start, -1, before),
    after: literal(folded, each.end, 1, after),
  };
}

/**
 * The same for one side, going from `at` in one direction. Asked of every place where the words stand, so it reads the text where it is and
 * cuts nothing out: it sees what `neighbours` would cut.
 */
function literal(folded: string, at: number, direction: 1 | -1, context: string): number {
  const limit = reach(context);
  let agreed = 0;
  let isBeside = true;
  for (let step = 0; step < limit && agreed < context.length; step++) {
    const code = folded.charCodeAt(direction === 1 ? at + step : at - 1 - step);
    if (Number.isNaN(code)) break;
    if (code === HYPHEN || code === LINE_HYPHEN_CODE) continue;
    if (isBeside && isSpace(code)) continue;
    isBeside = false;
    if (code !== context.charCodeAt(direction === 1 ? agreed : context.length - 1 - agreed)) break;
    agreed++;
  }
  return agreed;
}

const HYPHEN = '-'.charCodeAt(0);
const LINE_HYPHEN_CODE = LINE_HYPHEN.charCodeAt(0);

/** What `trim` takes off. */
function isSpace(code: number): boolean {
  return code <= 32 || code >= 0xa0 ? /\s/u.test(String.fromCharCode(code)) : false;
}

/** What stands on both sides, half as much again as the context is long, as words may have come in. Spaces where both meet say nothing. */
function neighbours(
  folded: string,
  { start, end }: Occurrence,
  { before, after }: Context,
): { readonly before: string; readonly after: string } {
  return {
    before: plain(folded.slice(Math.max(0, start - reach(before)), start)).trimEnd(),
    after: plain(folded.slice(end, end + reach(after))).trimStart(),
  };
}

/** How far from the quote is looked for its context, in UTF-16 units. */
function reach(context: string): number {
  return Math.ceil(context.length * 1.5) + 2;
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

/** Without hyphens: at the end of a line nobody knows whether one belongs to the word. */
export function plain(folded: string): string {
  return folded.replace(HYPHENS, '');
}

const HYPHENS = new RegExp(`[-${LINE_HYPHEN}]`, 'gu');

function comparable(context: string): string {
  return plain(foldTypography(context).folded).trim();
}
