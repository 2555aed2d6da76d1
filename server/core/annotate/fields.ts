import { quoteScalar } from '../syntax/write';

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
  // Behind a digit, a hyphen and a letter tell that it is no number and no date.
  const isPlain = /^(?:[\p{L}_]|\p{N}+-\p{L})[\p{L}\p{N}._-]*(?:#[\p{L}\p{N}._-]+)?$/u.test(id);
  return isPlain && !meansSomethingElse.test(id) ? id : quoteScalar(id);
}

/** What some YAML parser takes for a boolean, for nothing or for a number. */
const meansSomethingElse = /^(?:y|yes|n|no|true|false|on|off|null|nan|inf)$/iu;
