/** Figures that belong together: "between 20 and 30", "20 à 30 %", "2-3 million", "articles 49 et 50", "25 and 26 February". */
import type { Context } from '../anchor/guards/context';
import { readFigure } from '../text/figures';
import { accented, isJoined } from '../text/tokens';
import { isYearLike } from './dates';
import { type Figured, isPlain } from './figured';
import type { Nature } from './notAmounts';

/** What stands between two figures that follow each other directly. */
export type Joint = 'dash' | 'to' | 'or' | 'and' | 'comma' | 'slash';

export function jointOf(context: Context, first: Figured, second: Figured): Joint | undefined {
  const { text, tokens } = context;
  const between = second.measured.from - first.measured.to;
  const [last, next] = [tokens[first.measured.to - 1]!, tokens[second.measured.from]!];
  if (between === 0) {
    const gap = text.slice(last.end, next.start).slice(0, 4);
    if (/^\s?[-\u2010-\u2015\u2212]\s?$/u.test(gap)) return 'dash';
    if (/^,\s?$/u.test(gap)) return 'comma';
    return gap === '/' ? 'slash' : undefined;
  }
  const word = tokens[first.measured.to]!;
  if (between > 2 || !isJoined(word) || !isJoined(next)) return undefined;
  if (between === 2) return /^jusqu$/.test(word.word) ? 'to' : undefined;
  if (word.word === 'a') return accented(text, word) === 'à' ? 'to' : undefined;
  return WORDS.get(word.word);
}

const WORDS: ReadonlyMap<string, Joint> = new Map([
  ['to', 'to'],
  ['till', 'to'],
  ['through', 'to'],
  ['au', 'to'],
  ['or', 'or'],
  ['ou', 'or'],
  ['voire', 'or'],
  ['and', 'and'],
  ['et', 'and'],
]);

/** The natures of figures with those of their neighbours in mind: before "26 February", "25 and" is a day too. */
export function naturesTogether(
  context: Context,
  figures: readonly Figured[],
  joints: readonly (Joint | undefined)[],
  alone: readonly Nature[],
): readonly Nature[] {
  const natures = [...alone];
  for (let at = figures.length - 2; at >= 0; at--) {
    const [joint, first, second] = [joints[at], figures[at]!, figures[at + 1]!];
    if (joint === undefined || joint === 'comma') continue;
    // "de 14 heures à 18 heures": both are times of day.
    const isAlike = isPlain(first) || first.measured.measure === second.measured.measure;
    if (natures[at + 1] === 'none' && isAlike) natures[at] = 'none';
    const isPart = natures[at + 1] === 'doubtful' && isTight(joint) && isPlain(first);
    if (isPart && natures[at] === 'amount') natures[at] = 'doubtful';
  }
  for (let at = 1; at < figures.length; at++) {
    const joint = joints[at - 1];
    const figured = figures[at]!;
    if (joint === undefined || natures[at] === 'none' || !isPlain(figured)) continue;
    const before = natures[at - 1];
    if (before === 'none' && (isTight(joint) || isYearLike(context, figured.read))) natures[at] = 'none';
    const isLabel = before === 'doubtful' && figures[at - 1]!.read.figure.kind === 'cardinal';
    if (isLabel && natures[at] === 'amount') natures[at] = 'doubtful';
  }
  return natures;
}

function isTight(joint: Joint | undefined): boolean {
  return joint === 'dash' || joint === 'slash';
}

export interface Range {
  readonly low: number;
  readonly high: number;
  readonly measure: string;
  /** Where it begins in the text: with "between", where that stands there. */
  readonly start: number;
}

/** The ends of the interval that two figures make; undefined where they make none: "51 to 49", "2 hours to 30 minutes". */
export function rangeOf(
  context: Context,
  first: Figured,
  second: Figured,
  joint: Joint | undefined,
): Range | undefined {
  const between = isAfterBetween(context, first) ? context.tokens[first.from - 1] : undefined;
  if (joint !== 'dash' && joint !== 'to' && joint !== 'or' && (joint !== 'and' || between === undefined))
    return undefined;
  const [ours, theirs] = [first.measured.measure, second.measured.measure];
  if (ours !== theirs && ours !== 'count' && theirs !== 'count') return undefined;
  const [x, y] = [numberOf(first), numberOf(second)];
  if (x === undefined || y === undefined) return undefined;
  const scale = scaleOf(context, second);
  const low = scaleOf(context, first) === 1 && x * scale < y ? x * scale : x;
  if (low >= y) return undefined;
  const { start } = between ?? first.range;
  return { low, high: y, measure: ours === 'count' ? theirs : ours, start };
}

function isAfterBetween(context: Context, { from }: Figured): boolean {
  return ['between', 'entre'].includes(context.wordBefore(from));
}

/** The likeliest number of a figure. */
export function numberOf({ read: { figure } }: Figured): number | undefined {
  const value = Number(figure.values[0]?.replace('-', ''));
  return Number.isFinite(value) ? value : undefined;
}

/** By what its last word multiplies a figure: a million in "3 million", which counts for the 2 in "2 to 3 million" too. */
function scaleOf({ text, tokens }: Context, { at, read }: Figured): number {
  const { next } = read;
  if (next - at < 2 || next - at > 8) return 1;
  const bare = readFigure(text, tokens.slice(at, next - 1), 0)?.figure.values[0];
  const [whole, part] = [Number(read.figure.values[0]), Number(bare)];
  const scale = whole / part;
  return Number.isFinite(scale) && scale >= 100 ? Math.round(scale) : 1;
}
