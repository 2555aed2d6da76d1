/**
 * Figures that are no amounts. Some surely are none, as days, years and times; some may be one, as in "Boeing 737" or "2000" alone. Of those
 * in doubt nothing is ever said, but an amount that is equal to one is told there too, perhaps.
 */
import type { Context } from '../anchor/guards/context';
import { isFunctionWord } from '../text/functionWords';
import { isCapitalized, isJoined } from '../text/tokens';
import { isDate, isYear, isYearLike } from './dates';
import { isLabelWord } from './labelWords';
import type { Figured } from './figured';
import { isTime } from './measures';

export type Nature = 'amount' | 'doubtful' | 'none';

export function natureOf(context: Context, figured: Figured): Nature {
  const { at, read, measured, bounds, counted } = figured;
  if (isDate(context, at, read, measured)) return 'none';
  if (read.figure.kind === 'ordinal' || isOddlyWritten(context, figured)) return 'doubtful';
  if (read.figure.kind === 'fraction') return isShare(context, figured) ? 'amount' : 'doubtful';
  if (isIdiom(context, figured)) return 'doubtful';
  if (measured.measure !== 'count' || bounds.length > 0 || counted !== undefined) return 'amount';
  if (isYear(context, at, read)) return 'none';
  return isYearLike(context, read) || isLabelled(context, at) ? 'doubtful' : 'amount';
}

/** A third of a thing, and no third party: what it is a part of has to follow. */
function isShare(context: Context, { read: { next }, measured: { measure } }: Figured): boolean {
  return measure === 'fraction' && PART_OF.has(context.joinedWord(next));
}

const PART_OF: ReadonlySet<string> = new Set('of de d des du the its their his her our all'.split(' '));

/** Digits that are no number: with a zero before them, in chains with dots and slashes, in web addresses, in lists and brackets. */
function isOddlyWritten(context: Context, { at, read: { figure, next } }: Figured): boolean {
  const { text, tokens } = context;
  const { start, end } = figure;
  const token = tokens[at]!;
  // "COVID-19", "mid-twenties"; "20-30" has a figure before the hyphen.
  if (token.gap === 'hyphen' && !context.isInFigure(at - 1)) return true;
  if (token.kind !== 'digits') return ROMAN.test(text.slice(start, end));
  if (/^0\d/.test(token.word) || token.word.length > MOST_UNGROUPED) return true;
  const before = text.slice(Math.max(0, start - 2), start);
  const behind = text.slice(end, end + 2);
  if (/[^\s([][/_@=&#^.:]$/u.test(before) || /[#\u00a7\u2116]\s?$/u.test(before) || before.endsWith('['))
    return true;
  if (/^(?:[_@=\]]|[/:.,'\u2019]\d)/u.test(behind)) return true;
  const beginsItem = token.gap === 'other' && /^(?:\.\s|\))/u.test(behind);
  return beginsItem || isRunOn(tokens[at - 1], token) || isRunOn(token, tokens[next]);
}

/** Longer runs of digits without a separator are numbers of telephones and files. */
const MOST_UNGROUPED = 7;

const ROMAN = /^[IVX]+(?:e|er|re|ère|ème|ᵉ|ᵉʳ)?$/u;

/** "01 23 45 67": two runs of digits with nothing but a space between. */
function isRunOn(
  first: Context['tokens'][number] | undefined,
  second: Context['tokens'][number] | undefined,
): boolean {
  return first?.kind === 'digits' && second?.kind === 'digits' && second.gap === 'space';
}

/** Numbers that say which rather than how many, and words that are numbers in name only: "the two men", "20 Minutes", "not 20". */
function isIdiom(context: Context, { at, read, measured, bounds, counted }: Figured): boolean {
  const { text, tokens } = context;
  const { measure, from, to } = measured;
  const token = tokens[at]!;
  const before = context.wordBefore(from);
  // What stands with "more than" is an amount.
  if (bounds.length > 0) return false;
  if (DENIALS.has(before)) return true;
  if (isTime(measure))
    return before === 'in' || before === 'dans' || /^\p{Lu}\p{Ll}/u.test(text.slice(tokens[to - 1]!.start));
  if (token.kind !== 'word') return false;
  if (ODD_WORDS.has(token.word) || (token.word === 'neuf' && read.next === at + 1 && counted === undefined))
    return true;
  // "the Big Four"; at the beginning of a sentence a capital says nothing.
  if (isJoined(token) && isCapitalized(text, token)) return true;
  const [value = ''] = read.figure.values;
  return measure === 'count' && DEFINITE.has(before) && /^(?:[2-9]|10)$/.test(value);
}

const DENIALS: ReadonlySet<string> = new Set(['not', 'pas', 'non', 'nor', 'ni']);
/** "Ground zero", "a double agent". "Neuf" is "new" as well. */
const ODD_WORDS: ReadonlySet<string> = new Set(
  'zero double doubles doublee doublees triple triples triplee triplees quadruple quadruples quadruplee'.split(
    ' ',
  ),
);
/** With a small number in words behind, those that were told of before. */
const DEFINITE: ReadonlySet<string> = new Set(
  'the these those both our their his her its les ces nos leurs ses vos mes aux des'.split(' '),
);

/** "Article 49", "n° 4", "Boeing 737": behind a word for things with numbers, or a capital that no sentence begins with. */
function isLabelled(context: Context, at: number): boolean {
  const { text, tokens } = context;
  const [before, token] = [tokens[at - 1], tokens[at]!];
  if (before === undefined || !/^\.?\s{0,2}$/u.test(text.slice(before.end, token.start).slice(0, 4)))
    return false;
  if (before.word === '\u00b0' || isLabelWord(before.word)) return true;
  if (token.kind !== 'digits' || !isJoined(token) || !isCapitalized(text, before)) return false;
  return !isFunctionWord(text.slice(before.start, before.end)) && !BEGINNERS.has(before.word);
}

/** Words that sentences begin with before a number, and that are no function words. */
const BEGINNERS: ReadonlySet<string> = new Set(
  'only just seuls seules seulement uniquement among parmi apres after avant before since depuis despite malgre already deja now here these those all tous toutes another encore again thus ainsi'.split(
    ' ',
  ),
);
