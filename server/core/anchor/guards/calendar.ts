/** Points in time whose words are others too: months that are verbs, abbreviations, "a.m.". */
import { isCapitalized, isJoined } from '../../text/tokens';
import {
  beforeMonths,
  datePhrases,
  doubtfulMonths,
  monthAbbreviations,
  monthNames,
  weekdayAbbreviations,
  weekdays,
} from '../../text/calendarWords';
import type { Context } from './context';
import type { Match } from './lexicon';

export function calendarPhrases(): Record<string, string> {
  const numbered = (kind: string, names: Readonly<Record<number, string>>) =>
    Object.fromEntries(Object.entries(names).map(([number, list]) => [`${kind}:${number}`, list]));
  return { ...numbered('month', monthNames), ...numbered('weekday', weekdays), ...datePhrases };
}

/** A point in time that begins with a token; its match may end with a full stop, which `end` takes in. */
export function readCalendar(context: Context, at: number): (Match & { end?: number }) | undefined {
  const token = context.tokens[at]!;
  const doubtful = doubtfulMonths.get(token.word);
  if (doubtful !== undefined)
    return isMonth(context, at) ? { kind: 'date', key: `month:${doubtful}`, next: at + 1 } : undefined;
  return readAbbreviation(context, at) ?? readHalfDay(context, at);
}

/** "5 May", "in May", "en mars"; but neither "it may", "a march" nor the planet Mars. */
function isMonth(context: Context, at: number): boolean {
  const token = context.tokens[at]!;
  const capital = isCapitalized(context.text, token);
  if (context.isBesideDigits(at)) return capital || token.word === 'mars';
  if (token.word === 'mars') return !capital;
  return capital && beforeMonths.has(context.wordBefore(at));
}

function readAbbreviation(context: Context, at: number): (Match & { end?: number }) | undefined {
  const token = context.tokens[at]!;
  const stopped = context.text[token.end] === '.';
  const end = stopped ? token.end + 1 : token.end;
  const month = monthAbbreviations.get(token.word);
  if (month !== undefined && context.isBesideDigits(at) && (stopped || isCapitalized(context.text, token)))
    return { kind: 'date', key: `month:${month}`, next: at + 1, end };
  const weekday = weekdayAbbreviations.get(token.word);
  const next = context.tokens[at + 1];
  if (weekday === undefined || !stopped || next === undefined || next.start - end > 2) return undefined;
  const isDate = next.kind === 'digits' || MONTH_STARTS.has(next.word.slice(0, 3));
  return isDate ? { kind: 'date', key: `weekday:${weekday}`, next: at + 1, end } : undefined;
}

const MONTH_STARTS: ReadonlySet<string> = new Set(
  'jan feb fev mar apr avr may mai jun jui jul aug aou sep oct nov dec'.split(' '),
);

/** "10 a.m." */
function readHalfDay(context: Context, at: number): (Match & { end?: number }) | undefined {
  const token = context.tokens[at]!;
  const m = context.tokens[at + 1];
  if ((token.word !== 'a' && token.word !== 'p') || m?.word !== 'm' || !isJoined(token)) return undefined;
  if (context.text.slice(token.end, m.start) !== '.' || !context.isInFigure(at - 1)) return undefined;
  const end = context.text[m.end] === '.' ? m.end + 1 : m.end;
  return { kind: 'date', key: `${token.word}m`, next: at + 2, end };
}
