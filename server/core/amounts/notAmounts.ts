/**
 * Figures that are no amounts. Some surely are none, as days, years and times; some may be one, as in "Boeing 737" or "2000" alone. Of those
 * in doubt nothing is ever said, but an amount that is equal to one is told there too, perhaps.
 */
import type { Context } from '../anchor/guards/context';
import { isCapitalized, isJoined } from '../text/tokens';
import { countsPeople } from './countedNouns';
import { isBesideDay, isDate, isYear, isYearLike } from './dates';
import type { Figured } from './figured';
import { isLabelled, isOfAge, isOfAddress } from './labels';
import { isTime } from './measures';
import { isOddlyWritten } from './oddDigits';

export type Nature = 'amount' | 'doubtful' | 'none';

export function natureOf(context: Context, figured: Figured): Nature {
  const { at, read, measured, bounds, counted } = figured;
  if (isDate(context, figured)) return 'none';
  if (read.figure.kind === 'ordinal' || isOddlyWritten(context, figured)) return 'doubtful';
  if (read.figure.kind === 'fraction') return isShare(context, figured) ? 'amount' : 'doubtful';
  if (isIdiom(context, figured)) return 'doubtful';
  if (measured.measure !== 'count' || bounds.length > 0) return 'amount';
  if (isBesideDay(context, figured)) return 'doubtful';
  if (isYear(context, at, read)) return counted === undefined ? 'none' : 'doubtful';
  if (isYearLike(context, read)) return isRoundNumberOfPeople(figured) ? 'amount' : 'doubtful';
  if (counted !== undefined) return 'amount';
  return isLabelled(context, figured) || isOfAddress(context, figured) || isOfAge(context, figured)
    ? 'doubtful'
    : 'amount';
}

/** "2000 people", but not "2024 elections" nor "the 2025 layoffs". */
function isRoundNumberOfPeople({ read: { figure }, counted }: Figured): boolean {
  return countsPeople(counted) && /[05]0$/.test(figure.values[0] ?? '');
}

/** A third of a thing, and no third party: what it is a part of has to follow. */
function isShare(context: Context, { read: { next }, measured: { measure } }: Figured): boolean {
  return measure === 'fraction' && PART_OF.has(context.joinedWord(next));
}

const PART_OF: ReadonlySet<string> = new Set('of de d des du the its their his her our all'.split(' '));

/** Numbers that say which rather than how many, and words that are numbers in name only: "the two men", "20 Minutes", "not 20". */
function isIdiom(context: Context, { at, read, measured, bounds, counted }: Figured): boolean {
  const { text, tokens } = context;
  const { measure, from, to } = measured;
  const token = tokens[at]!;
  const before = context.wordBefore(from);
  // What stands with "more than" is an amount.
  if (bounds.length > 0) return false;
  if (DENIALS.has(before)) return true;
  if (isTime(measure)) {
    const { start } = tokens[to - 1]!;
    const unit = text.slice(start, start + 2);
    return before === 'in' || before === 'dans' || /^\p{Lu}\p{Ll}/u.test(unit);
  }
  // "le 3 et le 4 mars": what is counted is many, and so has another article.
  if (measure === 'count' && counted === undefined && SINGULAR.has(before)) return true;
  if (token.kind !== 'word') return false;
  if (ODD_WORDS.has(token.word) || (token.word === 'neuf' && read.next === at + 1 && counted === undefined))
    return true;
  // "the Big Four"; at the beginning of a sentence a capital says nothing.
  if (isJoined(token) && isCapitalized(text, token)) return true;
  const [value = ''] = read.figure.values;
  if (measure !== 'count' || !/^(?:[2-9]|10)$/.test(value)) return false;
  // "the two men", "a three-star general".
  return DEFINITE.has(before) || tokens[to]?.gap === 'hyphen';
}

const DENIALS: ReadonlySet<string> = new Set(['not', 'pas', 'non', 'nor', 'ni']);
const SINGULAR: ReadonlySet<string> = new Set(['le', 'la', 'du', 'au']);
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
