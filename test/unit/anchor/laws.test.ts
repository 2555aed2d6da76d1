import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import {
  type Anchor,
  MAX_CANDIDATES,
  type NamesIn,
  type Resolution,
} from '../../../server/core/anchor/anchor';
import { describe } from '../../../server/core/anchor/describe';
import { resolve } from '../../../server/core/anchor/resolve';
import type { TextRange } from '../../../server/core/text/range';
import { foldTypography } from '../../../server/core/text/typography';
import { hostile, passages } from '../text/passages';
import { manglings } from './manglings';
import { type Article, articleFrom, sampleArticles, stretch, wordRanges } from './articles';

const made = passages.map((text, at) => articleFrom(`passage ${at}`, text, text.startsWith('---')));

/**
 * Of 12 lengths, each start gets every seventh in turn, and every ninth start a long one too: all starts, and all lengths at starts of
 * every kind, in a second or two for each article.
 */
function* ranges(article: Article, every = 1): Generator<TextRange> {
  const words = wordRanges(article);
  for (let at = 0; at < words.length; at += every) {
    const lengths = [1 + ((at * 7) % 12), ...(at % 9 === 0 ? [25 + (at % 90)] : [])];
    for (const length of lengths) {
      const range = stretch(words, at, length);
      if (range !== undefined) yield range;
    }
  }
}

group('describe and resolve come back to the range', () => {
  it.each([...sampleArticles, ...made].map((each) => [each.name, each] as const))('%s', (_, article) => {
    for (const range of ranges(article)) {
      const anchor = describe(article.folded, range);
      expect({ anchor, found: resolve(article.folded, anchor) }).toMatchObject({
        anchor,
        found: { kind: 'exact', range },
      });
    }
  });
});

/** How many letters and digits stand before an offset: whatever the typography, these are the same. */
function lettersBefore({ folded }: Article, offset: number): number {
  return folded.folded.slice(0, folded.fromOriginal(offset)).replace(/[^\p{L}\p{N}]/gu, '').length;
}

group('typography never moves an anchor', () => {
  it.each(manglings)('%s', (_, mangle, inMarkdown) => {
    for (const article of sampleArticles) {
      if (article.asMarkdown && !inMarkdown) continue;
      const mangled = articleFrom(article.name, mangle(article.text), article.asMarkdown);
      for (const range of ranges(article, 23)) {
        const anchor = describe(article.folded, range);
        const found = resolve(mangled.folded, anchor);
        expect({ anchor, kind: found.kind }).toEqual({ anchor, kind: 'exact' });
        if (found.kind !== 'exact') continue;
        expect([found.range.start, found.range.end].map((at) => lettersBefore(mangled, at))).toEqual(
          [range.start, range.end].map((at) => lettersBefore(article, at)),
        );
      }
    }
  });
});

/** Pieces that make texts with all that is awkward: halves of characters, marks, brackets, figures, and words that repeat. */
const piece = fc.constantFrom(
  ...'the |agency |agencies |did |not |21 |twenty-one |1,500 |l’ICE |Musk |pas |ne |n’a |. |? |\n|\n\n|\r\n|-\n|[…] |[so] |« | »|…'.split(
    '|',
  ),
  ...[
    'e\u0301',
    '\u0301',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\0',
    '\ud800',
    '\udc00',
    '💧',
    '👩‍👩‍👧',
    '**',
    '`',
    '\u001f',
    'ﬁ',
    'אב ',
    '政府',
    '\u1100\u1161',
    'İ',
    'ẞ',
  ],
);
const someText = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...passages, ...hostile),
);

/** A text, and a part of it that may have had a stretch of it replaced. */
const textAndQuote = fc
  .tuple(someText, fc.nat(), fc.nat(120), fc.nat(), fc.nat(5), someText)
  .map(([text, start, length, at, cut, by]) => {
    const from = start % (text.length + 1);
    const part = text.slice(from, from + length);
    const edit = at % (part.length + 1);
    return {
      text,
      quote: cut === 0 ? part : part.slice(0, edit) + by.slice(0, cut) + part.slice(edit + cut),
    };
  });

const everyThird: NamesIn = (words) =>
  [...words.matchAll(/\p{L}+/gu)]
    .filter((_, at) => at % 3 === 0)
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length, actors: [word] }));

function rangesOf(found: Resolution): readonly TextRange[] {
  if (found.kind === 'exact') return [found.range, ...found.copies];
  return (found.kind === 'altered' ? [found] : found.candidates).map(({ range }) => range);
}

/** What holds of every answer. */
function checkAnswer(text: string, anchor: Anchor, asMarkdown = false, names?: NamesIn): Resolution {
  const found = resolve(foldTypography(text, asMarkdown), anchor, names);
  expect(resolve(foldTypography(text, asMarkdown), anchor, names)).toEqual(found);
  const all = rangesOf(found);
  for (const { start, end } of all) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  // Names that are no more than every third word make changes that no recognition would.
  if (found.kind === 'exact' || names !== undefined) return found;
  const candidates = found.kind === 'altered' ? [found] : found.candidates;
  expect(candidates.length).toBeLessThanOrEqual(MAX_CANDIDATES);
  for (const { range, score, changes, objections } of candidates) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(new Set(objections).size).toBe(objections.length);
    if (found.kind === 'missing') expect(objections).not.toEqual([]);
    if (found.kind === 'altered') expect(objections).toEqual([]);
    let last = range.start;
    for (const change of changes) {
      // Fragments that end and begin within one word share it.
      if (!anchor.quote.includes('[')) expect(change.range.start).toBeGreaterThanOrEqual(last);
      expect(change.range.end).toBeGreaterThanOrEqual(change.range.start);
      expect(change.is === '' && change.was === '').toBe(false);
      last = change.range.end;
      // What was left out at the end may have stood before or behind what nobody sees.
      if (change.is !== '') expect(last).toBeLessThanOrEqual(range.end);
    }
  }
  if (found.kind === 'ambiguous')
    expect(all.map(({ start }) => start)).toEqual(all.map(({ start }) => start).sort((a, b) => a - b));
  return found;
}

group('whatever comes, the answer is one', () => {
  const context = fc.option(fc.oneof(someText, fc.constantFrom('the agency ', ' ')), { nil: undefined });
  it('for any text, quote and context', () => {
    fc.assert(
      fc.property(
        textAndQuote,
        context,
        context,
        fc.boolean(),
        ({ text, quote }, before, after, asMarkdown) => {
          checkAnswer(text, { quote, before, after }, asMarkdown);
          checkAnswer(text, { quote, before, after }, asMarkdown, everyThird);
        },
      ),
      { numRuns: 400 },
    );
  });
  it.each<readonly [name: string, text: string, quote: string]>([
    ['a quote of 100 KB', `So ${'the agency did '.repeat(7000)}.`, 'the agency did not '.repeat(6000)],
    ['a quote longer than the text', 'the agency', 'the agency did '.repeat(500)],
    ['one long word', 'a'.repeat(50_000), `${'a'.repeat(1000)}b${'a'.repeat(1000)}`],
    ['half characters only', '\ud800'.repeat(10_000), `${'\ud800'.repeat(400)}b${'\udc00'.repeat(400)}`],
    ['marks only', '\u0301'.repeat(50_000), `${'\u0301'.repeat(500)}b`],
    ['spaces only', ' \n'.repeat(50_000), 'a b'],
    ['figures only', '21 '.repeat(30_000), '21 22 '.repeat(100)],
    ['brackets only', '[…] '.repeat(20_000), 'a […] b [c] '.repeat(100)],
    ['hyphens at line ends only', 'a-\n'.repeat(30_000), `${'a-\n'.repeat(200)}b`],
  ])('for %s', (_, text, quote) => {
    checkAnswer(text, { quote });
  });
  it('for any range that is described', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(60), fc.boolean(), (text, at, length, asMarkdown) => {
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const anchor = describe(foldTypography(text, asMarkdown), { start, end }, everyThird);
        checkAnswer(text, anchor, asMarkdown);
      }),
      { numRuns: 400 },
    );
  });
  it('and where the words stand as they are, names have no part in it', () => {
    fc.assert(
      fc.property(textAndQuote, context, ({ text, quote }, before) => {
        const article = foldTypography(text);
        const found = resolve(article, { quote, before });
        const named = resolve(article, { quote, before }, everyThird);
        if (found.kind === 'exact' || named.kind === 'exact') expect(named).toEqual(found);
      }),
      { numRuns: 400 },
    );
  });
});

group('the changes of a passage', () => {
  const compared = (text: string): string => foldTypography(text).folded.replace(/[\s\-\u001f]/gu, '');
  it('taken back give the quote', () => {
    const words = [
      'the',
      'agency',
      'did',
      'not',
      'publish',
      '21',
      'letters',
      'of',
      'its',
      'staff',
      'Musk',
      'when',
      'so',
      'ICE',
      'été',
      ',',
    ];
    const word = fc.constantFrom(...words);
    const sentence = fc.array(word, { minLength: 12, maxLength: 30 });
    const edits = fc.array(fc.tuple(fc.nat(29), fc.constantFrom('out', 'in', 'other'), word), {
      maxLength: 4,
    });
    let seen = 0;
    fc.assert(
      fc.property(sentence, edits, (quote, list) => {
        const now = [...quote];
        for (const [at, kind, by] of list) {
          if (kind === 'out') now.splice(at % now.length, 1);
          else now.splice(at % now.length, kind === 'in' ? 0 : 1, by);
        }
        const text = `Here. ${now.join(' ')}. There.`;
        const found = resolve(foldTypography(text), { quote: quote.join(' ') });
        if (found.kind !== 'altered' && found.kind !== 'missing') return;
        for (const { range, changes } of found.kind === 'altered' ? [found] : found.candidates) {
          let back = '';
          let at = range.start;
          for (const change of changes) {
            expect(text.slice(change.range.start, change.range.end)).toBe(change.is);
            back += text.slice(at, change.range.start) + change.was;
            at = change.range.end;
          }
          expect(compared(back + text.slice(at, range.end))).toBe(compared(quote.join(' ')));
          seen++;
        }
      }),
      { numRuns: 500 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});
