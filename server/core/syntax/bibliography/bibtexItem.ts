import type { CslName, CslType, Reference } from '../generated/gloss';
import type { Partly } from '../glossFile';
import type { BibtexField } from './bibtexScan';
import { monthOf, valueOf, type BibtexStrings } from './bibtexValue';
import { fromLatex } from './latex';

/** The fields of an entry by name, each with its value as TeX writes it. */
export type BibtexValues = ReadonlyMap<string, string>;

export function valuesOf(text: string, fields: readonly BibtexField[], strings: BibtexStrings): BibtexValues {
  return new Map(fields.map((field) => [field.name, valueOf(text, field, strings)]));
}

/**
 * Under which fields of BibTeX and BibLaTeX stands what CSL has under a key; the first that is there counts, but a date by parts. Also what
 * people write for `origin` and `archived`, which neither of the three has.
 */
const fieldNames: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  'title-short': ['shorttitle'],
  author: ['author'],
  editor: ['editor'],
  translator: ['translator'],
  'container-title': ['journaltitle', 'journal', 'booktitle', 'maintitle', 'eventtitle'],
  'collection-title': ['series'],
  publisher: ['publisher', 'institution', 'school', 'organization', 'howpublished'],
  'publisher-place': ['location', 'address'],
  issued: ['date', 'year', 'month', 'day'],
  accessed: ['urldate', 'urlyear'],
  language: ['langid', 'language'],
  URL: ['url'],
  DOI: ['doi'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  page: ['pages'],
  volume: ['volume'],
  issue: ['number', 'issue'],
  edition: ['edition'],
  abstract: ['abstract'],
  note: ['note', 'annotation', 'annote'],
  keyword: ['keywords'],
  genre: ['entrysubtype', 'type'],
  origin: ['origin'],
  archived: ['archived', 'archiveurl'],
};

/** The fields of an entry in which what CSL has under a key is written. */
export function fieldsUnder(key: string, fields: readonly BibtexField[]): readonly BibtexField[] {
  const names = fieldNames[key] ?? [key.toLowerCase()];
  const found = names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  return key === 'issued' && found[0]?.name !== 'date' ? found : found.slice(0, 1);
}

/** What an entry says in CSL's terms, from its plain fields alone. Reads no more than it needs, as whole bibliographies are searched by it. */
export function plainItem(id: string, type: string, values: BibtexValues): Partly<Reference> {
  const one = (key: string): string | undefined => {
    for (const name of fieldNames[key] ?? []) {
      const words = fromLatex(values.get(name) ?? '');
      if (words !== '') return words;
    }
    return undefined;
  };
  const bare = (key: string): string | undefined => {
    const written = fieldNames[key]?.map((name) => values.get(name)).find((value) => value !== undefined);
    return written === undefined ? undefined : address(written);
  };
  const item: { -readonly [Key in keyof Partly<Reference>]: Partly<Reference>[Key] } = {
    id,
    type: typeOf(type, values),
    title: titleOf(values),
    author: namesIn(values.get('author')),
    editor: namesIn(values.get('editor')),
    translator: namesIn(values.get('translator')),
    issued: dateOf(values),
    accessed: dateWritten(values.get('urldate')),
    URL: bare('URL'),
    DOI: bare('DOI')?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//iu, ''),
    ISBN: bare('ISBN'),
    ISSN: bare('ISSN'),
    page: one('page')?.replace(/\s*[–—]\s*/gu, '-'),
    origin: bare('origin'),
    archived: bare('archived'),
  };
  for (const key of plainKeys) item[key] = one(key);
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

const plainKeys = [
  'title-short',
  'container-title',
  'collection-title',
  'publisher',
  'publisher-place',
  'language',
  'volume',
  'issue',
  'edition',
  'abstract',
  'note',
  'keyword',
] as const;

const types: Readonly<Record<string, CslType>> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  periodical: 'periodical',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  reference: 'book',
  booklet: 'pamphlet',
  manual: 'book',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  suppcollection: 'chapter',
  inreference: 'entry-encyclopedia',
  conference: 'paper-conference',
  inproceedings: 'paper-conference',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  patent: 'patent',
  report: 'report',
  techreport: 'report',
  thesis: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  unpublished: 'manuscript',
  letter: 'personal_communication',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  legal: 'treaty',
  artwork: 'graphic',
  image: 'figure',
  audio: 'song',
  music: 'song',
  movie: 'motion_picture',
  video: 'motion_picture',
  performance: 'performance',
  review: 'review',
  software: 'software',
  dataset: 'dataset',
  standard: 'standard',
};

export function typeOf(type: string, values: BibtexValues): CslType {
  const subtype = fromLatex(values.get('entrysubtype') ?? '').toLowerCase();
  if (type === 'article' && subtype === 'newspaper') return 'article-newspaper';
  if (type === 'article' && subtype === 'magazine') return 'article-magazine';
  if (type === 'misc' && values.has('url')) return 'webpage';
  return (Object.hasOwn(types, type) ? types[type] : undefined) ?? 'document';
}

function titleOf(values: BibtexValues): string | undefined {
  const title = fromLatex(values.get('title') ?? '');
  const subtitle = fromLatex(values.get('subtitle') ?? '');
  if (title === '' || subtitle === '') return title || subtitle || undefined;
  return `${title}${/[?!.:]$/u.test(title) ? '' : ':'} ${subtitle}`;
}

/** Addresses and numbers are written as they are, but for what TeX would make of some letters. */
function address(written: string): string | undefined {
  const bare = written
    .replace(/\s+/gu, '')
    .replace(/\\url\b/u, '')
    .replace(/\\(?:textasciitilde|~)(?:\{\})?|\{\\textasciitilde\}/gu, '~')
    .replace(/\\([_%&#$~{}])/gu, '$1')
    .replace(/^[{<]+|[}>]+$/gu, '');
  return bare === '' ? undefined : bare;
}

function dateOf(values: BibtexValues): Partly<Reference>['issued'] {
  const date = dateWritten(values.get('date'));
  if (date !== undefined) return date;
  const year = fromLatex(values.get('year') ?? '');
  if (!/^\d{4}$/u.test(year)) return dateWritten(year);
  // BibTeX knows no field for the day; it stands with the month: `may # "~25"`.
  const month = fromLatex(values.get('month') ?? '');
  const number = monthOf(/^\p{L}+|^\d+/u.exec(month)?.[0] ?? '');
  if (number === undefined) return year;
  const day =
    /^\d{1,2}$/u.exec(fromLatex(values.get('day') ?? ''))?.[0] ?? /^\p{L}+\.?\s*(\d{1,2})$/u.exec(month)?.[1];
  const parts = [year, String(number).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return parts.join('-');
}

function dateWritten(value: string | undefined): Partly<Reference>['issued'] {
  const words = fromLatex((value ?? '').replace(/\\?~/gu, '~').replaceAll('~', '\\textasciitilde{}'));
  if (words === '') return undefined;
  return /^[\dXY?~%./:TZ+-]+$/u.test(words) ? words : { literal: words };
}

/** A list of names: `Family, Given and von Family, Jr, Given and {A Body}`. */
export function namesIn(value: string | undefined): readonly Partly<CslName>[] | undefined {
  if (value === undefined) return undefined;
  const names = splitOutside(value, /\s+and\s+/iuy)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'others');
  return names.length === 0 ? undefined : names.map(nameOf);
}

function nameOf(name: string): Partly<CslName> {
  if (/^\{[^{}]*\}$/u.test(name)) return { literal: fromLatex(name) };
  const parts = splitOutside(name, /,\s*/uy).map((part) => part.trim());
  const [first = '', second = '', third] = parts;
  if (parts.length === 1) {
    const words = splitOutside(first, /\s+/uy);
    if (words.length === 1) return { literal: fromLatex(first) };
    // The particle begins with the first word in small letters; without one the last word is the family name.
    const particle = words.findIndex(
      (word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word),
    );
    const family = particle < 0 ? words.length - 1 : particle;
    return person(words.slice(family).join(' '), words.slice(0, family).join(' '));
  }
  return person(first, third ?? second, third === undefined ? undefined : second);
}

function person(family: string, given: string, suffix?: string): Partly<CslName> {
  const words = splitOutside(family, /\s+/uy);
  let particles = 0;
  while (particles < words.length - 1 && /^\p{Ll}/u.test(words[particles] ?? '')) particles += 1;
  const name = {
    family: fromLatex(words.slice(particles).join(' ')),
    given: fromLatex(given),
    'non-dropping-particle': fromLatex(words.slice(0, particles).join(' ')),
    suffix: fromLatex(suffix ?? ''),
  };
  return Object.fromEntries(Object.entries(name).filter(([, words]) => words !== ''));
}

/** Cuts where a pattern matches outside of braces. */
function splitOutside(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    if (depth > 0) continue;
    separator.lastIndex = at;
    if (!separator.test(text)) continue;
    parts.push(text.slice(start, at));
    start = separator.lastIndex;
    at = start - 1;
  }
  parts.push(text.slice(start));
  return parts;
}
