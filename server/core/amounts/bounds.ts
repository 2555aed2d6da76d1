/** How far from the number as it is written the number that is meant may be, by the words around it: "more than 20", "20 ou plus". */
import type { Context } from '../anchor/guards/context';
import { Lexicon } from '../anchor/guards/lexicon';
import type { TextRange } from '../text/range';
import { isJoined } from '../text/tokens';
import { boundsBeforeFigure, boundsBehindFigure } from './boundWords';
import { between, type Interval } from './interval';

/** What is done to a number by the words around it. `any` takes all certainty from it, `none` changes nothing. */
export type Bound = 'about' | 'nearly' | 'over' | 'atLeast' | 'under' | 'atMost' | 'any' | 'none';

export interface Bounds {
  /** The nearest to the figure first. */
  readonly bounds: readonly Bound[];
  /** The token the first of the words is. */
  readonly from: number;
}

/**
 * The bounds before figures, by their tokens. `starts` has the figures by the tokens where they begin, which may be a sign of money. Worked
 * out from the end of the text to its beginning, as one bound may stand before the next: "more than about 20".
 */
export function boundsBefore(
  context: Context,
  starts: ReadonlyMap<number, number>,
): ReadonlyMap<number, Bounds> {
  const byFigure = new Map<number, Bounds>();
  const byStart = new Map<number, { readonly figure: number; readonly bounds: readonly Bound[] }>();
  for (let at = context.tokens.length - 1; at >= 0; at--) {
    const match = context.isInFigure(at) ? undefined : longest('before', context, at);
    if (match === undefined) continue;
    const figure = starts.get(match.next) ?? behindArticle(context, match.next, starts);
    const inner = figure === undefined ? byStart.get(match.next) : { figure, bounds: [] };
    if (inner === undefined || !isBeside(context, match.next)) continue;
    // The words nearest to the number decide; nobody writes more of them.
    const bounds = [...inner.bounds, isDenied(context, at) ? ('any' as const) : match.bound].slice(0, 4);
    byStart.set(at, { figure: inner.figure, bounds });
    byFigure.set(inner.figure, { bounds, from: at });
  }
  return byFigure;
}

/** "Plus de la moitié", "more than the 20": an article may stand before the figure. */
function behindArticle(
  context: Context,
  at: number,
  starts: ReadonlyMap<number, number>,
): number | undefined {
  return ARTICLES.has(context.joinedWord(at)) && isJoined(context.tokens[at + 1])
    ? starts.get(at + 1)
    : undefined;
}

const ARTICLES: ReadonlySet<string> = new Set(['la', 'le', 'les', 'l', 'the']);

/** A bound in words or signs beside a figure, and how far it reaches in the text. */
export interface Beside extends TextRange {
  readonly bound: Bound;
}

/**
 * A bound behind a figure that ends before a token, at most with what is counted between them: "20 personnes au moins". `isBefore` knows the
 * tokens at which the words before a figure begin.
 */
export function boundBehind(
  context: Context,
  next: number,
  isBefore: (at: number) => boolean,
): Beside | undefined {
  const { text, tokens } = context;
  const { end } = tokens[next - 1]!;
  if (text[end] === '+') return { bound: 'atLeast', start: end, end: end + 1 };
  const ending = tokens[next];
  if (ending?.word === 'plus' && ending.gap === 'hyphen')
    return { bound: 'atLeast', start: end, end: ending.end };
  for (let at = next; at < next + WORDS_BETWEEN && isJoined(tokens[at]); at++) {
    // "20 hommes et au moins 30 femmes": the words belong to the next figure.
    if (context.isInFigure(at) || isBefore(at)) return undefined;
    const match = longest('behind', context, at);
    if (match !== undefined)
      return { bound: match.bound, start: tokens[at]!.start, end: tokens[match.next - 1]!.end };
  }
  return undefined;
}

/** A sign directly before a figure: "~20", "> 20". */
export function signBefore(text: string, start: number): Beside | undefined {
  const at = text[start - 1] === ' ' ? start - 2 : start - 1;
  const bound = SIGNS[text[at] ?? ''];
  return bound === undefined ? undefined : { bound, start: at, end: at + 1 };
}

export function bounded(interval: Interval, bound: Bound): Interval {
  const { low, high, lowOpen, highOpen } = interval;
  switch (bound) {
    case 'none':
      return interval;
    case 'any':
      return between(0, Infinity);
    case 'about':
      return between(low / 2, high * 2, true);
    case 'nearly':
      return { ...between(low / 2, high), highOpen };
    case 'over':
      return { ...between(low, Infinity), lowOpen: true };
    case 'atLeast':
      return { ...between(low, Infinity), lowOpen };
    case 'under':
      return { ...between(0, high), highOpen: true };
    case 'atMost':
      return { ...between(0, high), highOpen };
  }
}

const SIGNS: Readonly<Record<string, Bound>> = {
  '~': 'about',
  '\u2248': 'about',
  '\u00b1': 'about',
  '>': 'over',
  '\u2265': 'atLeast',
  '<': 'under',
  '\u2264': 'atMost',
};

const WORDS_BETWEEN = 4;
const LONGEST_PHRASE = 8;

interface Match {
  readonly bound: Bound;
  readonly next: number;
}

function longest(side: 'before' | 'behind', context: Context, at: number): Match | undefined {
  const match = lexicons()[side].longest(context.tokens, at, at + LONGEST_PHRASE);
  const bound = BOUNDS.find((known) => known === match?.key);
  return match === undefined || bound === undefined ? undefined : { bound, next: match.next };
}

const BOUNDS: readonly Bound[] = ['about', 'nearly', 'over', 'atLeast', 'under', 'atMost', 'any', 'none'];

let made: { readonly before: Lexicon; readonly behind: Lexicon } | undefined;

function lexicons(): NonNullable<typeof made> {
  return (made ??= {
    before: new Lexicon().add('quantity', boundsBeforeFigure),
    behind: new Lexicon().add('quantity', boundsBehindFigure),
  });
}

/** Whether nothing but a space, a sign or a minus is between a token and the one before. */
function isBeside(context: Context, at: number): boolean {
  const token = context.tokens[at];
  if (token === undefined) return false;
  if (token.gap !== 'other') return true;
  const gap = context.text.slice(context.tokens[at - 1]?.end ?? 0, token.start);
  return gap.length <= 3 && /^\s?[-\u2212~\u2248$]\s?$/u.test(gap);
}

/** Whether a bound is denied by words a little before it: "n’a jamais compté plus de 20". What denies by itself is a bound of its own. */
function isDenied(context: Context, at: number): boolean {
  if (DENIALS.has(context.tokens[at]!.word)) return false;
  for (let back = at; back > at - WORDS_BETWEEN && isJoined(context.tokens[back]); back--) {
    if (DENIALS.has(context.tokens[back - 1]?.word ?? '')) return true;
  }
  return false;
}

/** Folded, so that "n" and "t" are the halves of "n’a" and "didn’t". */
const DENIALS: ReadonlySet<string> = new Set(
  'not t never cannot neither nor without no ne n pas jamais point ni sans non rarely rarement'.split(' '),
);
