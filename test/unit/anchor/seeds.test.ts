import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_STRETCHES, SeedIndex } from '../../../server/core/anchor/seeds';

const stretches = (text: string, words: string) => new SeedIndex(text).stretches(words);
const letter = fc.constantFrom(...Array.from('abcdefghij klmnop qrstu vwxyz '));
const random = (size: { minLength: number; maxLength: number }): fc.Arbitrary<string> =>
  fc.string({ unit: letter, ...size });

it('a place where the words stand with few others is in one of the stretches', () => {
  fc.assert(
    fc.property(
      random({ minLength: 0, maxLength: 600 }),
      random({ minLength: 24, maxLength: 160 }),
      random({ minLength: 0, maxLength: 600 }),
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 0.999, noNaN: true }),
          fc.constantFrom('out', 'in', 'other'),
          letter,
        ),
        { maxLength: 2 },
      ),
      (before, words, after, edits) => {
        let now = words;
        for (const [at, kind, by] of edits) {
          const from = Math.floor(at * now.length);
          now = now.slice(0, from) + (kind === 'out' ? '' : by) + now.slice(kind === 'in' ? from : from + 1);
        }
        const [start, end] = [before.length, before.length + now.length];
        const found = stretches(before + now + after, words);
        expect(found.some((each) => each.start <= start && each.end >= end)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

it('there are few of them, within the text, and none for words without a piece in common', () => {
  fc.assert(
    fc.property(
      random({ minLength: 0, maxLength: 300 }),
      random({ minLength: 0, maxLength: 60 }),
      (text, words) => {
        const found = stretches(text, words);
        expect(found.length).toBeLessThanOrEqual(MAX_STRETCHES);
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
  expect(stretches('the letter', 'abc')).toEqual([]);
  expect(stretches('', 'the letter')).toEqual([]);
});

it('of many places that are like the words, the one with most of them comes first', () => {
  const like = 'the ministry of works said so, and nobody knows why. ';
  const true_ = 'the ministry of arts wrote that all letters burned. ';
  const text = like.repeat(30) + true_ + like.repeat(30);
  const [first] = stretches(text, true_);
  expect(first!.start).toBeLessThanOrEqual(30 * like.length);
  expect(first!.end).toBeGreaterThanOrEqual(30 * like.length + true_.length);
});
