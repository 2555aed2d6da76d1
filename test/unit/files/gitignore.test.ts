import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IgnoreTree } from '../../../server/files/gitignore';

function tree(rules: Readonly<Record<string, string>>): IgnoreTree {
  const ignores = new IgnoreTree();
  for (const [folder, text] of Object.entries(rules)) ignores.set(folder, text);
  return ignores;
}

test.each([
  { rules: { '': 'drafts/\n' }, path: 'drafts/a.txt', ignored: true },
  { rules: { '': 'drafts/\n' }, path: 'deep/drafts/x/a.txt', ignored: true },
  { rules: { '': '/drafts\n' }, path: 'deep/drafts/a.txt', ignored: false },
  { rules: { '': 'drafts/\n' }, path: 'drafts', ignored: false },
  { rules: { '': '*.tmp.txt\n!keep.tmp.txt\n' }, path: 'x/keep.tmp.txt', ignored: false },
  { rules: { '': '*.tmp.txt\n!keep.tmp.txt\n' }, path: 'x/lose.tmp.txt', ignored: true },
  { rules: { '': '*.txt\n', kept: '!*.txt\n' }, path: 'kept/a.txt', ignored: false },
  { rules: { '': '*.txt\n', kept: '!*.txt\n' }, path: 'lost/a.txt', ignored: true },
  { rules: { '': 'lost/\n', lost: '!a.txt\n' }, path: 'lost/a.txt', ignored: true },
  { rules: { sub: '/a.txt\n' }, path: 'sub/a.txt', ignored: true },
  { rules: { sub: '/a.txt\n' }, path: 'a.txt', ignored: false },
  { rules: { sub: '/a.txt\n' }, path: 'subway/a.txt', ignored: false },
  { rules: { '': 'A.txt\r\nb.txt\r\n' }, path: 'b.txt', ignored: true },
  { rules: { '': 'A.txt\n' }, path: 'a.txt', ignored: false },
  { rules: {}, path: 'node_modules/x/readme.md', ignored: true },
  { rules: {}, path: 'a/.obsidian/x.md', ignored: true },
  { rules: {}, path: 'out', ignored: false },
])('$path under $rules: $ignored', ({ rules, path, ignored }) => {
  expect(tree(rules as Readonly<Record<string, string>>).ignores(path)).toBe(ignored);
});

test('forgets a file of rules that is gone', () => {
  const ignores = tree({ '': '*.txt\n' });
  ignores.set('', undefined);
  expect(ignores.ignores('a.txt')).toBe(false);
});

test('survives any rules and any path, in no time', () => {
  const path = fc
    .array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 })
    .map((names) => names.join('/'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), path, (text, name) => {
      expect(typeof tree({ '': text }).ignores(name)).toBe('boolean');
    }),
  );
  tree({ '': `${'a*'.repeat(40)}b\n**/${'*a'.repeat(3)}b\n` }).ignores('a'.repeat(255));
  // In milliseconds. As a regular expression the first line alone would run for hours.
});
