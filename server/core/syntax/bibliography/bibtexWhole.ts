import type { Reference } from '../generated/gloss';
import type { Partly } from '../glossFile';
import type { BibtexValues } from './bibtexItem';
import { genreOf } from './bibtexTypes';

/** What is handed over, with what the library does not know put into letters. */
export function forConversion(values: BibtexValues): BibtexValues {
  const prepared = new Map<string, string>();
  for (const [name, value] of values) {
    const known = value.includes('\\')
      ? value
          .replace(/\\,/gu, '\u202f')
          .replace(/\\og(?![A-Za-z])(?:\{\})?\s*/gu, '«\u00a0')
          .replace(/\s*\\fg(?![A-Za-z])(?:\{\})?/gu, '\u00a0»')
      : value;
    prepared.set(name, known);
  }
  return prepared;
}

/**
 * What was made of the whole entry by the library, and what is better known from its plain fields: names of bodies, dates that are
 * uncertain, newspapers among the articles, languages as gloss files write them.
 */
export function wholeItem(plain: Partly<Reference>, converted: Partly<Reference>): Partly<Reference> {
  const known = Object.fromEntries(
    Object.entries(plain).filter(([key]) => !betterConverted.has(key) || !Object.hasOwn(converted, key)),
  );
  const { 'citation-key': _, genre, ...rest } = converted;
  const words = genreOf(genre);
  const whole = { ...rest, ...(words === undefined ? {} : { genre: words }), ...known };
  return plain.type === 'document' && converted.type !== undefined
    ? { ...whole, type: converted.type }
    : whole;
}

const betterConverted = new Set([
  'title',
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
  'page',
]);
