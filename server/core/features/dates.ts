import { dayText } from '../text/days';
import { readSimpleDate, type SimpleDate } from '../text/simpleDate';
import { singleWords, type SingleDate, type WritingLanguage } from './dateLanguages';

/** A date for people, and the days it may mean. */
export interface ReadDate {
  /** `25 February 2025`, `about 2025`, `January 2025 – May 2025`. */
  readonly words: string;
  /** The same as an answer to “when?”: `on 25 February 2025`, `in February 2025`. */
  readonly when: string;
  /** The first and the last day it may mean, as `YYYY-MM-DD`. */
  readonly earliest: string;
  readonly latest: string;
}

/**
 * An EDTF date in plain words. Only forms that can be put into words without adding or losing anything are read; for all
 * others the answer is undefined, and the date is to be shown as it is written.
 */
export function readDate(written: string): ReadDate | undefined {
  if (read.has(written)) return read.get(written);
  if (read.size > 10_000) read.clear();
  const date = readAny(written.trim());
  read.set(written, date);
  return date;
}

/** Thousands of articles have the same few hundred dates. */
const read = new Map<string, ReadDate | undefined>();

function readAny(text: string): ReadDate | undefined {
  const [from, to = from] = readEnds(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const { earliest } = from;
  const { latest } = to;
  const [first, last] = [singleWords.en(from), singleWords.en(to)];
  return from === to
    ? { words: first, when: whenWords(from), earliest, latest }
    : { words: `${first} – ${last}`, when: `between ${first} and ${last}`, earliest, latest };
}

/** One date, or the two ends of a stretch of time. */
function readEnds(text: string): readonly [SingleDate] | readonly [SingleDate, SingleDate] | undefined {
  const slash = text.indexOf('/');
  const from = readSingle(slash < 0 ? text : text.slice(0, slash));
  if (slash < 0 || from === undefined) return from && [from];
  const to = readSingle(text.slice(slash + 1));
  return to === undefined || from.earliest > to.latest ? undefined : [from, to];
}

function whenWords(date: SingleDate): string {
  const words = singleWords.en(date);
  if (date.isAbout) return words;
  if (date.isDecade) return `in the ${words}`;
  return date.day === undefined ? `in ${words}` : `on ${words}`;
}

/** A date in words, or as it is written where its form is not known. Not escaped. */
export function dateWords(written: string, language: WritingLanguage = 'en'): string {
  if (language === 'en') return readDate(written)?.words ?? written.trim();
  const ends = readEnds(written.trim());
  return ends === undefined ? written.trim() : ends.map((end) => singleWords[language](end)).join(' – ');
}

/**
 * The time from one date to another, either of which may be missing: that nothing is written about the end does not mean
 * that it goes on, so only `..`, which says so, becomes “since”. Not escaped.
 */
export function periodWords(from: string | undefined, to: string | undefined): string | undefined {
  const start = from?.trim() ?? '';
  const end = to?.trim() ?? '';
  if (start !== '' && end === '..') return `since ${dateWords(start)}`;
  if (start !== '' && end !== '')
    return start === end ? dateWords(start) : `${dateWords(start)} – ${dateWords(end)}`;
  if (start !== '') return intervalWords(start) ?? `from ${dateWords(start)}`;
  return end === '' ? undefined : `until ${dateWords(end)}`;
}

/** A whole interval written where only its start is expected: the words for it, where it is one. */
function intervalWords(text: string): string | undefined {
  if (!text.includes('/')) return undefined;
  if (text.endsWith('/..')) return `since ${dateWords(text.slice(0, -3))}`;
  return dateWords(text);
}

function readSingle(text: string): SingleDate | undefined {
  const date = readSimpleDate(text);
  // Years as low as that are as likely a slip of the pen; and without “AD” they would read like a day or a number.
  if (date?.kind !== 'date' || Number(date.year.replaceAll('X', '0')) < 1000) return undefined;
  const { mark } = date;
  const isAbout = mark === '~' || mark === '%';
  const exact = exactly(date);
  return exact && { ...exact, isAbout, isUncertain: mark === '?' || mark === '%' };
}

/** What is known of the date to the last digit; undefined where that is not all there is to say. */
function exactly(date: SimpleDate): Omit<SingleDate, 'isAbout' | 'isUncertain'> | undefined {
  const { year } = date;
  const month = date.month === 'XX' ? undefined : date.month;
  const day = date.day === 'XX' ? undefined : date.day;
  const isDecade = /^\d{3}X$/u.test(year) && date.month === undefined;
  const known = isDecade ? `${year.slice(0, 3)}0` : year;
  if (`${known}${month ?? ''}${day ?? ''}`.includes('X') || (month === undefined && day !== undefined))
    return undefined;
  // Seasons from 25 on are those of one half of the world, quarters and terms, which have no short name.
  if (Number(month) > 24) return undefined;
  return {
    year: known,
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
    isDecade,
    // A season counts as its year: winter may reach into the next one, but nobody would say that of it.
    earliest: Number(month) > 12 ? `${year}-01-01` : dayText(date.earliest),
    latest: Number(month) > 12 ? `${year}-12-31` : dayText(date.latest),
  };
}
