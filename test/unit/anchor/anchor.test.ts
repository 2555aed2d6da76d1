import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import type { Anchor, Resolution } from '../../../server/core/anchor/anchor';
import { CONTEXT, describe } from '../../../server/core/anchor/describe';
import { resolve } from '../../../server/core/anchor/resolve';
import { foldTypography } from '../../../server/core/text/typography';
import type { TextRange } from '../../../server/core/text/range';
import { english, french, hostile, markdown, passages } from '../text/passages';

const folded = (text: string) => foldTypography(text).folded;

group('the comparison form ignores', () => {
  it.each([
    ['normalization', 'cafe\u0301 각', 'café \u1100\u1161\u11a8'],
    ['kinds and number of spaces', 'a\u00a0\u202f b\n\n c\td', 'a b c d'],
    ['spaces in guillemets', '« a » b «\u00a0c\u202f»', '«a» b «c»'],
    ['spaces before high punctuation', 'a : b ; c ! d ? 5\u00a0%', 'a: b; c! d? 5%'],
    ['kinds of quotation mark', '«a» “b” „c”', '"a" "b" "c"'],
    ['kinds of apostrophe', 'l’ICE lʼICE', "l'ICE l'ICE"],
    ['kinds of dash', 'a – b — c‑d', 'a - b - c-d'],
    ['the ellipsis', 'a… b', 'a... b'],
    ['ligatures', 'œuvre Œdipe ﬁn', 'oeuvre OEdipe fin'],
    ['soft hyphens and zero-width characters', 'co\u00adop\u200b\ufeffx ❤️', 'coopx ❤'],
    ['a soft hyphen with the line end', 'co\u00ad\n  op', 'coop'],
  ])('%s', (_, a, b) => expect(folded(a)).toBe(folded(b)));

  it.each([
    ['case', 'Ice', 'ice'],
    ['diacritics', 'côte', 'cote'],
    ['figures', '10²', '102'],
    ['feet and inches', '5\' 10"', '5" 10\''],
    ['hyphens within words', 're-sign', 'resign'],
    ['spaces between words', 'a b', 'ab'],
    ['punctuation', 'a, b', 'a b'],
    ['vowel signs', 'कि', 'की'],
  ])('but not %s', (_, a, b) => expect(folded(a)).not.toBe(folded(b)));
});

group('the way back', () => {
  it('never goes backwards, covers the text, and ends at whole characters', () => {
    const text = fc.oneof(
      fc.constantFrom(...passages),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc
        .array(
          fc.constantFrom(
            'a',
            'ﬃ',
            'e\u0301',
            '…',
            '« ',
            ' »',
            ' ',
            '\n',
            '-\n',
            '\u00ad',
            '💧',
            '\ud800',
            '각',
            '**',
            '&amp;',
            '[x](y)',
          ),
          { maxLength: 20 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (words, asMarkdown) => {
        const article = foldTypography(words, asMarkdown);
        let last = 0;
        for (let at = 0; at <= article.folded.length; at++) {
          const original = article.toOriginal(at);
          expect(original).toBeGreaterThanOrEqual(last);
          last = original;
          if (at === article.folded.length) continue;
          const { start, end } = article.rangeOf(at, at + 1);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(article.toOriginal(article.fromOriginal(start))).toBe(start);
        }
        expect(last).toBe(words.length);
      }),
      { numRuns: 500 },
    );
  });
  it('gives the words', () => {
    const text = 'Il dit : «\u00a0l’œu\u00advre est cafe\u0301…\u00a0»';
    const article = foldTypography(text);
    const back = (words: string) => {
      const at = article.folded.indexOf(words);
      const { start, end } = article.rangeOf(at, at + words.length);
      return text.slice(start, end);
    };
    expect(article.folded).toBe(`Il dit: "l'oeuvre est café..."`);
    expect(back("l'oeuvre")).toBe('l’œu\u00advre');
    expect(back('e')).toBe('œ');
    expect(back('café')).toBe('cafe\u0301');
    expect(back('...')).toBe('…');
    expect(back('dit: "')).toBe('dit : «');
  });
});

function rangesOf(found: Resolution): readonly TextRange[] {
  if (found.kind === 'exact' || found.kind === 'altered') return [found.range];
  return found.kind === 'ambiguous' ? found.candidates.map(({ range }) => range) : [];
}

/** `⟦…⟧` marks what must be found: one of them exactly, several as candidates, none as missing. */
function check(marked: string, anchor: Anchor | string, asMarkdown = false): void {
  const text = marked.replace(/[⟦⟧]/gu, '');
  const found = resolve(
    foldTypography(text, asMarkdown),
    typeof anchor === 'string' ? { quote: anchor } : anchor,
  );
  const ranges = rangesOf(found);
  let shown = text;
  for (const { start, end } of [...ranges].reverse())
    shown = `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`;
  expect(shown).toBe(marked);
}

group('a quote', () => {
  it('is found whatever the typography', () => {
    check('ont écrit : ⟦«\u00a0Nous n’avons pas… juré\u00a0»⟧, oui', '"Nous n\'avons pas... juré"');
    check('la ⟦main-\nd’œuvre⟧ fédérale', "main-d'oeuvre");
    check('le ⟦gouver-\n  nement⟧ et', 'gouvernement');
    check('le ⟦gouvernement⟧ et', 'gouver-\nnement');
    check('(⟦a.b*c?⟧) ver-\nre', 'a.b*c ?');
  });
  it('is missing where a word or a figure differs', () => {
    for (const quote of ['quarante', 'dix agents', 'seize agents', '']) check('les dix-sept agents', quote);
    check('re-sign', 'resign');
    check('le gouver-\n\nnement', 'gouvernement');
  });
  it('is ambiguous where it stands several times', () => check('⟦ICE⟧, ⟦ICE⟧', 'ICE'));
  it('does not end within a character', () => {
    check('q\u0303', 'q');
    check('⟦q⟧ q\u0303', 'q');
  });
  it('has its choice by context', () => {
    const two = 'Vu par Jonathan\u00a0Ross hier. Vu par Wilbur Ross demain.';
    check(two.replace('\u00a0Ross', '\u00a0⟦Ross⟧'), { quote: 'Ross', before: 'par Jonathan ' });
    check(two.replace('Wilbur Ross', 'Wilbur ⟦Ross⟧'), { quote: 'Ross', after: ' demain' });
    check(two.replace('Wilbur Ross', 'Wilbur ⟦Ross⟧'), {
      quote: 'Ross',
      before: 'Vu par Wilbur',
      after: 'jadis',
    });
    check(two.replaceAll('Ross', '⟦Ross⟧'), { quote: 'Ross', before: 'xx', after: 'yy' });
    check('abcd ⟦Ross⟧, xbcd Ross, zzzz Ross', { quote: 'Ross', before: 'abcd' });
    check('abcd ⟦Ross⟧, abcd ⟦Ross⟧, zzzz Ross', { quote: 'Ross', before: 'abcd' });
    check('a ⟦Ross⟧ b, a ⟦Ross⟧ b', { quote: 'Ross', before: 'a ', after: ' b' });
  });
  it('needs no context to agree where it stands once', () =>
    check('un ⟦seul⟧', { quote: 'seul', before: 'autre chose' }));
  it('may leave words out and put words in', () => {
    check('Il dit « ⟦nous avons, hier encore, juré⟧ ».', 'nous avons […] juré');
    check('Il dit « ⟦nous avons, hier encore, juré⟧ ».', 'nous avons [...] juré');
    check(
      'Il dit que ⟦ils ont juré de servir⟧.',
      'ils [les agents] ont juré de servir'.replace('ils [', 'ils ['),
    );
    check('⟦un deux⟧ trois', '[Ainsi] un deux […]');
    check('a b, ⟦a c⟧', 'a [...] c');
    check('deux un', 'un […] deux');
    check('⟦un\n\ndeux⟧', 'un […] deux');
    check('un\n\ntrois\n\ndeux', 'un […] deux');
    check('il écrit ⟦un […] deux⟧, un zéro deux', 'un […] deux');
    check('un deux', '[…]');
  });
  it('is found in Markdown as it is rendered, or as it was copied', () => {
    const article =
      'She said that *the [whole __agency__](https://a.b "c")* was &laquo;&nbsp;gone&nbsp;&raquo;.';
    check(article.replace('the [', '⟦the [').replace('gone', 'gone⟧'), 'the whole agency was « gone', true);
    check('> a ⟦quoted\n> line⟧', 'quoted line', true);
  });
});

group('describe', () => {
  it('adds context only where the quote is not unique', () => {
    const text = 'Le premier Ross parla; le second Ross se tut, et ce fut tout ce que fit Ross.';
    const at = text.indexOf('Ross se');
    expect(describe(foldTypography(text), { start: at, end: at + 4 })).toEqual({
      quote: 'Ross',
      before: 'premier Ross parla; le second '.slice(-CONTEXT).padStart(32, 'e '.slice(-2)).slice(-32),
      after: ' se tut, et ce fut tout ce que f',
    });
    expect(describe(foldTypography(text), { start: 0, end: 10 })).toEqual({ quote: 'Le premier' });
  });
  it('never cuts a character', () => {
    const text = `${'💧'.repeat(40)}e\u0301x${'e\u0301'.repeat(40)}x`;
    const at = text.indexOf('x');
    const anchor = describe(foldTypography(text), { start: at, end: at + 1 });
    for (const part of Object.values(anchor) as string[]) {
      expect(part).not.toMatch(/^[\udc00-\udfff\u0301]|[\ud800-\udbff]$/);
      expect(part.length).toBeLessThanOrEqual(CONTEXT);
    }
    expect(describe(foldTypography(text), { start: 1, end: 2 }).quote).toBe('💧');
  });

  it.each<readonly [string, string, boolean]>([
    ['French', french, false],
    ['English', english, false],
    ['Markdown', markdown, true],
    ...hostile.map((text) => [JSON.stringify(text), text, false] as const),
  ])('and resolve come back to the range: %s', (_, text, asMarkdown) => {
    const article = foldTypography(text, asMarkdown);
    let exact = 0;
    let ambiguous = 0;
    for (let start = 0; start < text.length; start++) {
      for (const length of [1, 2, 3, 5, 8, 13, 21, 34, 55, 144]) {
        const end = Math.min(start + length, text.length);
        // Half characters grow and markup at the edges goes; whole words of one kind must come back as they were.
        if (
          !/^[\p{L}\p{N}«“](?!\p{M}).*[\p{L}\p{N}»”]$/su.test(text.slice(start, end)) ||
          /^\p{M}/u.test(text.slice(end))
        )
          continue;
        const anchor = describe(article, { start, end });
        const found = resolve(article, anchor);
        if (asMarkdown && anchor.quote === '') continue;
        if (found.kind === 'exact') exact++;
        else ambiguous++;
        const ranges = rangesOf(found);
        if (asMarkdown) expect(ranges.some((range) => range.start >= start && range.end <= end)).toBe(true);
        else expect(ranges).toContainEqual({ start, end });
      }
    }
    // A caption that stands twice cannot be told apart within; elsewhere 32 characters on either side do.
    expect(ambiguous).toBeLessThanOrEqual(exact / 4);
  });

  it('and resolve come back after the typography changed', () => {
    const mangled = french
      .normalize('NFD')
      .replace(/’/g, "'")
      .replace(/«\s*|\s*»/g, '"')
      .replace(/ /g, '\u00a0')
      .replace(/…/g, '...');
    const before = foldTypography(french);
    const after = foldTypography(mangled);
    for (let start = 0; start + 30 < french.length; start++) {
      if (!/^\p{L}.{28}\p{L}$/su.test(french.slice(start, start + 30))) continue;
      const found = resolve(after, describe(before, { start, end: start + 30 }));
      if (found.kind !== 'exact') expect(found.kind).toBe('ambiguous');
      else
        expect(folded(mangled.slice(found.range.start, found.range.end))).toBe(
          folded(french.slice(start, start + 30)),
        );
    }
  });
});

it.each([
  ['the quote everywhere', 'a '.repeat(250_000), 'a'],
  ['fragments everywhere', 'a b '.repeat(125_000), 'a […] b […] a […] b […] c'],
  ['line hyphens everywhere', 'a-\nb'.repeat(125_000), 'ab-ab'],
  ['half of it everywhere', 'a'.repeat(500_000), `${'a'.repeat(1000)}b`],
])('half a megabyte with %s takes no time to speak of', (_, text, quote) => {
  resolve(foldTypography(text), { quote, before: 'a a a a b', after: 'a a' });
});
