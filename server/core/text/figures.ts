/**
 * The figures of a text: numbers in digits of any script and in English and French words, as values that can be compared
 * whatever way they are written in. "one" and "un" alone are no figures, as they are pronouns and articles too.
 */
import { readNumberWords } from './numberPhrase';
import { readDecade, readNumeral } from './numerals';
import { readRomanNumeral } from './romanNumerals';
import { type Token, tokenize } from './tokens';

export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly kind: 'cardinal' | 'ordinal' | 'fraction';
  /**
   * The possible values as canonical decimal strings ("21", "1500", "0.5", and "1/3" where decimals do not end), the likeliest
   * first: "1,500" may be read in the English and in the French way. Three digits behind one separator are likelier a thousand.
   */
  readonly values: readonly string[];
  /** "une vingtaine", "dozens", "the 1990s": no exact number. */
  readonly approximate: boolean;
}

/** Sorted, not overlapping; the time it takes grows with the text's length only. */
export function findFigures(text: string): readonly Figure[] {
  const tokens = tokenize(text);
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = readFigure(text, tokens, at);
    if (read !== undefined) figures.push(read.figure);
    at = read?.next ?? at + 1;
  }
  return figures;
}

/** Whether both may be the same number. That it is so of two pairs of three figures does not make it so of the third. */
export function sameFigure(a: Figure, b: Figure): boolean {
  if ((a.kind === 'ordinal') !== (b.kind === 'ordinal') || a.approximate !== b.approximate) return false;
  return a.values.some((value) => b.values.includes(value));
}

/** A figure, and the token behind it. */
export interface ReadFigure {
  readonly figure: Figure;
  readonly next: number;
}

/** The figure that begins with a token. Tokens of an earlier figure must not be asked about. */
export function readFigure(text: string, tokens: readonly Token[], at: number): ReadFigure | undefined {
  const token = tokens[at]!;
  if (token.kind === 'digits' || token.kind === 'sign') return readNumeral(text, tokens, at);
  if (token.kind !== 'word') return undefined;
  return (
    readDecade(text, tokens, at) ?? readNumberWords(text, tokens, at) ?? readRomanNumeral(text, tokens, at)
  );
}
