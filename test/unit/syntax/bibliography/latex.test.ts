import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromLatex } from '../../../../server/core/syntax/bibliography/latex';

test.each([
  ["\\'e{\\'e}\\'{e}{\\'{e}}", 'éééé'],
  ['\\"{\\i}\\"\\i \\^\\i', 'ïïî'],
  ['\\c{c}\\c c\\v{S}\\H{o}\\r a\\u g\\k{a}\\.z\\=a', 'ççŠőågążā'.replace('g', 'ğ')],
  [
    "{\\O}stergaard, S{\\o}ren, stra{\\ss}e, {\\AA}s, {\\L}{\\'o}d{\\'z}",
    'Østergaard, Søren, straße, Ås, Łódź',
  ],
  ['{DOGE} {a {b {c}}}', 'DOGE a b c'],
  ['\\emph{a} \\textbf{b} \\url{c}', 'a b c'],
  ['\\href{https://example.org}{here}', 'here'],
  ['\\{\\vphantom{\\}}a', '{a'],
  ['100\\% \\& \\#1 \\$5 a\\_b', '100% & #1 $5 a_b'],
  ['$5 million', '$5 million'],
  ['$x$ and $y$', 'x and y'],
  ["``a'' `b' 1--2 --- c", "“a” ‘b' 1–2 — c"],
  ['\\guillemotleft{}a\\guillemotright{} \\og a\\fg{}', '«a» «\u00a0a\u00a0»'],
  ['5\\,000~euros\\ldots{}', '5\u202f000\u00a0euros…'],
  ['\\textasciitilde{} \\~{} \\^{}', '~ ~ ^'],
  ['a\\\\b \\LaTeX\\ c', 'a b LaTeX c'],
  ['\\unknown{a} \\', 'a \\'.slice(0, 2).trim()],
  ['  a \n\t b ', 'a b'],
  ['Élysée', 'Élysée'],
])('%s', (written, read) => {
  expect(fromLatex(written)).toBe(read);
});

test('words without signs of TeX stay as they are, but for blanks', () => {
  const plain = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\\{}~$`'"-]/gu, ''));
  fc.assert(
    fc.property(plain, (text) => {
      expect(fromLatex(text)).toBe(text.replace(/[ \t\n\r\f]+/gu, ' ').trim());
    }),
  );
});

test('whatever is written, something is read', () => {
  const sign = fc.constantFrom(
    '\\',
    '{',
    '}',
    '~',
    '$',
    '`',
    "'",
    '"',
    '-',
    'a',
    ' ',
    '\n',
    '\\c',
    '\\href',
    'é',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const read = fromLatex(signs.join(''));
      expect(read).toBe(read.trim());
      expect(read).not.toMatch(/ {2}|\n/u);
    }),
    { numRuns: 1000 },
  );
});
