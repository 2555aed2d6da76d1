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
    const name = fieldNames[key]?.find((each) => values.has(each) && each !== 'howpublished');
    return name === undefined ? undefined : bareWords(values.get(name) ?? '') || undefined;
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
    language: languageTag(one('language')),
    URL: bare('URL') ?? addressIn(values.get('howpublished')),
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
  'volume',
  'issue',
  'edition',
  'abstract',
  'note',
  'keyword',
] as const;

function titleOf(values: BibtexValues): string | undefined {
  const title = fromLatex(values.get('title') ?? '');
  const subtitle = fromLatex(values.get('subtitle') ?? '');
  if (title === '' || subtitle === '') return title || subtitle || undefined;
  return `${title}${/[?!.:]$/u.test(title) ? '' : ':'} ${subtitle}`;
}

/** An address or a number, as it is meant. Empty where it is too long to be one. */
export function bareWords(written: string): string {
  if (written.length > longestAddress) return '';
  return written
    .replace(/\s+/gu, '')
    .replace(/\\url\b/u, '')
    .replace(/\\(?:textasciitilde|~)(?:\{\})?|\{\\textasciitilde\}/gu, '~')
    .replace(/\\([_%&#$~{}])/gu, '$1')
    .replace(/^[{<]+|[}>]+$/gu, '');
}

/** In UTF-16 units. */
const longestAddress = 4000;

/** BibTeX has no field for addresses; people write `howpublished = {\url{…}}`. */
function addressIn(written: string | undefined): string | undefined {
  const address = bareWords(written ?? '');
  return /^https?:/iu.test(address) ? address : undefined;
}
