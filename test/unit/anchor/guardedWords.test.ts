import { expect, it } from 'vitest';
import type { NamedSpan } from '../../../server/core/anchor/anchor';
import { describe } from '../../../server/core/anchor/describe';
import { resolve } from '../../../server/core/anchor/resolve';
import type { TextRange } from '../../../server/core/text/range';
import { foldTypography } from '../../../server/core/text/typography';
import { type Article, sampleArticles, stretch, wordRanges } from './articles';

const names = [
  'Elon Musk',
  'Musk',
  'Donald Trump',
  'Susie Wiles',
  'Satya Nadella',
  'Nadella',
  'Amy Gleason',
  'Scott Kupor',
  'Jonathan Kamens',
  'DOGE',
  'ICE',
  'USDS',
  'Amazon',
  'Google',
  'Microsoft',
];

function namesIn(words: string): readonly NamedSpan[] {
  const pattern = new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'gu');
  return [...words.matchAll(pattern)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    actors: [name.split(' ').at(-1)!],
  }));
}

/** An edit within a quote: what stands in the range is replaced. */
interface Edit extends TextRange {
  readonly by: string;
}

/**
 * Every eleventh word of every sample, or another stride, begins a quote of 6, 11 or 16 words in turn, of which every edit is made that there is. Where the words
 * stood, none of them may be taken for the quote then.
 */
function check(
  editsOf: (article: Article, words: readonly TextRange[]) => readonly Edit[],
  stride = 11,
): void {
  let made = 0;
  for (const article of sampleArticles) {
    const words = wordRanges(article);
    for (let at = 0; at < words.length; at += stride) {
      const count = [6, 11, 16][at % 3]!;
      const range = stretch(words, at, count);
      if (range === undefined) break;
      const anchor = describe(article.folded, range, namesIn);
      // What stands in square brackets counts as put in by the annotator.
      if (anchor.quote.includes('[')) continue;
      for (const { start, end, by } of editsOf(article, words.slice(at, at + count))) {
        made++;
        const text = article.text.slice(0, start) + by + article.text.slice(end);
        const found = resolve(foldTypography(text, article.asMarkdown), anchor, namesIn);
        if (found.kind !== 'exact' && found.kind !== 'altered') continue;
        const isElsewhere = found.range.end <= range.start || found.range.start >= end + by.length;
        expect({
          quote: anchor.quote,
          by,
          isElsewhere,
          found: text.slice(found.range.start, found.range.end),
        }).toMatchObject({
          isElsewhere: true,
        });
      }
    }
  }
  expect(made).toBeGreaterThan(20);
}

const wordIn = (article: Article, { start, end }: TextRange): string => article.text.slice(start, end);

it('one digit', () => {
  check((article, words) =>
    words.flatMap((word) =>
      [...wordIn(article, word).matchAll(/\d/gu)].map(({ 0: digit, index }) => ({
        start: word.start + index,
        end: word.start + index + 1,
        by: String((Number(digit) + 1) % 10),
      })),
    ),
  );
});

it('one negation more, anywhere', () => {
  // "pas" alone is a step as well, so in French it is told by its "ne".
  const negations = { en: ['not', 'never'], fr: ['ne', 'jamais'] };
  check((article, words) => {
    const more = negations[article.name.includes('.fr.') ? 'fr' : 'en'];
    // With "not" twice in a row, nothing says which of them was there before.
    return words
      .slice(1)
      .map(({ start }, at) => ({ start, end: start, by: `${more[at % more.length]!} ` }))
      .filter((_, at) => !words.slice(at, at + 2).some((word) => more.includes(wordIn(article, word))));
  });
});

it('one negation less', () => {
  check(
    (article, words) =>
      words
        .filter((word) =>
          /^(?:not|no|nobody|none|never|without|pas|jamais|sans|aucun|refuse)$/iu.test(wordIn(article, word)),
        )
        .map((word) => ({ ...word, by: '' })),
    // There are few negations: more quotes meet enough of them.
    5,
  );
});

it('one known name', () => {
  check((article, words) => {
    const first = words[0]!.start;
    const last = words.at(-1)!.end;
    return namesIn(article.text)
      .filter(({ start, end }) => start >= first && end <= last)
      .flatMap(({ start, end, actors }) => {
        const by = names.find((each) => !actors.includes(each.split(' ').at(-1)!) && each.includes(' '))!;
        return words.some((word) => word.start === start) ? [{ start, end, by }] : [];
      });
  });
});
