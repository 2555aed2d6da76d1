import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseGlossFile } from '../../../server/core/syntax/parse';
import { withinScalar } from '../../../server/core/syntax/withinScalar';
import { quoteScalar } from '../../../server/core/syntax/write';
import { textRange } from '../../../server/core/text/range';

/** What is written in the file for `words`, which stand in the quote of a claim written like this. */
function written(scalar: string, words: string): string | undefined {
  const text = `gloss: 1\nclaims:\n  - quote: ${scalar}\n    id: x\n`;
  const [entry] = parseGlossFile(text, undefined).file.claims;
  const quote = entry?.tree?.kind === 'map' ? entry.tree.pairs[0]?.value : undefined;
  if (entry === undefined || quote?.kind !== 'scalar') throw new Error('not read');
  const at = quote.text.indexOf(words);
  const range = withinScalar(text, quote, entry.base, textRange(at, at + words.length));
  return range && text.slice(range.start, range.end);
}

test.each([
  ['plain', 'one two three', 'two', 'two'],
  ['plain over lines', 'one\n      two\n\n      three', 'two\nthree', 'two\n\n      three'],
  ['single', "'it''s two'", 's two', 's two'],
  ['single, its mark', "'it''s two'", "it's", "it''s"],
  ['double', '"it’s \\"two\\" of"', '"two"', '"two\\"'],
  ['double, behind escapes', '"it’s \\"two\\" of"', 'of', 'of'],
  ['double over lines', '"one \\\n      two three"', 'two', 'two'],
  ['literal', '| # said\n      one\n      two three', 'two', 'two'],
  ['folded', '>-\n      one\n      two three', 'one two', 'one\n      two'],
  ['spelled out', '"one tw\\u006f three"', 'three', undefined],
])('%s', (_, scalar, words, expected) => {
  expect(written(scalar, words)).toBe(expected);
});

test('in quotation marks, whatever the words', () => {
  const piece = fc.constantFrom(
    'one',
    "it's",
    '"',
    ' ',
    '\\',
    'é',
    '…',
    ': ',
    ' #',
    '[x]',
    '😀',
    '«\u00a0oui\u00a0»',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('single' as const, 'double' as const),
      fc.nat(),
      (pieces, style, nth) => {
        const words = pieces.join('');
        fc.pre(words.trim() !== '');
        const word = pieces[nth % pieces.length] ?? '';
        fc.pre(word.trim() === word);
        const raw = written(quoteScalar(words, style), word);
        const plain = style === 'single' ? raw?.replaceAll("''", "'") : raw?.replace(/\\(["\\])/gu, '$1');
        // What escapes a character at the edge may be left out; the character itself is there.
        expect([word, word.replace(/^["\\]/u, ''), word.slice(1)]).toContain(plain);
      },
    ),
  );
});
