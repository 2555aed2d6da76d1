import type { TextRange } from '../../../../server/core/text/range';
import type { Random } from '../random';
import { drawWhere } from '../ranges';
import { type Splice, splice } from '../splice';
import { isClear, occurrencesOf, untouchable, words } from '../structure';
import type { Article, Family } from '../types';
import { isPlain } from './lexicon';

/**
 * The article had typing errors when it was annotated, and now has none: 1, 2 or 4 of them in the quote, and three elsewhere.
 * Errors are in lower-case words of five letters or more, one in each, never in numbers, negations or names. A quote of fewer
 * than 32 characters has one at most. Quotes whose right words stand in the article twice are left out: with the errors
 * they stood there once, so that no context was remembered that could tell the two apart.
 */
export const spelling: Family = {
  name: 'spelling fixed',
  kept: 'keeps the words',
  strengths: ['light', 'medium', 'heavy'],
  make(article, strength, random) {
    const { text } = article;
    return drawWhere(article, random, (right) => {
      const count = right.end - right.start < 32 ? 1 : [1, 2, 4][strength]!;
      if (occurrencesOf(text, text.slice(right.start, right.end)) > 1) return undefined;
      const able = candidates(article, right);
      if (able.length < count) return undefined;
      const elsewhere = candidates(article, { start: 0, end: text.length }).filter((word) =>
        isClear(word, [right]),
      );
      const misspelt = [...random.some(able, count), ...random.some(elsewhere, 3)];
      const wrong = splice(
        text,
        misspelt.map((word) => error(text, word, random)),
      );
      const range = wrong.where(right);
      return range && { before: wrong.text, range, after: text, truth: [right] };
    });
  },
};

function candidates({ text, language, isMarkdown }: Article, range: TextRange): TextRange[] {
  const held = isMarkdown ? untouchable(text) : [];
  return words(text, range).filter(
    (word) => isPlain(text.slice(word.start, word.end), language, 5) && isClear(word, held),
  );
}

/** A letter doubled, dropped, swapped with the next, hit beside its key, or without its accent. */
function error(text: string, { start, end }: TextRange, random: Random): Splice {
  const word = text.slice(start, end);
  const accent = word.search(/[à-ÿ]/u);
  if (accent >= 0 && random.chance(0.5)) {
    const bare = word.charAt(accent).normalize('NFD').charAt(0);
    return { start: start + accent, end: start + accent + 1, text: bare };
  }
  const at = random.between(1, word.length - 2);
  const here = start + at;
  const letter = word.charAt(at);
  const next = word.charAt(at + 1);
  const kinds: Splice[] = [
    { start: here, end: here + 1, text: letter + letter },
    { start: here, end: here + 1, text: '' },
    { start: here, end: here + 1, text: random.letter('aeiourstln', letter) },
  ];
  if (letter !== next) kinds.push({ start: here, end: here + 2, text: next + letter });
  return random.pick(kinds);
}
