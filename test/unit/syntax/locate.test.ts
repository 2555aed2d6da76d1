import { expect, test } from 'vitest';
import type { Entry } from '../../../server/core/syntax/glossFile';
import { locate, locateNearest, textRangeOf, type Path } from '../../../server/core/syntax/locate';
import { parseGlossFile } from '../../../server/core/syntax/parse';

const text = `gloss: 1
claims:
  - id: first
    quote: "un « deux »"
    about: [usds, not an id, doge]
    cites:
      - nothing: here
      - just text
      - { source: lexpress, quote: 'x' }
    by:
actors:
  doge:
    name: DOGE
    aliases: [Dogey]
`;
const { file } = parseGlossFile(text);
const claim = file.claims[0] as Entry<unknown>;
const actor = file.actors[0] as Entry<unknown>;

function checkWords(range: { start: number; end: number } | undefined, words: string | undefined): void {
  expect(range === undefined ? undefined : text.slice(range.start, range.end)).toBe(words);
}

test('keys and values', () => {
  checkWords(locate(claim, ['quote'], 'key'), 'quote');
  checkWords(locate(claim, ['quote'], 'value'), '"un « deux »"');
  checkWords(textRangeOf(claim, ['quote']), 'un « deux »');
  checkWords(locate(actor, ['aliases', 0], 'value'), 'Dogey');
  checkWords(locate(actor, [], 'key'), 'doge');
  checkWords(locate(claim, ['by'], 'key'), 'by');
});

test('what is not written has no place, but something near it has', () => {
  const nearest: readonly (readonly [Path, string])[] = [
    [['by'], 'by'],
    [['kind'], 'id'],
    [['quote', 'deeper'], 'quote'],
  ];
  checkWords(locate(claim, ['by'], 'value'), undefined);
  for (const [path, words] of nearest) checkWords(locateNearest(claim, path, 'value'), words);
  checkWords(locateNearest(actor, ['kind'], 'value'), 'doge');
});

test('items that were left out of a list do not shift the others', () => {
  expect(claim.value).toMatchObject({
    about: ['usds', 'doge'],
    cites: [{}, { source: 'lexpress', quote: 'x' }],
  });
  checkWords(locate(claim, ['about', 1], 'value'), 'doge');
  checkWords(locate(claim, ['cites', 1, 'source'], 'value'), 'lexpress');
  checkWords(textRangeOf(claim, ['cites', 1, 'quote']), 'x');
});

test('an entry covers its own words', () => {
  checkWords(claim.range, text.slice(text.indexOf('- id'), text.indexOf('\nactors')));
  checkWords(actor.range, text.slice(text.indexOf('doge:'), -1));
});

test('of a key that stands twice, the first one counts, in the value and for its place', () => {
  const twice = 'gloss: 1\nclaims:\n  - id: a\n    quote: first\n    quote: second\n';
  const entry = parseGlossFile(twice).file.claims[0];
  expect(entry?.value.quote).toBe('first');
  expect(locate(entry as Entry<unknown>, ['quote'], 'value')?.start).toBe(twice.indexOf('first'));
});

test('ids and texts are read as they are written', () => {
  for (const written of ['007', '2025-03-01', 'yes', 'null', '0x1F', '1e3', 'true', '~', '.inf', '12_000']) {
    const { claims } = parseGlossFile(
      `gloss: 1\nclaims:\n  - id: x\n    quote: ${written}\n    by: "${written}"\n`,
    ).file;
    expect(claims[0]?.value.quote).toBe(written);
  }
});
