import { describe, expect, test } from 'vitest';
import { resolve } from '../../../server/core/anchor/resolve';
import { foldTypography } from '../../../server/core/text/typography';

const article =
  'Some 1,500 staff left; 15 employees stayed. It cost 1.5 million, or 1 500 000 euros. She was uninvited and can’t sign; he didn’t. In 2025 300 people came. DOGE’s staff, l’ICE.';

function check(quote: string, context: { before?: string; after?: string } = {}): string {
  const found = resolve(foldTypography(article), { quote, ...context });
  return found.kind === 'exact' ? article.slice(found.range.start, found.range.end) : found.kind;
}

describe('a quote is never cut out of a number, a word or a contraction', () => {
  test.each([
    '500 staff left',
    '5 employees',
    '5 million',
    'It cost 1',
    'or 1',
    '000 euros',
    '500 000 euros',
    'invited and',
    'and can',
    'he did',
    'He did […] In 2025',
    'cost […] 5 million',
    '[…] 5 employees stayed',
  ])('%s', (quote) => {
    expect(check(quote)).toBe('missing');
  });
});

describe('whole words are found', () => {
  test.each([
    '1,500 staff',
    '15 employees',
    'can’t sign',
    '300 people',
    'In 2025',
    'DOGE',
    'ICE',
    '1 500 000 euros',
    '1.5 million',
  ])('%s', (quote) => {
    expect(check(quote)).toBe(quote);
  });
});

test('the context can say that just these letters were meant', () => {
  expect(check('invited', { before: 'She was un', after: ' and' })).toBe('invited');
  expect(check('invited', { before: 'She was ', after: ' and' })).toBe('missing');
});
