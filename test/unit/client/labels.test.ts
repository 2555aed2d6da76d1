import { expect, it } from 'vitest';
import { label, quoted } from '../../../client/annotate/labels';

it('words of a file stay words: one line, no icons, no turned direction', () => {
  expect(label('a claim\r\n  in two lines ')).toBe('a claim in two lines');
  expect(label('$(trash) Remove')).toBe('$\u200b(trash) Remove');
  expect(label('\\$(trash~spin)')).not.toContain('$(');
  expect(label('abc\u202egpj.exe\u0007')).toBe('abcgpj.exe');
});

it('long words are cut between characters', () => {
  expect(quoted('The contract was made public', 12)).toBe('“The contract…”');
  expect(label('ab🙂cd', 3)).toBe('ab…');
  expect(label('ab🙂cd', 4)).toBe('ab🙂…');
});
