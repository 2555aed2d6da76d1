/**
 * Numbers in words: cardinals, ordinals, fractions, and nouns for about so many, in English and in French. Words that both
 * languages have ("six", "million") are read in both, and the longer reading counts.
 */
import { quotient } from './decimals';
import type { Figure, ReadFigure } from './figures';
import { type Count, readCount } from './numberCount';
import { behindHalf, ofLanguage } from './numberScale';
import type { NumberLanguage, NumberWord } from './numberWords';
import { english } from './numberWordsEnglish';
import { french } from './numberWordsFrench';
import { isCapitalized, isJoined, type Token } from './tokens';

export function readNumberWords(text: string, tokens: readonly Token[], at: number): ReadFigure | undefined {
  const { word } = tokens[at]!;
  const isEnglish = english.words.has(word) || english.articles.has(word);
  const isFrench = french.words.has(word);
  if ((!isEnglish && !isFrench) || isOtherSense(text, tokens, at)) return undefined;
  const inEnglish = isEnglish ? new Reading(tokens, english).read(at) : undefined;
  const inFrench = isFrench ? new Reading(tokens, french).read(at) : undefined;
  if (inEnglish === undefined || inFrench === undefined) return inEnglish ?? inFrench;
  if (inEnglish.next !== inFrench.next) return inEnglish.next > inFrench.next ? inEnglish : inFrench;
  const values = new Set([...inEnglish.figure.values, ...inFrench.figure.values]);
  const figure = { ...inEnglish.figure, values: ofLanguage(tokens, inEnglish.next - 1, [...values]) };
  return { figure, next: inEnglish.next };
}

/** "per cent", "Sept. 11", and "mise en quarantaine" are no numbers. */
function isOtherSense(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]?.word ?? '';
  const beforeIt = isJoined(token) ? before : '';
  switch (token.word) {
    case 'cent':
      return ['per', 'pour', 'one'].includes(beforeIt);
    case 'sept': {
      const besideDigits = tokens[at - 1]?.kind === 'digits' || tokens[at + 1]?.kind === 'digits';
      return besideDigits && (text[token.end] === '.' || isCapitalized(text, token));
    }
    case 'couple':
      return beforeIt !== 'a' && tokens[at + 1]?.word !== 'of';
    case 'quarantaine':
      return !['une', 'la'].includes(beforeIt);
    case 'tiers':
    case 'quart':
      return !['un', 'le', 'du', 'au', 'les'].includes(beforeIt);
    default:
      return false;
  }
}

class Reading {
  readonly #tokens: readonly Token[];
  readonly #language: NumberLanguage;

  constructor(tokens: readonly Token[], language: NumberLanguage) {
    this.#tokens = tokens;
    this.#language = language;
  }

  read(at: number): ReadFigure | undefined {
    const { articles } = this.#language;
    const { word } = this.#tokens[at]!;
    if (articles.has(word)) {
      const read = this.#afterArticle(at);
      if (read !== undefined) return read;
    }
    const count = readCount(this.#tokens, this.#language, at);
    if (count === undefined) return this.#language.words.has(word) ? this.#single(at) : undefined;
    return this.#counted(at, count);
  }

  /** "a dozen", "un quart", "a third of", "une centaine de milliers". A million is read as any count is. */
  #afterArticle(at: number): ReadFigure | undefined {
    const { word: article } = this.#tokens[at]!;
    const noun = this.#joined(at + 1);
    if (noun === undefined || noun.plural) return undefined;
    if (noun.role === 'collective') return this.#collective(at, 1n, at + 1);
    if (noun.role === 'part')
      return noun.value === 2n ? this.#part(at, noun, at + 1) : this.#fraction(at, at + 1, 1, noun);
    if (!noun.ordinal || noun.value < 3n) return undefined;
    // "un cinquième homme" is the fifth; "un cinquième des hommes" are a fifth.
    const behind = this.#tokens[at + 2];
    const isPart = article === 'one' || (isJoined(behind) && PART_OF.has(behind.word));
    return isPart ? this.#fraction(at, at + 1, 1, noun) : undefined;
  }

  #counted(at: number, count: Count): ReadFigure | undefined {
    const { next, ordinal, value } = count;
    if (ordinal) return this.#figure(at, next, 'ordinal', [String(value)]);
    const half = behindHalf(this.#tokens, next);
    if (half !== undefined) return this.#withHalf(at, count, half);
    const noun = count.approximate ? undefined : this.#joined(next);
    if (noun?.role === 'collective') return this.#collective(at, value, next);
    const divides = noun?.role === 'part' || (noun?.ordinal === true && noun.plural);
    if (noun !== undefined && divides && this.#isPlural(noun, next) && value < 1_000_000n)
      return this.#fraction(at, next, Number(value), noun);
    const { word } = this.#tokens[at]!;
    const isArticle = next === at + 1 && this.#language.articles.has(word);
    if (isArticle) return undefined;
    return this.#figure(at, next, 'cardinal', [String(value)], count.approximate);
  }

  #isPlural(noun: NumberWord, at: number): boolean {
    return noun.plural || this.#tokens[at]!.word === 'tiers';
  }

  #withHalf(at: number, { value, power }: Count, behind: number): ReadFigure {
    const noun = this.#joined(behind);
    // "two and a half million", as against "deux millions et demi".
    if (power === 1n && noun?.role === 'power' && !noun.ordinal)
      return this.#figure(at, behind + 1, 'cardinal', [String(value * noun.value + noun.value / 2n)]);
    if (power === 1n) return this.#figure(at, behind, 'cardinal', [`${value.toString()}.5`]);
    return this.#figure(at, behind, 'cardinal', [String(value + power / 2n)]);
  }

  /** A number of dozens, or of "dizaines de milliers". */
  #collective(at: number, times: bigint, noun: number): ReadFigure {
    const { value, next } = this.#ofMany(noun);
    return this.#figure(at, next, 'cardinal', [String(times * value)], true);
  }

  /** A noun for many, with the many it counts: "tens of thousands". */
  #ofMany(at: number): { value: bigint; next: number } {
    const { value, role } = this.#language.words.get(this.#tokens[at]!.word)!;
    const power = role === 'hundred' ? this.#joined(at + 1) : undefined;
    if (power?.role === 'power' && !power.ordinal) return { value: value * power.value, next: at + 2 };
    const of = this.#tokens[at + 1];
    const many = this.#joined(at + 2);
    if (!isJoined(of) || !this.#language.of.has(of.word) || many?.plural !== true || many.ordinal)
      return { value, next: at + 1 };
    if (many.role !== 'power' && many.role !== 'collective') return { value, next: at + 1 };
    return { value: value * many.value, next: at + 3 };
  }

  /** Words that are a figure without any count before them. */
  #single(at: number): ReadFigure | undefined {
    const word = this.#language.words.get(this.#tokens[at]!.word);
    switch (word?.role) {
      case 'times':
        return this.#figure(at, at + 1, 'cardinal', [String(word.value)]);
      case 'collective':
      case 'power':
      case 'hundred':
        return this.#many(at, word);
      case 'part':
        return this.#part(at, word);
      default:
        return undefined;
    }
  }

  #many(at: number, word: NumberWord): ReadFigure | undefined {
    const written = this.#tokens[at]!.word;
    // "cents" without a French number before it is money.
    if (written === 'cents') return undefined;
    if (word.ordinal) return this.#figure(at, at + 1, 'ordinal', [String(word.value)]);
    const { next } = this.#ofMany(at);
    if (written === 'tens' && next === at + 1) return undefined;
    return this.#collective(at, 1n, at);
  }

  /** "half a million", "demi-million", "half of", "la moitié". */
  #part(at: number, word: NumberWord, part = at): ReadFigure | undefined {
    const written = this.#tokens[at]!.word;
    if (written === 'quarter' || word.plural) return undefined;
    const article = this.#tokens[part + 1];
    const noun = isJoined(article) && this.#language.articles.has(article.word) ? part + 2 : part + 1;
    const many = word.value === 2n ? this.#joined(noun) : undefined;
    if (many === undefined || many.plural || many.ordinal) return this.#fraction(at, part, 1, word);
    if (many.role === 'collective' || many.role === 'power') {
      const approximate = many.role === 'collective';
      return this.#figure(at, noun + 1, 'cardinal', [String(many.value / 2n)], approximate);
    }
    return this.#fraction(at, part, 1, word);
  }

  #fraction(at: number, noun: number, numerator: number, { value }: NumberWord): ReadFigure {
    return this.#figure(at, noun + 1, 'fraction', [quotient(numerator, Number(value))]);
  }

  #joined(at: number): NumberWord | undefined {
    const token = this.#tokens[at];
    return isJoined(token) ? this.#language.words.get(token.word) : undefined;
  }

  #figure(
    at: number,
    next: number,
    kind: Figure['kind'],
    values: readonly string[],
    approximate = false,
  ): ReadFigure {
    const { start } = this.#tokens[at]!;
    return { figure: { start, end: this.#tokens[next - 1]!.end, kind, values, approximate }, next };
  }
}

const PART_OF: ReadonlySet<string> = new Set(['of', 'de', 'd', 'des', 'du']);
