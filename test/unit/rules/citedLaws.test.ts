import { expect, test } from 'vitest';
import type { Anchor, NamedSpan } from '../../../server/core/anchor/anchor';
import { describe } from '../../../server/core/anchor/describe';
import { findGuarded } from '../../../server/core/anchor/guards/guards';
import { diagnose } from '../../../server/core/rules/diagnose';
import { quoteScalar } from '../../../server/core/syntax/write';
import type { TextRange } from '../../../server/core/text/range';
import { foldTypography } from '../../../server/core/text/typography';
import { type Article, sampleArticles, stretch, wordRanges } from '../anchor/articles';
import { manglings } from '../anchor/manglings';
import { uriOf, workspaceOf } from './check';

const names = [
  'Elon Musk',
  'Donald Trump',
  'Susie Wiles',
  'Satya Nadella',
  'Amy Gleason',
  'Scott Kupor',
  'DOGE',
  'ICE',
  'USDS',
];
const actors = `gloss: 1\nactors:\n${names.map((name, at) => `  a${at}: { name: ${name} }\n`).join('')}`;
const named = new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'gu');

function namesIn(words: string): readonly NamedSpan[] {
  return [...words.matchAll(named)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    actors: [name],
  }));
}

function isWithin({ start, end }: TextRange, at: number): boolean {
  return start < at && at < end;
}

/** True quotations from an article: every so many words, 8, 13 or 20 of them. */
function quotations(article: Article, every: number): readonly Anchor[] {
  const words = wordRanges(article);
  // Half a figure is another one.
  const weighty = findGuarded(article.folded.folded).map(({ start, end }) =>
    article.folded.rangeOf(start, end),
  );
  const found: Anchor[] = [];
  for (let at = 0; at < words.length; at += every) {
    const range = stretch(words, at, [8, 13, 20][at % 3]!);
    if (range === undefined) break;
    const anchor = describe(article.folded, range, namesIn);
    if (weighty.some((each) => isWithin(each, range.start) || isWithin(each, range.end))) continue;
    // What stands in square brackets counts as put in by the annotator.
    if (!anchor.quote.includes('[')) found.push(anchor);
  }
  return found;
}

/** The codes that are told of each citation of an article. */
function told(article: Article, cited: readonly Anchor[]): readonly string[] {
  const name = article.asMarkdown ? '/s.md' : '/s.txt';
  const codes: string[] = [];
  // Of one file, no more than so many findings are told.
  for (let from = 0; from < cited.length; from += 200) {
    const starts: number[] = [];
    let text = 'gloss: 1\nclaims:\n';
    for (const { quote, before, after } of cited.slice(from, from + 200)) {
      starts.push(text.length);
      const keys = Object.entries({ quote, before, after }).filter(([, words]) => words !== undefined);
      const written = keys.map(([key, words]) => `        ${key}: ${quoteScalar(words!)}\n`).join('');
      text += `  - quote: The story.\n    id: c${starts.length}\n    cites:\n      - source: s\n${written}`;
    }
    const workspace = workspaceOf(
      new Map([
        [name, article.text],
        ['/actors.gloss.yaml', actors],
        ['/story.txt', 'The story.\n'],
        ['/story.txt.gloss.yaml', text],
      ]),
    );
    const findings = diagnose(workspace, uriOf('/story.txt.gloss.yaml'), 'saved').filter(({ code }) =>
      /^(?:cited|translation)-/u.test(code),
    );
    for (const [at, start] of starts.entries()) {
      const own = findings.filter(
        ({ range }) => range.start >= start && range.start < (starts[at + 1] ?? Infinity),
      );
      codes.push(own.map(({ code }) => code).join(' '));
    }
  }
  return codes;
}

test.each(manglings)('typography is nothing: %s', (_, mangle) => {
  for (const article of sampleArticles) {
    const cited = quotations(article, 29).map((anchor) => ({ ...anchor, quote: mangle(anchor.quote) }));
    expect(
      told(article, cited).map((codes, at) => (codes === '' ? '' : `${codes}: ${cited[at]!.quote}`)),
    ).toEqual(cited.map(() => ''));
  }
});

interface Edit extends TextRange {
  readonly by: string;
}

/** Whatever is edited in a true quotation is told: under its own code, or, where it is not sure what was quoted, as missing. */
function checkTold(
  code: string,
  editsOf: (article: Article, quote: string) => readonly Edit[],
  every = 17,
): void {
  let own = 0;
  let all = 0;
  for (const article of sampleArticles) {
    const cited = quotations(article, every).flatMap((anchor) =>
      editsOf(article, anchor.quote).map(({ start, end, by }) => ({
        ...anchor,
        quote: (anchor.quote.slice(0, start) + by + anchor.quote.slice(end)).trim(),
      })),
    );
    // What the article says elsewhere is a true quotation, too.
    const changed = cited.filter(
      ({ quote }) => !article.folded.folded.includes(foldTypography(quote).folded),
    );
    for (const [at, codes] of told(article, changed).entries()) {
      all++;
      if (codes === code) own++;
      expect({ quote: changed[at]!.quote, codes }).toMatchObject({
        codes: expect.stringMatching(new RegExp(`^(?:${code}|cited-quote-missing)$`, 'u')) as string,
      });
    }
  }
  expect(all).toBeGreaterThan(20);
  // And mostly it is sure.
  expect(own).toBeGreaterThan(0.75 * all);
}

const matches = (pattern: RegExp, by: (match: string) => string) => (_: Article, quote: string) =>
  [...quote.matchAll(pattern)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    by: by(match),
  }));

test('any digit that changed is told', () => {
  checkTold(
    'cited-figure-changed',
    matches(/\d/gu, (digit) => String((Number(digit) + 1) % 10)),
    7,
  );
});

test('any negation that was put in is told', () => {
  checkTold('cited-negation-changed', (article, quote) => {
    const [more, other] = article.name.includes('.fr.') ? ['ne', 'jamais'] : ['not', 'never'];
    // With "not" twice in a row, nothing says which of them was there before; nor is there a no at the edge of what is quoted.
    return [...quote.matchAll(/(?<=\p{Ll}) (?=\p{Ll})/gu)]
      .filter((_, at) => at % 3 === 1)
      .filter(({ index }) => !findGuarded(quote).some((each) => isWithin(each, index)))
      .filter(({ index }) => !/\b(?:not|never|ne|jamais)\b/u.test(quote.slice(index - 7, index + 8)))
      .map(({ index }, at) => ({ start: index, end: index, by: ` ${at % 2 === 0 ? more : other}` }));
  });
});

test('any negation that was taken out is told', () => {
  checkTold(
    'cited-negation-changed',
    matches(
      /(?<=\p{L} )(?:not|no|nobody|none|never|without|pas|jamais|sans|aucun|refuse) (?=\p{L})/giu,
      () => '',
    ),
    3,
  );
});

test('any name that was taken for another is told', () => {
  checkTold(
    'cited-name-changed',
    matches(named, (name) => names[(names.indexOf(name) + 1) % names.length]!),
    5,
  );
});
