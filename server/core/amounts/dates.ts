/** Figures that are points in time, and so no amounts: days, months, years, times of day, "three years ago". */
import { calendarPhrases, readCalendar } from '../anchor/guards/calendar';
import type { Context } from '../anchor/guards/context';
import { Lexicon } from '../anchor/guards/lexicon';
import type { ReadFigure } from '../text/figures';
import { accented, isJoined } from '../text/tokens';
import { countsPeople } from './countedNouns';
import type { Figured } from './figured';
import { isTime, type Measured } from './measures';

/** Whether a figure is surely a point in time. */
export function isDate(context: Context, { at, read, measured, from }: Figured): boolean {
  return (
    isDecade(context, at, read) ||
    (isTime(measured.measure) && isRelative(context, from, measured.to)) ||
    isDayBeforeMonth(context, at, read) ||
    isBehindMonth(context, at, read) ||
    isTimeOfDay(context, at, read, measured)
  );
}

/** "In 2025", "l’année 2025": four digits behind a word that years stand behind. */
export function isYear(context: Context, at: number, read: ReadFigure): boolean {
  return isYearLike(context, read) && BEFORE_YEARS.has(context.wordBefore(at));
}

/** Four digits in one that may be a year of which newspapers write. */
export function isYearLike({ text }: Context, { figure: { start, end } }: ReadFigure): boolean {
  return /^(?:1[5-9]\d\d|20\d\d|2100)$/.test(text.slice(start, end));
}

const BEFORE_YEARS: ReadonlySet<string> = new Set(
  'in en since depuis annee annees year years until till fin debut mi early mid late an l spring summer autumn winter fall printemps ete automne hiver ici'.split(
    ' ',
  ),
);

/** "the 1990s", "années 90", "the nineties". */
function isDecade({ tokens }: Context, at: number, { figure, next }: ReadFigure): boolean {
  const { word } = tokens[next - 1]!;
  return figure.approximate && (word === 's' || tokens[at]!.word === 'annees' || word.endsWith('ties'));
}

/** "three years ago", "il y a plus de trois ans", "3 days later". */
function isRelative(context: Context, from: number, to: number): boolean {
  const [behind, further] = [context.joinedWord(to), context.joinedWord(to + 1)];
  if (RELATIVE.has(behind) || (behind === 'plus' && /^tot|tard$/.test(further))) return true;
  if (behind === 'from' && further === 'now') return true;
  return (
    isJoined(context.tokens[from]) && context.wordBefore(from) === 'a' && context.wordBefore(from - 1) === 'y'
  );
}

const RELATIVE: ReadonlySet<string> = new Set(
  'ago earlier later before after avant auparavant apres prior previously since hence'.split(' '),
);

/** "25 février", "1er mars", "25th of February". */
function isDayBeforeMonth(context: Context, at: number, { figure, next }: ReadFigure): boolean {
  if (!isDayNumber(figure.values)) return false;
  const month = ['of', 'de'].includes(context.joinedWord(next)) ? next + 1 : next;
  return (
    isJoined(context.tokens[next]) && isMonth(context, month) && isJoined(context.tokens[month]) && at < next
  );
}

/** "February 25, 2025", "février 2025"; but "In May 20 people left" may be either. */
function isBehindMonth(context: Context, at: number, read: ReadFigure): boolean {
  const { tokens, text } = context;
  const [month, token] = [tokens[at - 1], tokens[at]!];
  if (month === undefined || !/^\.?,?\s?$/.test(text.slice(month.end, token.start).slice(0, 5))) return false;
  if (!isMonth(context, at - 1)) return false;
  if (isYearLike(context, read)) return true;
  const behind = tokens[read.next];
  const endsThere = behind === undefined || behind.gap === 'other' || /^\d{4}$/.test(behind.word);
  return isDayNumber(read.figure.values) && endsThere;
}

/** "September 11 attacks", "Tuesday 25": behind a month or a weekday, digits are as often a day, unless people are counted: "mardi 25 employés". */
export function isBesideDay(context: Context, { at, counted }: Figured): boolean {
  const { text, tokens } = context;
  const [day, token] = [tokens[at - 1], tokens[at]!];
  if (day === undefined || token.kind !== 'digits') return false;
  if (!/^\.?\s?$/.test(text.slice(day.end, token.start).slice(0, 3))) return false;
  return isMonth(context, at - 1) || (isWeekday(context, at - 1) && !countsPeople(counted));
}

function isDayNumber([value = '']: readonly string[]): boolean {
  return /^\d\d?$/.test(value) && Number(value) >= 1 && Number(value) <= 31;
}

/** "14h30", "at 10 p.m.", "à 20 heures", "10 o’clock". */
function isTimeOfDay(
  context: Context,
  at: number,
  { next }: ReadFigure,
  { measure, from }: Measured,
): boolean {
  const { tokens, text } = context;
  const [before, token, behind, further] = [tokens[at - 1], tokens[at]!, tokens[next], tokens[next + 1]];
  const isBehindHour = before?.word === 'h' && token.start - before.end <= 1;
  if (isBehindHour && tokens[at - 2]?.kind === 'digits') return true;
  if (behind?.word === 'h' && further?.kind === 'digits' && further.start - behind.end <= 1) return true;
  if (isJoined(behind)) {
    if (behind.word === 'am' || behind.word === 'pm') return true;
    if (behind.word === 'o' && further?.word === 'clock') return true;
    const isHalf = (behind.word === 'a' || behind.word === 'p') && further?.word === 'm';
    if (isHalf && text[behind.end] === '.') return true;
  }
  if (measure !== 'hour') return false;
  // "18h" is likelier a time than a duration.
  if (behind?.word === 'h' && behind.gap === 'none') return true;
  if (!isJoined(tokens[from])) return false;
  const preposition = tokens[from - 1]!;
  return accented(text, preposition) === 'à' || ['vers', 'des', 'avant', 'apres'].includes(preposition.word);
}

let made: Lexicon | undefined;

function isMonth(context: Context, at: number): boolean {
  return calendarKey(context, at).startsWith('month:');
}

function isWeekday(context: Context, at: number): boolean {
  return calendarKey(context, at).startsWith('weekday:');
}

function calendarKey(context: Context, at: number): string {
  if (context.tokens[at] === undefined) return '';
  made ??= new Lexicon().add('date', calendarPhrases());
  return made.longest(context.tokens, at, at + 1)?.key ?? readCalendar(context, at)?.key ?? '';
}
