import { describe, expect, it } from 'vitest';
import { fuzzyScore, searchKey } from '../../../server/core/features/fuzzy';

function checkOrder(query: string, texts: readonly string[], expected: readonly string[]): void {
  const scored = texts.flatMap((text) => {
    const score = fuzzyScore(searchKey(query), searchKey(text));
    return score === undefined ? [] : [{ text, score }];
  });
  expect(scored.sort((a, b) => b.score - a.score).map(({ text }) => text)).toEqual(expected);
}

describe('fuzzy search', () => {
  it('puts the whole before its beginning, words before middles, pieces before strewn letters', () => {
    checkOrder(
      'service',
      ['microservices', 'United States Digital Service', 'Services', 'service', 'several voices', 'cat'],
      ['service', 'Services', 'United States Digital Service', 'microservices', 'several voices'],
    );
  });

  it('ignores accents, case, ligatures', () => {
    checkOrder('elysee', ['Palais de l’Élysée'], ['Palais de l’Élysée']);
    checkOrder('ŒUVRE', ['oeuvre'], ['oeuvre']);
  });

  it('takes words in any order, and initials', () => {
    checkOrder('musk elon', ['Elon Musk', 'Elon'], ['Elon Musk']);
    checkOrder('usds', ['United States Digital Service', 'Wednesday'], ['United States Digital Service']);
  });

  it('finds everything for nothing, and nothing for letters strewn too far', () => {
    checkOrder('', ['a', 'b'], ['a', 'b']);
    checkOrder('xqz', ['axbqcz', 'x'], []);
  });
});
