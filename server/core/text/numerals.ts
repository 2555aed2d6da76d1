/**
 * Numbers in digits: "1,500", "1 500,75", "1.5 million", "300k", "21st", "1/3", "2½", "the 1990s". Where digits and separators do
 * not make one number, as in a date, a time or a version, each run of digits is a figure of its own.
 */
import { canonical, greatestCommonDivisor, quotient, timesPowerOfTen } from './decimals';
import type { Figure, ReadFigure } from './figures';
import { DASH, kindAt, kindBefore, NEWLINE, SPACE } from './fold';
import { magnitudeSuffixes, ordinalEndings } from './gluedEndings';
import { readScale } from './numberScale';
import { isJoined, type Token } from './tokens';

export function readNumeral(text: string, tokens: readonly Token[], at: number): ReadFigure | undefined {
  if (tokens[at]!.kind === 'sign') return readVulgarFraction(tokens, at);
  const fraction = readSlashFraction(text, tokens, at);
  if (fraction !== undefined) return fraction;
  const literal = readLiteral(text, tokens, at);
  const start = signedStart(text, tokens, at);
  const { values, next } = withMixedFraction(tokens, literal);
  const end = tokens[next - 1]!.end;
  const bare = { start, end, kind: 'cardinal', values, approximate: false } as const;
  const { figure, next: behind } = readEnding(text, tokens, { figure: bare, next });
  const negative = start < tokens[at]!.start;
  const signed = negative ? figure.values.map((value) => `-${value}`) : figure.values;
  return { figure: { ...figure, values: signed }, next: behind };
}

/** "années 1990" is as much a decade as "1990s". */
export function readDecade(text: string, tokens: readonly Token[], at: number): ReadFigure | undefined {
  const number = tokens[at + 1];
  if (tokens[at]!.word !== 'annees' || number?.kind !== 'digits' || number.gap !== 'space') return undefined;
  if (!/^(?:\d\d)?\d0$/.test(number.word)) return undefined;
  const read = readNumeral(text, tokens, at + 1);
  if (read?.next !== at + 2) return undefined;
  return { figure: { ...read.figure, start: tokens[at]!.start, approximate: true }, next: read.next };
}

interface Literal {
  readonly values: readonly string[];
  readonly next: number;
}

/** Digits with their separators. Within a chain of separators that makes no number, the runs stand alone. */
function readLiteral(text: string, tokens: readonly Token[], at: number): Literal {
  const first = tokens[at]!.word;
  const alone = { values: [canonical(first)], next: at + 1 };
  if (at > 0 && '.,'.includes(separator(text, tokens, at) || ' ')) return alone;
  const mark = separator(text, tokens, at + 1);
  if (mark === '') return alone;
  if (first.length <= 3 && !first.startsWith('0') && mark !== '\u066b') {
    const grouped = readGroups(text, tokens, at, mark);
    if (grouped !== undefined) return grouped;
  }
  if (mark === ' ' || mark === "'" || mark === '\u066c') return alone;
  if (separator(text, tokens, at + 2) === mark) return alone;
  return { values: [canonical(first, tokens[at + 1]!.word)], next: at + 2 };
}

/** Groups of three behind one kind of separator, and decimals behind another; undefined where they are no such groups. */
function readGroups(text: string, tokens: readonly Token[], at: number, mark: string): Literal | undefined {
  let next = at + 1;
  while (separator(text, tokens, next) === mark && tokens[next]!.word.length === 3) next++;
  const groups = next - at - 1;
  const follows = separator(text, tokens, next);
  if (groups === 0 || ('.,'.includes(mark) && follows === mark)) return undefined;
  const whole = tokens
    .slice(at, next)
    .map(({ word }) => word)
    .join('');
  const decimalMarks = DECIMAL_MARKS[mark] ?? '';
  if (follows !== '' && decimalMarks.includes(follows))
    return { values: [canonical(whole, tokens[next]!.word)], next: next + 1 };
  const values = [canonical(whole)];
  if (groups === 1 && '.,'.includes(mark)) values.push(canonical(tokens[at]!.word, tokens[at + 1]!.word));
  return { values, next };
}

/** What may stand before decimals, by what stands between thousands. */
const DECIMAL_MARKS: Readonly<Record<string, string>> = {
  ',': '.',
  '.': ',',
  ' ': '.,\u066b',
  "'": '.,',
  '\u066c': '\u066b',
};

/** The one separator between a run of digits and the run before, one kind of space or apostrophe for all; '' if there is none. */
function separator(text: string, tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'digits' || before?.kind !== 'digits' || token.start - before.end !== 1) return '';
  if (token.gap === 'space') return kindAt(text, before.end) === NEWLINE ? '' : ' ';
  if (token.gap === 'apostrophe') return "'";
  const mark = text[before.end]!;
  return '.,\u066b\u066c'.includes(mark) ? mark : '';
}

/** Where a figure begins with its minus sign: directly before it, and nothing but a space or a bracket before that. */
function signedStart(text: string, tokens: readonly Token[], at: number): number {
  const { start } = tokens[at]!;
  if (kindBefore(text, start) !== DASH || text[start - 1] === '\u2014') return start;
  const before = kindBefore(text, start - 1);
  const free = before === -1 || before === SPACE || before === NEWLINE || text[start - 2] === '(';
  if (!free) return start;
  const previous = tokens[at - 1];
  const isRange = previous?.kind === 'digits' && start - previous.end === 2;
  return isRange ? start : start - 1;
}

/** "1/3": only small parts of one, for 9/11 and 12/2025 are dates; and only in lowest terms, for 2/4 is likelier one too. */
function readSlashFraction(text: string, tokens: readonly Token[], at: number): ReadFigure | undefined {
  const over = tokens[at]!;
  const under = tokens[at + 1];
  if (under === undefined || !isSlash(text, over, under)) return undefined;
  const further = tokens[at + 2];
  if (further !== undefined && isSlash(text, under, further)) return undefined;
  if (at > 0 && isSlash(text, tokens[at - 1]!, over)) return undefined;
  if (!/^[1-9]$/.test(over.word) || !/^(?:[2-9]|10|100)$/.test(under.word)) return undefined;
  const [numerator, denominator] = [Number(over.word), Number(under.word)];
  if (numerator >= denominator || greatestCommonDivisor(numerator, denominator) !== 1) return undefined;
  const values = [quotient(numerator, denominator)];
  const figure = { start: over.start, end: under.end, kind: 'fraction', values, approximate: false } as const;
  return { figure, next: at + 2 };
}

function isSlash(text: string, before: Token, token: Token): boolean {
  const mark = token.start - before.end === 1 ? text[before.end] : '';
  return token.kind === 'digits' && before.kind === 'digits' && (mark === '/' || mark === '\u2044');
}

function readVulgarFraction(tokens: readonly Token[], at: number): ReadFigure | undefined {
  const { start, end, word } = tokens[at]!;
  const parts = vulgarParts(word);
  if (parts === undefined) return undefined;
  const values = [quotient(...parts)];
  return { figure: { start, end, kind: 'fraction', values, approximate: false }, next: at + 1 };
}

function vulgarParts(sign: string): [number, number] | undefined {
  const match = /^(\d)\u2044(\d)$/.exec(sign.normalize('NFKD'));
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
}

/** "2½" is one number. */
function withMixedFraction(tokens: readonly Token[], literal: Literal): Literal {
  const sign = tokens[literal.next];
  const whole = literal.values[0]!;
  if (sign?.kind !== 'sign' || (sign.gap !== 'none' && sign.gap !== 'space')) return literal;
  const parts = vulgarParts(sign.word);
  if (parts === undefined || !/^\d{1,9}$/.test(whole)) return literal;
  return { values: [quotient(Number(whole) * parts[1] + parts[0], parts[1])], next: literal.next + 1 };
}

/** What follows digits and is part of the number: an ordinal's ending, a decade's s, a power of ten. */
function readEnding(text: string, tokens: readonly Token[], read: ReadFigure): ReadFigure {
  const { figure, next } = read;
  const ending = tokens[next];
  if (!isJoined(ending) || ending.kind !== 'word') return read;
  const until: Pick<Figure, 'end'> = { end: ending.end };
  if (ending.gap === 'none' && ordinalEndings.has(ending.word))
    return { figure: { ...figure, ...until, kind: 'ordinal' }, next: next + 1 };
  const isDecade = ending.word === 's' && (ending.gap === 'none' || ending.gap === 'apostrophe');
  if (isDecade && /^(?:\d\d)?\d0$/.test(figure.values[0]!))
    return { figure: { ...figure, ...until, approximate: true }, next: next + 1 };
  const power = suffixPower(text, tokens, next);
  if (power === undefined) return readScale(tokens, read);
  const values = figure.values.map((value) => timesPowerOfTen(value, power));
  return { figure: { ...figure, ...until, values }, next: next + 1 };
}

/** The power of ten of an abbreviation. Where it could be a unit ("5 m"), only money beside it makes it one. */
function suffixPower(text: string, tokens: readonly Token[], at: number): number | undefined {
  const suffix = tokens[at]!;
  if (suffix.gap !== 'none' && suffix.gap !== 'space') return undefined;
  const written = text.slice(suffix.start, suffix.end);
  const behind = tokens[at + 1];
  const moneyBehind = behind?.kind === 'sign' && CURRENCIES.includes(behind.word) && behind.gap !== 'other';
  if (written === 'm') {
    const moneyBefore = CURRENCIES.includes(text[firstOfNumber(tokens, at) - 1] ?? ' ');
    return moneyBehind || (moneyBefore && suffix.gap === 'none') ? 6 : undefined;
  }
  const power = magnitudeSuffixes.get(written);
  const sure = suffix.gap === 'none' || moneyBehind || (written.length > 1 && written !== 'mn');
  return sure ? power : undefined;
}

const CURRENCIES = '$\u20ac\u00a3\u00a5\u20bd\u20b9\u20a9\u20ba\u20b4\u20aa';

/** Where the digits before a suffix began; a few runs back at most, as nobody writes "$1,500,000,000,000m". */
function firstOfNumber(tokens: readonly Token[], at: number): number {
  let first = at - 1;
  while (first > 0 && at - first < 5 && tokens[first - 1]!.kind === 'digits') {
    if (tokens[first]!.start - tokens[first - 1]!.end !== 1) break;
    first--;
  }
  return tokens[first]!.start;
}
