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

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;

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
  const slash = text.indexOf('/');
  if (slash < 0) return readSingle(text);
  const from = readSingle(text.slice(0, slash));
  const to = readSingle(text.slice(slash + 1));
  if (from === undefined || to === undefined || from.earliest > to.latest) return undefined;
  return {
    words: `${from.words} – ${to.words}`,
    when: `between ${from.words} and ${to.words}`,
    earliest: from.earliest,
    latest: to.latest,
  };
}

/** A date in words, or as it is written where its form is not known. Not escaped. */
export function dateWords(written: string): string {
  return readDate(written)?.words ?? written.trim();
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

function readSingle(text: string): ReadDate | undefined {
  const parts =
    /^(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?([?~%])?$/u.exec(
      text,
    );
  if (parts === null) return readDecade(text);
  const [, year = '', month, day, time, mark] = parts;
  // Years as low as that are as likely a slip of the pen; and without “AD” they would read like a day or a number.
  if (Number(year) < 1000) return undefined;
  if (time !== undefined && (day === undefined || day === 'XX')) return undefined;
  if (month === undefined || (month === 'XX' && (day === undefined || day === 'XX'))) {
    return marked(
      { words: year, when: `in ${year}`, earliest: `${year}-01-01`, latest: `${year}-12-31` },
      mark,
    );
  }
  const season = seasons[Number(month) - 21];
  if (season !== undefined && day === undefined) {
    const words = `${season} ${year}`;
    // Winter may reach into the next year, and the other half of the world has its seasons the other way round.
    return marked({ words, when: `in ${words}`, earliest: `${year}-01-01`, latest: `${year}-12-31` }, mark);
  }
  const name = months[Number(month) - 1];
  if (name === undefined) return undefined;
  const last = daysIn(Number(year), Number(month));
  if (day === undefined || day === 'XX') {
    const words = `${name} ${year}`;
    return marked(
      { words, when: `in ${words}`, earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` },
      mark,
    );
  }
  if (Number(day) < 1 || Number(day) > last) return undefined;
  const words = `${Number(day)} ${name} ${year}`;
  const date = `${year}-${month}-${day}`;
  return marked({ words, when: `on ${words}`, earliest: date, latest: date }, mark);
}

function readDecade(text: string): ReadDate | undefined {
  const [, decade, mark] = /^(\d{3})X([?~%])?$/u.exec(text) ?? [];
  if (decade === undefined || Number(decade) < 100) return undefined;
  const words = `${decade}0s`;
  return marked(
    { words, when: `in the ${words}`, earliest: `${decade}0-01-01`, latest: `${decade}9-12-31` },
    mark,
  );
}

/** EDTF's `?` (uncertain), `~` (approximate) and `%` (both). */
function marked(date: ReadDate, mark: string | undefined): ReadDate {
  const about = mark === '~' || mark === '%';
  const after = mark === '?' || mark === '%' ? ' (uncertain)' : '';
  return {
    ...date,
    words: `${about ? 'about ' : ''}${date.words}${after}`,
    when: `${about ? `about ${date.words}` : date.when}${after}`,
  };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
