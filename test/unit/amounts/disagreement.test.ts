import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disagreement } from '../../../server/core/amounts/disagreement';
import { statementOf } from '../../../server/core/amounts/statement';
import { figurePairs } from './figurePairs';

/** The figures that disagree, as they are written. */
function compare(ours: readonly string[], theirs: readonly string[]): readonly [string, string] | undefined {
  const found = disagreement(statementOf(ours), statementOf(theirs));
  if (found === undefined) return undefined;
  const words = (texts: readonly string[], { text, amount }: typeof found.ours) =>
    texts[text]?.slice(amount.start, amount.end) ?? '';
  return [words(ours, found.ours), words(theirs, found.theirs)];
}

describe('two statements of one thing', () => {
  it.each(figurePairs)('$ours / $theirs: $disagree', ({ ours, theirs, disagree }) => {
    const [one, other] = [ours.split(' | '), theirs.split(' | ')];
    expect(compare(one, other)).toEqual(disagree);
    expect(compare(other, one)).toEqual(disagree?.toReversed());
    // The form in which articles are compared, and the other way to write diacritics.
    for (const form of ['NFD', 'NFKC'] as const) {
      const normal = (texts: readonly string[]) => texts.map((text) => text.normalize(form));
      expect(compare(normal(one), normal(other)) === undefined).toBe(disagree === undefined);
    }
  });
});

describe('laws', () => {
  const bits =
    '20|21|300|1,000|1.5|million|plus de|more than|about|nearly|moins de|entre|et|à|une vingtaine|dozens|$3|€|%|people|morts|, |de|65 %|a third of|in 2014|le 3 mai|Boeing 737|half of|deux fois|ou plus'.split(
      '|',
    );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join(' ')),
  );
  const anyStatement = fc.array(anyText, { maxLength: 2 });

  it('no statement disagrees with itself, nor with either of its texts', () => {
    fc.assert(
      fc.property(anyStatement, (texts) => {
        expect(compare(texts, texts)).toBeUndefined();
        for (const text of texts) expect(compare(texts, [text])).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('what disagrees one way does so the other way round', () => {
    fc.assert(
      fc.property(anyStatement, anyStatement, (ours, theirs) => {
        expect(compare(ours, theirs) === undefined).toBe(compare(theirs, ours) === undefined);
      }),
      { numRuns: 500 },
    );
  });

  const grouped = (number: number, mark: string) => String(number).replace(/\B(?=(?:\d{3})+$)/g, mark);
  const written = (number: number): readonly string[] =>
    [',', ' ', '.', '\u00a0', '\u202f', '’'].map((mark) => grouped(number, mark)).concat(String(number));
  const large = fc.integer({ min: 10_000, max: 9_999_999 });

  it('the English and the French way to write a number are one', () => {
    fc.assert(
      fc.property(large, (number) => {
        for (const one of written(number))
          for (const other of written(number))
            expect(compare([`${one} people`], [`${other} personnes`])).toBeUndefined();
      }),
    );
  });

  it('in whatever way a number is written, it disagrees with the same others', () => {
    fc.assert(
      fc.property(large, large, (number, other) => {
        const verdicts = written(number).map((one) => compare([`${one} people`], [`${other} personnes`]));
        expect(new Set(verdicts.map((verdict) => verdict === undefined)).size).toBe(1);
      }),
    );
  });

  it('another number below a thousand is another number', () => {
    const small = fc.integer({ min: 2, max: 999 });
    fc.assert(
      fc.property(small, small, (number, other) => {
        const found = compare([`${number} people left`], [`${other} personnes sont parties`]);
        expect(found).toEqual(number === other ? undefined : [String(number), String(other)]);
      }),
    );
  });

  it('more words around the figures, without figures themselves, change nothing', () => {
    const words = fc.array(fc.constantFrom('the', 'staff', 'wrote', 'lettre', 'selon', 'AP', 'and', 'hier'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom(...figurePairs), words, ({ ours, theirs, disagree }, before) => {
        const longer = ours.split(' | ').map((text) => `${before.join(' ')}. ${text}. ${before.join(' ')}`);
        expect(compare(longer, theirs.split(' | '))).toEqual(disagree);
      }),
      { numRuns: 200 },
    );
  });

  it('a table of figures says nothing', () => {
    const table = Array.from({ length: 60 }, (_, index) => `${index + 100} people`).join(', ');
    expect(compare([table], ['700 people'])).toBeUndefined();
  });

  it.each(['20 people, ', '1,', 'more than ', 'between 20 and '])('100 KB of %j are got through', (bit) => {
    const text = bit.repeat(100_000 / bit.length);
    expect(compare([text], [text])).toBeUndefined();
  });
});
