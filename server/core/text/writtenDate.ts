import { doubtfulMonths, monthAbbreviations, monthNames, weekdays } from './calendarWords';
import { dayNumber } from './days';
import { readEdtf } from './edtf';
import { foldCase } from './fold';

/**
 * What a date that is no EDTF date is in EDTF, where it is written as people write dates in English and French: `25/02/2025`,
 * `Feb. 25, 2025`, `1er mars 2025`, `2024–2025`, `c. 1890`. None where nobody can tell, several where it can be read in several ways
 * (`03/04/2025`: the day first).
 */
export function datesMeant(text: string): readonly string[] {
  if (text.length > longest) return [];
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return readings(plain);
}

/** In UTF-16 units. Longer ones are sentences. */
const longest = 80;

function readings(plain: string): readonly string[] {
  for (const attempt of [slip, interval, one]) {
    const found = attempt(plain).filter((date) => readEdtf(date).kind === 'date');
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** EDTF but for a letter or a space. */
function slip(text: string): readonly string[] {
  if (!/^[\doOxXtTzZ?~%./:+ -]+$/u.test(text)) return [];
  // Between a day and a time stands a T.
  const timed = text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/u, '$1T$2');
  const tight = timed
    .replace(/ *([/?~%]) */gu, '$1')
    .replace(/^(\d+) - (\d+) - (\d+)$/u, '$1-$2-$3')
    .toUpperCase()
    .replace(/(?<=[\dX-])O|O(?=[\dX])/gu, '0');
  // Dashes and figures that only looked like those of EDTF are right already here.
  return tight.includes(' ') ? [] : [tight];
}

/** What stands between the ends of an interval. A bare hyphen is none: it may be part of either date. */
const separators = [/ (?:to|until|till|à|au|jusqu['’](?:à|au)) /iu, / - /u, / ?\/ ?/u];

function interval(text: string): readonly string[] {
  const years = /^(\d{4}) ?[-/] ?(\d{4})$/u.exec(text);
  if (years !== null) return [`${years[1]}/${years[2]}`];
  const days = /^(\d{1,2}(?:er|st|nd|rd|th)?) ?(?:-|to|au) ?(\d{1,2}\D.*)$/iu.exec(text);
  if (days !== null) return joined(`${days[1]} ${(days[2] ?? '').replace(/^\S+ /u, '')}`, days[2] ?? '');
  const months = /^(\p{L}+\.?) ?- ?(\p{L}+\.? (\d{4}))$/iu.exec(text);
  if (months !== null) return joined(`${months[1]} ${months[3]}`, months[2] ?? '');
  const open = /^(.+?) ?(?:-|\/) ?(?:present|today|now|open|ongoing|aujourd['’]hui|en cours)$/iu.exec(text);
  if (open !== null) return single(open[1] ?? '').map((date) => `${date}/..`);
  if (one(text).length > 0) return [];
  const both = /^(?:between|entre) (.+) (?:and|et) (.+)$/iu.exec(text);
  if (both !== null) return joined(both[1] ?? '', both[2] ?? '');
  const bare = text.replace(/^(?:from|du|de) /iu, '');
  for (const separator of separators) {
    const [from = '', to = '', ...more] = bare.split(separator);
    if (to !== '' && more.length === 0) return joined(from, to);
  }
  return [];
}

function joined(from: string, to: string): readonly string[] {
  const [first, ...others] = single(from);
  const [last, ...more] = single(to);
  return first === undefined || last === undefined || others.length + more.length > 0
    ? []
    : [`${first}/${last}`];
}

/** One date, or what it is meant as. */
function single(text: string): readonly string[] {
  return readEdtf(text).kind === 'date' ? [text] : one(text).filter((date) => readEdtf(date).kind === 'date');
}

function one(text: string): readonly string[] {
  const about = /^(?:c|ca|circa|about|around|approx|vers|environ|v)(?:\. ?| |(?=\d))(.+)$/iu.exec(text);
  if (about !== null)
    return single(about[1] ?? '')
      .filter((date) => !/[?~%/T]/u.test(date))
      .map((date) => `${date}~`);
  const decade = /^(?:the |les |(?:les )?années )?(\d{3})0(?:['’]?s)?$/iu.exec(text);
  if (decade !== null && text.length > 4) return [`${decade[1]}X`];
  const marked = /^(.*?) ?\(?([?~%])\)?$/u.exec(text);
  if (marked !== null)
    return one(marked[1] ?? '')
      .filter((date) => !date.includes('T'))
      .map((date) => `${date}${marked[2]}`);
  return [...inFigures(text), ...inWords(text)];
}

function inFigures(text: string): readonly string[] {
  const [, a = '', , b = '', c = ''] = /^(\d{1,4})([./ -])(\d{1,2})\2(\d{1,4})$/u.exec(text) ?? [];
  if (a.length === 4 && c.length <= 2) {
    const asWritten = iso(a, b, c);
    // Nobody writes the day before the month behind the year, unless nothing else is left.
    return asWritten.length > 0 ? asWritten : iso(a, c, b);
  }
  if (a !== '' && a.length <= 2 && c.length === 4) return [...iso(c, b, a), ...iso(c, a, b)];
  const [, month = '', year = ''] = /^(\d{1,2})[./ -](\d{4})$/u.exec(text) ?? [];
  if (year !== '') return iso(year, month);
  const [, first = '', second = ''] = /^(\d{4})[./ -](\d{1,2})$/u.exec(text) ?? [];
  if (first !== '') return iso(first, second);
  const digits = /^\d{8}$/u.test(text) ? text : '';
  if (digits === '') return [];
  return [
    ...iso(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)),
    ...iso(digits.slice(4), digits.slice(2, 4), digits.slice(0, 2)),
  ];
}

/** As EDTF, if there is such a day in the last thousand years or the next. */
function iso(year: string, month: string, day?: string): readonly string[] {
  if (Number(year) < 1000 || Number(year) > 2999 || Number(month) < 1 || Number(month) > 12) return [];
  const date = [year, month, ...(day === undefined ? [] : [day])]
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return readEdtf(date).kind === 'date' ? [date] : [];
}

const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['printemps', 21],
  ['summer', 22],
  ['ete', 22],
  ['autumn', 23],
  ['fall', 23],
  ['automne', 23],
  ['winter', 24],
  ['hiver', 24],
]);

const months: ReadonlyMap<string, number> = new Map([
  ...namesOf(monthNames),
  ...monthAbbreviations,
  ...doubtfulMonths,
]);
const days: ReadonlyMap<string, number> = namesOf(weekdays);

/** From `1: 'monday(s), lundi(s)'`. */
function namesOf(lists: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(lists).flatMap(([number, names]) =>
      names
        .split(', ')
        .filter((name) => name !== '')
        .map((name): [string, number] => [foldCase(name.replace('(s)', '')), Number(number)]),
    ),
  );
}

const fillers: ReadonlySet<string> = new Set('le the on of de du d l in en a at'.split(' '));

/** A day, a month and a year in any order that people use, with a weekday and the time of day, or none. */
function inWords(text: string): readonly string[] {
  const [, date = '', hour, minute] =
    /^(.*?)(?:,? (?:at |à )?(\d{1,2})(?::|h| h )(\d\d)(?: (?:UTC|GMT|Z))?)?$/iu.exec(text) ?? [];
  let month: number | undefined;
  let year: string | undefined;
  let day: string | undefined;
  let weekday: number | undefined;
  for (const token of foldCase(date).split(/[\s,.'’-]+/u)) {
    if (token === '' || fillers.has(token)) continue;
    const [, number = ''] = /^(\d{1,2})(?:er|st|nd|rd|th|e)?$/u.exec(token) ?? [];
    const named = months.get(token) ?? seasons.get(token);
    if (named !== undefined && month === undefined) month = named;
    else if (/^\d{4}$/u.test(token) && year === undefined) year = token;
    else if (number !== '' && day === undefined) day = number;
    else if (days.has(token) && weekday === undefined) weekday = days.get(token);
    else return [];
  }
  if (year === undefined || month === undefined || Number(year) < 1000) return [];
  if (month > 20)
    return day === undefined && weekday === undefined && hour === undefined ? [`${year}-${month}`] : [];
  const [found] = iso(year, String(month), day);
  if (found === undefined || (day === undefined && (weekday ?? hour) !== undefined)) return [];
  // A weekday that the day does not fall on says that one of the two is wrong.
  if (weekday !== undefined && weekdayOf(Number(year), month, Number(day)) !== weekday) return [];
  return [hour === undefined ? found : `${found}T${hour.padStart(2, '0')}:${minute}`];
}

/** 1 is Monday. */
function weekdayOf(year: number, month: number, day: number): number {
  return ((((dayNumber(year, month, day) + 3) % 7) + 7) % 7) + 1;
}
