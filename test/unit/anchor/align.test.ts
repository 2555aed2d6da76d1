import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../server/core/anchor/align';

const keyed = (words: readonly string[]): readonly { readonly key: string }[] =>
  words.map((key) => ({ key }));

/** What stands in one and not in the other, as `was→is`. */
function check(a: string, b: string): string {
  const [was, is] = [a.split(' '), b.split(' ')];
  return align(keyed(was), keyed(is))
    .map(
      ({ fromA, toA, fromB, toB }) => `${was.slice(fromA, toA).join(' ')}→${is.slice(fromB, toB).join(' ')}`,
    )
    .join(', ');
}

describe('two wordings', () => {
  it.each([
    ['a b c', 'a b c', ''],
    ['a b c', 'a x c', 'b→x'],
    ['a b c', 'a c', 'b→'],
    ['a c', 'a b c', '→b'],
    ['a b c d e', 'x b c y', 'a→x, d e→y'],
    ['a b', 'c d', 'a b→c d'],
    // Words are held on to rather than marks: "however" is longer than two commas.
    ['however , , so', ', , however so', '→, ,, , ,→'],
  ])('%s, %s', (a, b, expected) => expect(check(a, b)).toBe(expected));
});

it('outside the hunks both are the same, hunks are in order, apart, and never empty, and no less could differ', () => {
  const words = fc.array(fc.constantFrom('a', 'bb', 'ccc', ',', '.'), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const hunks = align(keyed(a), keyed(b));
      const made: string[] = [];
      let [lastA, lastB] = [0, 0];
      let kept = 0;
      for (const { fromA, toA, fromB, toB } of hunks) {
        expect(fromA > lastA || lastA + lastB === 0).toBe(true);
        expect(toA - fromA + toB - fromB).toBeGreaterThan(0);
        expect(a.slice(lastA, fromA)).toEqual(b.slice(lastB, fromB));
        kept += a.slice(lastA, fromA).join('').length;
        made.push(...a.slice(lastA, fromA), ...b.slice(fromB, toB));
        [lastA, lastB] = [toA, toB];
      }
      kept += a.slice(lastA).join('').length;
      expect([...made, ...a.slice(lastA)]).toEqual(b);
      expect(kept).toBe(mostInCommon(a, b));
    }),
    { numRuns: 1000 },
  );
});

/** How many letters of both can be kept in order, tried out. */
function mostInCommon(a: readonly string[], b: readonly string[]): number {
  let rows = b.map(() => 0).concat(0);
  for (let at = a.length - 1; at >= 0; at--) {
    const next = b.map(() => 0).concat(0);
    for (let to = b.length - 1; to >= 0; to--)
      next[to] = Math.max(rows[to]!, next[to + 1]!, a[at] === b[to] ? rows[to + 1]! + a[at]!.length : 0);
    rows = next;
  }
  return rows[0]!;
}

it('where there would be too much to compare, all between the ends is one change', () => {
  const many = (word: string): readonly string[] => Array.from({ length: 3000 }, (_, at) => `${word}${at}`);
  const a = ['so', ...many('a'), 'it', 'was'];
  const b = ['so', ...many('b'), 'was'];
  expect(align(keyed(a), keyed(b))).toEqual([{ fromA: 1, toA: 3002, fromB: 1, toB: 3001 }]);
});
