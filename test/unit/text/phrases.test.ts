import { expect, test } from 'vitest';
import { all, either, ordinal, quoted, shortened } from '../../../server/core/text/phrases';

test('words from files are shown on one line, shortened at a gap, never in the middle of a character', () => {
  expect(quoted(' two\n  words ')).toBe('“two words”');
  expect(shortened('word '.repeat(100))).toBe(`${'word '.repeat(12).trim().slice(0, 59)}…`);
  expect(shortened(`[${'Letter of '.repeat(10)}]`, 20)).toBe('[Letter of Letter…]');
  expect(shortened(`[T]he ${'letter of '.repeat(10)}`, 20)).toBe('[T]he letter of…');
  expect(shortened('x'.repeat(100_000))).toBe(`${'x'.repeat(60)}…`);
  expect(shortened('\u{1F600}'.repeat(100))).toBe(`${'\u{1F600}'.repeat(30)}…`);
  expect(shortened(`x${'\u{1F600}'.repeat(100)}`)).toBe(`x${'\u{1F600}'.repeat(29)}…`);
  expect(shortened(`${' '.repeat(1000)}x`)).toBe('…');
});

test('lists', () => {
  expect(either([])).toBe('');
  expect(either(['a'])).toBe('a');
  expect(either(['a', 'b', 'c'])).toBe('a, b or c');
  expect(all(['a', 'b'])).toBe('a and b');
  expect(all(['a', 'b'], 2)).toBe('a, b and 2 more');
});

test('ordinals', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal).join(' ')).toBe(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th',
  );
});
