import type { Reference } from '../generated/gloss';
import type { Partly } from '../glossFile';
import { dateOf, dateWritten } from './bibtexDates';
import { namesIn } from './bibtexNames';
import type { BibtexField } from './bibtexScan';
import { languageTag, typeOf } from './bibtexTypes';
import { valueOf, type BibtexStrings } from './bibtexValue';
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
  publisher: ['publisher', 'institution', 'school', 'organization'],
  'publisher-place': ['location', 'address'],
  issued: ['date', 'year', 'month', 'day'],
  accessed: ['urldate', 'urlyear'],
  language: ['langid', 'language'],
  URL: ['url', 'howpublished'],
  DOI: ['doi'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  page: ['pages'],
  volume: ['volume'],
  issue: ['number', 'issue'],
  number: ['number'],
  edition: ['edition'],
  abstract: ['abstract'],
  note: ['note', 'annotation', 'annote'],
  keyword: ['keywords'],
  genre: ['entrysubtype', 'type'],
  origin: ['origin'],
  archived: ['archived', 'archiveurl'],
};

/** The field of an entry in which what CSL has under a key is written; of a date by parts the year. */
export function fieldUnder(key: string, fields: readonly BibtexField[]): BibtexField | undefined {
  for (const name of fieldNames[key] ?? [key.toLowerCase()]) {
    const found = fields.find((field) => field.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** CSL's keys whose values are written as they are, but for what TeX would make of some letters. */
export const bareKeys: ReadonlySet<string> = new Set(['URL', 'DOI', 'ISBN', 'ISSN', 'origin', 'archived']);

type Item = { -readonly [Key in keyof Partly<Reference>]: Partly<Reference>[Key] };

/** What whole bibliographies are searched and compared by, in CSL's terms: who and what it is, where it is from, when that was published and read. */
export function briefItem(id: string, type: string, values: BibtexValues): Partly<Reference> {
  const item: Item = { id, type: typeOf(type, values) };
  put(item, 'title', titleOf(values));
  put(item, 'author', namesIn(values.get('author')));
  put(item, 'container-title', wordsUnder('container-title', values));
  put(item, 'issued', dateOf(values));
  put(item, 'accessed', dateWritten(values.get('urldate')));
  put(item, 'URL', bareUnder('URL', values));
  put(item, 'DOI', bareUnder('DOI', values)?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//iu, ''));
  put(item, 'ISBN', bareUnder('ISBN', values));
  put(item, 'ISSN', bareUnder('ISSN', values));
  put(item, 'origin', bareUnder('origin', values));
  put(item, 'archived', bareUnder('archived', values));
  return item;
}

/** All that plain fields say of an entry in CSL's terms. */
export function plainItem(id: string, type: string, values: BibtexValues): Partly<Reference> {
  const item: Item = { ...briefItem(id, type, values) };
  put(item, 'editor', namesIn(values.get('editor')));
  put(item, 'translator', namesIn(values.get('translator')));
  put(item, 'language', languageTag(wordsUnder('language', values)));
  put(item, 'page', wordsUnder('page', values)?.replace(/\s*[–—]\s*/gu, '-'));
  for (const key of plainKeys) put(item, key, wordsUnder(key, values));
  const number = wordsUnder('issue', values);
  put(item, /^(?:article|periodical|paper-conference)/u.test(item.type ?? '') ? 'issue' : 'number', number);
  return item;
}

const plainKeys = [
  'title-short',
  'collection-title',
  'publisher',
  'publisher-place',
  'volume',
  'edition',
  'abstract',
  'note',
  'keyword',
] as const;

function put<Key extends keyof Item>(item: Item, key: Key, value: Item[Key]): void {
  if (value !== undefined) item[key] = value;
}

function wordsUnder(key: string, values: BibtexValues): string | undefined {
  for (const name of fieldNames[key] ?? []) {
    const value = values.get(name);
    const words = value === undefined ? '' : fromLatex(value);
    if (words !== '') return words;
  }
  return undefined;
}

function bareUnder(key: string, values: BibtexValues): string | undefined {
  for (const name of fieldNames[key] ?? []) {
    const words = bareWords(values.get(name) ?? '');
    // BibTeX has no field for addresses; people write `howpublished = {\url{…}}`.
    if (words !== '' && (name !== 'howpublished' || /^https?:/iu.test(words))) return words;
  }
  return undefined;
}

function titleOf(values: BibtexValues): string | undefined {
  const title = fromLatex(values.get('title') ?? '');
  const subtitle = fromLatex(values.get('subtitle') ?? '');
  if (title === '' || subtitle === '') return title || subtitle || undefined;
  return `${title}${/[?!.:]$/u.test(title) ? '' : ':'} ${subtitle}`;
}

/** An address or a number, as it is meant. Empty where it is too long to be one. */
export function bareWords(written: string): string {
  if (written.length > longestAddress) return '';
  if (/^[^\s\\{}<>]*$/u.test(written)) return written;
  return written
    .replace(/\s+/gu, '')
    .replace(/\\url\b/u, '')
    .replace(/\\(?:textasciitilde|~)(?:\{\})?|\{\\textasciitilde\}/gu, '~')
    .replace(/\\([_%&#$~{}])/gu, '$1')
    .replace(/^[{<]+|[}>]+$/gu, '');
}

/** In UTF-16 units. */
const longestAddress = 4000;
