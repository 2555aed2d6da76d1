import { quoteScalar } from '../syntax/write';
import { isPlain } from './writeId';

/** One key of an entry that is to be written, as YAML: `key: value` on one line. */
export type Field = string;

/** The kind of quotation marks that words are put in, where the file has a habit; else what is easiest to read. */
export type QuoteStyle = 'single' | 'double' | undefined;

/** Words of an article or a person: always in quotation marks, whatever they are. */
export function wordsField(key: string, words: string, style?: QuoteStyle): Field {
  return `${key}: ${quoteScalar(words, style)}`;
}

/** An id, or a word of the format: bare, wherever every YAML parser takes it for a text. */
export function idField(key: string, id: string): Field {
  return `${key}: ${writtenId(id)}`;
}

export function writtenId(id: string): string {
  return /^[\p{L}\p{N}._#-]+$/u.test(id) && isPlain(id) ? id : quoteScalar(id);
}
