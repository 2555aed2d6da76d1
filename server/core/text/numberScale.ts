/** Words behind a number in digits that multiply or divide it: "1.5 million", "3 quarts", "2 dozen", "2 millions et demi". */
import { canonical, quotient, timesPowerOfTen } from './decimals';
import type { ReadFigure } from './figures';
import { english } from './numberWordsEnglish';
import { french } from './numberWordsFrench';
import { isJoined, type Token } from './tokens';

export function readScale(tokens: readonly Token[], read: ReadFigure): ReadFigure {
  const { figure, next } = read;
  const token = tokens[next];
  if (!isJoined(token) || token.gap === 'apostrophe') return read;
  const end = token.end;
  const words = [english.words.get(token.word), french.words.get(token.word)];
  const found = words.flatMap((word) => (word === undefined ? [] : [word]));
  const whole = figure.values[0]!;
  const [word] = found;
  if (word === undefined) return read;

  // In "50 cents" they are money, and "5 cent" is nothing that is written.
  const isPower = word.role === 'power' || token.word === 'hundred';
  if (isPower && !word.ordinal) {
    const powers = ofLanguage(tokens, next, [...new Set(found.map(({ value }) => String(value).length - 1))]);
    const values = powers.flatMap((power) => figure.values.map((value) => timesPowerOfTen(value, power)));
    const scaled = { figure: { ...figure, end, values: [...new Set(values)] }, next: next + 1 };
    return withHalf(tokens, scaled, powers);
  }
  if (!/^[1-9]\d{0,5}$/.test(whole)) return read;
  if (word.role === 'collective') {
    const values = [String(BigInt(whole) * word.value)];
    return { figure: { ...figure, end, values, approximate: true }, next: next + 1 };
  }
  const divides = word.role === 'part' || (word.ordinal && word.plural);
  if (divides && (word.plural || token.word === 'tiers') && word.value > 2n) {
    const values = [quotient(Number(whole), Number(word.value))];
    return { figure: { ...figure, end, kind: 'fraction', values }, next: next + 1 };
  }
  return read;
}

/**
 * A "billion" is 10^9 in English and 10^12 in French. The word behind shows which; where it does not, both are possible, the
 * French one likelier for a plural, which English does not use behind a number.
 */
export function ofLanguage<T>(tokens: readonly Token[], at: number, both: readonly T[]): readonly T[] {
  const behind = tokens[at + 1]?.word ?? '';
  if (both.length < 2 || english.of.has(behind)) return both.slice(0, 1);
  if (french.of.has(behind)) return both.slice(1);
  return tokens[at]!.word.endsWith('s') ? [...both].reverse() : both;
}

/** The token behind "and a half" or "et demi", which may stand at a token; undefined if they do not. */
export function behindHalf(tokens: readonly Token[], at: number): number | undefined {
  const [and, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isJoined(and) || !isJoined(second)) return undefined;
  if (and.word === 'et' && (second.word === 'demi' || second.word === 'demie')) return at + 2;
  const isHalf = and.word === 'and' && second.word === 'a' && isJoined(third) && third.word === 'half';
  return isHalf ? at + 3 : undefined;
}

function withHalf(tokens: readonly Token[], read: ReadFigure, powers: readonly number[]): ReadFigure {
  const behind = behindHalf(tokens, read.next);
  const [value] = read.figure.values;
  if (behind === undefined || powers.length !== 1 || !/^\d{1,40}$/.test(value ?? '')) return read;
  const values = [canonical(String(BigInt(value!) + 10n ** BigInt(powers[0]!) / 2n))];
  return { figure: { ...read.figure, end: tokens[behind - 1]!.end, values }, next: behind };
}
