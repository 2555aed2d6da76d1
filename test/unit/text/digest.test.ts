import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf, isDigestOf } from '../../../server/core/text/digest';

const sumOf = (text: string): string => createHash('sha256').update(Buffer.from(text)).digest('hex');

test('the sum is that of the bytes as Node sums them up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(digestOf(text)).toBe(sumOf(text));
      expect(digestOf(text, true)).toBe(sumOf(`\uFEFF${text}`));
    }),
  );
});

test('line ends and byte order marks make no difference, anything else does', () => {
  const lines = fc.array(fc.stringMatching(/^[a-zé ]*$/u), { minLength: 1, maxLength: 5 });
  const end = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(lines, end, end, fc.constantFrom('', '\uFEFF'), (words, before, now, mark) => {
      const sum = sumOf(mark + words.join(before));
      expect(isDigestOf(sum, words.join(now))).toBe(true);
      expect(isDigestOf(sum, `${words.join(now)}!`)).toBe(false);
    }),
  );
});
