import { parse, type Parsed } from 'edtf';
import { dayNumber, daysIn } from './days';
import { readSimpleDate, type ImpossibleDate } from './simpleDate';

/** The days that a date may mean, first and last. */
export interface DaySpan {
  /** See days.ts; infinite where an interval is open. */
  readonly earliest: number;
  readonly latest: number;
  /** False where whoever wrote the date says that it is uncertain or approximate. */
  readonly isSure: boolean;
}

export type EdtfReading =
  /** Of rare forms, such as `2025-~02` and `{1960,1961-12}`, no more is known than that they are dates. */
  | { readonly kind: 'date'; readonly span: DaySpan | undefined }
  | ImpossibleDate
  /** An interval whose end comes before its beginning. */
  | { readonly kind: 'backwards' }
  | { readonly kind: 'none' };

/** What a text is in the Extended Date/Time Format (EDTF, ISO 8601-2). Never throws. */
export function readEdtf(text: string): EdtfReading {
  const known = readings.get(text);
  if (known !== undefined) return known;
  if (text.length > longest) return none;
  const reading = read(text);
  if (readings.size > 10_000) readings.clear();
  readings.set(text, reading);
  return reading;
}

/** In UTF-16 units. No date has so many. */
const longest = 200;
const none: EdtfReading = { kind: 'none' };

/** Thousands of files have the same few hundred dates. */
const readings = new Map<string, EdtfReading>();

function read(text: string): EdtfReading {
  // The parser takes an interval without any end.
  if (/^(?:\.\.)?\/(?:\.\.)?$/u.test(text)) return none;
  const slash = text.indexOf('/');
  const reading = slash < 0 ? readOne(text) : readInterval(text.slice(0, slash), text.slice(slash + 1));
  return reading.kind === 'none' ? readRare(text) : reading;
}

function readOne(text: string): EdtfReading {
  const date = readSimpleDate(text);
  if (date === undefined) return none;
  if (date.kind === 'impossible') return date;
  const { earliest, latest, mark } = date;
  return { kind: 'date', span: { earliest, latest, isSure: mark === undefined } };
}

/** One side may be left empty, where nothing is known of it, or be `..`, where there is no such end. */
function readInterval(first: string, second: string): EdtfReading {
  const isOpen = (text: string): boolean => text === '' || text === '..';
  const from = isOpen(first) ? undefined : readOne(first);
  const to = isOpen(second) ? undefined : readOne(second);
  for (const side of [from, to]) if (side !== undefined && side.kind !== 'date') return side;
  const begin = from?.kind === 'date' ? from.span : undefined;
  const end = to?.kind === 'date' ? to.span : undefined;
  const isSure = (begin?.isSure ?? true) && (end?.isSure ?? true);
  if (begin !== undefined && end !== undefined && begin.earliest > end.latest)
    return isSure ? { kind: 'backwards' } : { kind: 'date', span: undefined };
  return {
    kind: 'date',
    span: { earliest: begin?.earliest ?? -Infinity, latest: end?.latest ?? Infinity, isSure },
  };
}

/** What none of the everyday patterns settles. */
function readRare(text: string): EdtfReading {
  // Cheaper than an exception, and most of what is no date has letters that no date has.
  if (!/^[\dXYES?~%.,/{}[\]:TZ+-]+$/u.test(text)) return none;
  try {
    const parsed = parse(text);
    // Centuries and decades of two and three digits are in ISO 8601-2 alone; in a source they are a year half typed.
    if (parsed.type === 'Century' || parsed.type === 'Decade') return none;
    return missingLeapDay(parsed) ?? { kind: 'date', span: undefined };
  } catch {
    return none;
  }
}

/** The parser takes every 29 February. */
function missingLeapDay(parsed: Parsed): ImpossibleDate | undefined {
  const [year, month, day] = parsed.values;
  if (typeof year === 'number') {
    const isLeapDay = month === 1 && day === 29 && parsed.unspecified === undefined;
    return isLeapDay && daysIn(year, 2) < 29 ? { kind: 'impossible', what: 'day', days: 28 } : undefined;
  }
  for (const value of parsed.values.flat()) {
    const found = typeof value === 'object' && value !== null ? missingLeapDay(value) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The span of one whole day, month or year, as CSL's date-parts give it; undefined where there is no such one. */
export function spanOfParts(year: number, month?: number, day?: number): DaySpan | undefined {
  const first = month ?? 1;
  const last = month ?? 12;
  if (first < 1 || last > 12 || (day !== undefined && (day < 1 || day > daysIn(year, first))))
    return undefined;
  return {
    earliest: dayNumber(year, first, day ?? 1),
    latest: dayNumber(year, last, day ?? daysIn(year, last)),
    isSure: true,
  };
}
