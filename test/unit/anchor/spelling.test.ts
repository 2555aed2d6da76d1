import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToStart, editDistance } from '../../../server/core/anchor/editDistance';
import { isSlip } from '../../../server/core/anchor/slip';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['letter', 'letters', 1],
    ['recieve', 'receive', 2],
    ['kitten', 'sitting', 3],
    ['💧', '💦', 1],
  ])('%s, %s: %i', (a, b, expected) => expect(editDistance(a, b)).toBe(expected));

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  it('is what the definition says, the same both ways, and no way round is shorter', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(byDefinition(a, b));
        expect(editDistance(b, a)).toBe(editDistance(a, b));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
      { numRuns: 300 },
    );
  });
  it('to a beginning is that to the closest of all beginnings', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const all = Array.from({ length: b.length + 1 }, (_, end) => byDefinition(a, b.slice(0, end)));
        expect(distanceToStart(a, b)).toBe(Math.min(...all));
      }),
      { numRuns: 300 },
    );
  });
  it('of texts too long to compare is as if nothing were the same', () => {
    expect(editDistance('a'.repeat(2000), 'b'.repeat(1500))).toBe(2000);
    expect(distanceToStart('a'.repeat(2000), 'b'.repeat(1500))).toBe(2000);
  });
});

function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  if (a[0] === b[0]) return byDefinition(a.slice(1), b.slice(1));
  return (
    1 +
    Math.min(byDefinition(a.slice(1), b), byDefinition(a, b.slice(1)), byDefinition(a.slice(1), b.slice(1)))
  );
}

describe('isSlip', () => {
  it.each([
    ['goverment', 'government', true],
    ['recieve', 'receive', true],
    ['pubilsh', 'publish', true],
    ['répondu', 'repondu', true],
    ['prefet', 'préfet', true],
    ['cœur', 'coeur', true],
    // From eight letters on two may be others, before that one.
    ['parliment', 'parliaments', true],
    ['letter', 'lattar', false],
    // Short words are too often one letter from another one.
    ['form', 'from', false],
    ['was', 'has', false],
    ['mois', 'moins', true],
    ['21', '22', false],
    ['ab12cd', 'ab13cd', false],
    ['a-b-c-d', 'a-b-c-e', false],
    ['', '', false],
    ['a'.repeat(65), 'a'.repeat(64), false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(isSlip(a, b)).toBe(expected);
    expect(isSlip(b, a)).toBe(expected);
  });
});
