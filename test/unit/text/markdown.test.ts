import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownMarkup, markdownSkips } from '../../../server/core/text/markdown';
import { passages } from './passages';

const skipped = (text: string) => markdownSkips(text).map(({ start, end }) => text.slice(start, end));

function rendered(text: string): string {
  let words = '';
  let at = 0;
  for (const markup of markdownMarkup(text)) {
    words += text.slice(at, markup.start) + (markup.text ?? '');
    at = markup.end;
  }
  return words + text.slice(at);
}

describe('what names are not sought in', () => {
  it.each([
    ['front matter', '---\na: b\n---\nc', ['---\na: b\n---']],
    ['front matter in TOML', '+++\na\n+++\nc', ['+++\na\n+++']],
    ['no front matter', 'a\n\n---\nb\n---\n', []],
    ['front matter that does not end', '---\na\nb', []],
    ['fenced code', 'a\n```js\nb\n\nc\n```\nd', ['```js', 'b', '', 'c', '```'].filter(Boolean)],
    ['fenced code that does not end', '~~~\nb', ['~~~', 'b']],
    ['a fence within a longer one', '````\n```\nb\n````\nc', ['````', '```', 'b', '````']],
    ['indented code', 'a\n\n    b\n\tc\nd', ['    b', '\tc']],
    ['no indented code within a paragraph or a list', 'a\n    b\n\n- c\n\n    d', []],
    ['code spans with other runs in them', '``a```b`` c', ['``a```b``']],
    ['code spans', 'a `b` ``c ` d`` `e', ['`b`', '``c ` d``']],
    [
      'link targets',
      '[a](b "c") [d](<e f> \'g\') [h](i(j)k) [l]( m )',
      ['(b "c")', "(<e f> 'g')", '(i(j)k)', '( m )'],
    ],
    ['images', '![a](b) [![c](d)](e)', ['(b)', '(d)', '(e)']],
    ['no links', '[a] (b) [c](d e) [f](g', []],
    ['references', '[a][r] [r][] [r] [x][y]\n\n[R]: http:u "t"', ['[r]', '[]', '[R]: http:u "t"']],
    ['addresses', '<https://a.b> <c@d.e> http://f.g/h', ['<https://a.b>', '<c@d.e>', 'http://f.g/h']],
    ['tags and comments', 'a<b c="d>e">f</b> 1 < 2 <!-- g --> <!-- h', ['<b c="d>e">', '</b>', '<!-- g -->']],
    ['comments over paragraphs', '<!-- a\n\nb -->\nc', ['<!-- a\n\nb -->']],
    ['scripts', '<script>\na\n\nb</script>\nc', ['<script>\na\n\nb</script>']],
    ['escaped', '\\`a\\` \\[b](c) \\<d>', []],
  ])('%s', (_, text, expected) => expect(skipped(text)).toEqual(expected));
});

describe('what is read', () => {
  it.each([
    ['**a** *b* __c__ _d_ ***e*** ~~f~~', 'a b c d e f'],
    ['2 * 3 * 4, snake_case_word, a*, **b', '2 * 3 * 4, snake_case_word, a*, **b'],
    ['*a **b** c*', 'a b c'],
    ['[a *b*](c) ![d](e) `f` <g@h.i> &amp;&nbsp;&#233;&#x2026; \\*j\\*', 'a b d f g@h.i &\u00a0é… *j*'],
    ['# a\n## b ##\n> c\n> d\n- e\n1. f', 'a\nb\nc\nd\ne\nf'],
    ['a\n===\nb', 'a\n\nb'],
    ['a <b>c</b> <!-- d -->e', 'a c e'],
    ['«*a*», l’**ICE** et **DOGE**’s', '«a», l’ICE et DOGE’s'],
  ])('%j', (text, words) => expect(rendered(text)).toBe(words));
});

describe('whatever comes', () => {
  const bits = [
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '*',
    '_',
    '~',
    '\\',
    '"',
    '&',
    '#',
    '\n',
    '\n\n',
    '    ',
    '- ',
    '> ',
    '---',
    '```',
    'a',
    'b c',
    '<!--',
    '-->',
    '](',
  ];
  it('ranges are sorted, apart and within the text', () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom(...bits), { maxLength: 30 }).map((parts) => parts.join('')),
      fc.constantFrom(...passages),
    );
    fc.assert(
      fc.property(text, (article) => {
        for (const ranges of [markdownSkips(article), markdownMarkup(article)]) {
          let end = 0;
          for (const range of ranges) {
            expect(range.start).toBeGreaterThanOrEqual(end);
            expect(range.end).toBeGreaterThan(range.start);
            end = range.end;
          }
          expect(end).toBeLessThanOrEqual(article.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  const size = 200_000;
  it.each([
    ...bits,
    '[a](',
    '[a](b',
    '[a](b "',
    '](a',
    '<a ',
    '<a b="',
    '<a<',
    '`a``',
    '*a ',
    '_a_',
    '**a*',
    '![',
    '[[',
    '&a',
    '\\',
    '<!--a',
    '[a]: b\n',
    '[a]\n',
    '- a\n',
    '>',
    '> ',
    '<a\n\n',
    '`\n\n',
    '<!--\n\na',
    '1. ',
    '|-',
    '| - ',
    '(((',
    '[a][',
    '][',
    '*_',
  ])('%j a thousand times over is done in no time', (bit) => {
    const text = `x ${bit.repeat(size / bit.length)}`;
    markdownSkips(text);
  });
});
