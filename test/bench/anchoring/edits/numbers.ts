import type { TextRange } from '../../../../server/core/text/range';
import type { Random } from '../random';
import { drawWhere } from '../ranges';
import { type Splice, splice } from '../splice';
import { isClear, untouchable } from '../structure';
import type { Article, Family, Language } from '../types';
import { numberWords } from './lexicon';
import { gone } from './gone';

/** In the quote, one digit of a number or one number word (light), a whole number (medium), every number (heavy) is another. */
export const numbers: Family = {
  name: 'numbers changed',
  kept: 'must not be placed',
  strengths: ['one digit', 'one number', 'all numbers'],
  make(article, strength, random) {
    return drawWhere(article, random, (range) => {
      const changed = numberChanges(article, range, strength, random);
      if (changed.length === 0) return undefined;
      return gone(article.text, range, splice(article.text, changed).text);
    });
  },
};

/** Other numbers for those in a range; nothing where it has none. */
export function numberChanges(
  { text, language, isMarkdown }: Pick<Article, 'text' | 'language' | 'isMarkdown'>,
  { start, end }: TextRange,
  strength: number,
  random: Random,
): Splice[] {
  const held = isMarkdown ? untouchable(text) : [];
  const found = [...text.slice(start, end).matchAll(pattern(language))]
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }))
    // Half a number at the edge of the quote is not what the quote says.
    .filter((each) => isClear(each, held) && isWhole(text, each));
  const chosen = strength === 2 ? found : random.some(found, 1);
  return chosen.map((each) => ({
    ...each,
    text: other(text.slice(each.start, each.end), language, strength, random),
  }));
}

function pattern(language: Language): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:\\d+(?:[.,:\\u00a0\\u202f ]\\d+)*|${numberWords(language).join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
}

function isWhole(text: string, { start, end }: TextRange): boolean {
  return (
    !/[\d.,][\s.,]?$/.test(text.slice(start - 2, start).replace(/[.,]\s$/, '')) &&
    !/^[.,\s]?\d/.test(text.slice(end, end + 2))
  );
}

function other(number: string, language: Language, strength: number, random: Random): string {
  if (!/\d/.test(number)) {
    const word = random.pick(numberWords(language).filter((each) => each !== number.toLowerCase()));
    return /^\p{Lu}/u.test(number) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }
  const count = number.replace(/\D/g, '').length;
  const chosen = random.below(count);
  let at = 0;
  return number.replace(/\d/g, (digit) =>
    strength > 0 || at++ === chosen ? random.letter('123456789', digit) : digit,
  );
}
