import type { TextRange } from '../../../../server/core/text/range';
import type { Random } from '../random';
import { drawWhere } from '../ranges';
import { type Splice, splice } from '../splice';
import { isClear, occurrencesOf, untouchable, words } from '../structure';
import type { Article, Family } from '../types';
import { isPlain, vocabulary } from './lexicon';

const shares = [0.05, 0.1, 0.2, 0.4];

/**
 * That share of the quote's plain words, and at least one, are other words. The passage is the same and says something
 * else: finding it is right, being unsure is fine. Quotes whose words stand elsewhere as well are a family of their own.
 */
export const wordsReplaced: Family = {
  name: 'words replaced',
  kept: 'replaces words',
  strengths: ['5%', '10%', '20%', '40%'],
  make(article, strength, random) {
    return drawWhere(article, random, (range) => {
      if (occurrencesOf(article.text, article.text.slice(range.start, range.end)) > 1) return undefined;
      const edited = splice(article.text, replacements(article, range, shares[strength]!, random));
      const truth = edited.where(range);
      return edited.text === article.text || truth === undefined
        ? undefined
        : { before: article.text, range, after: edited.text, truth: [truth] };
    });
  },
};

/** Replaces a share of the plain words of a range, and at least one; nothing where it has none. */
export function replacements(
  { text, language, isMarkdown }: Pick<Article, 'text' | 'language' | 'isMarkdown'>,
  range: TextRange,
  share: number,
  random: Random,
): Splice[] {
  const held = isMarkdown ? untouchable(text) : [];
  const plain = words(text, range).filter(
    (word) => isPlain(text.slice(word.start, word.end), language) && isClear(word, held),
  );
  return random.some(plain, Math.max(1, Math.round(plain.length * share))).map(({ start, end }) => {
    const old = text.slice(start, end);
    return { start, end, text: random.pick(vocabulary(language).filter((word) => word !== old)) };
  });
}
