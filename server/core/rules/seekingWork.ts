import type { Anchor, Resolution } from '../anchor/anchor';
import type { ArticleUnit } from '../workspace/articleUnit';

/**
 * Seeking a quote means reading the article up to its end. This much work is done for one file, counted in UTF-16 units read:
 * a thousand quotes from an article of 300 pages, or about half a second. What is beyond that is not checked, and told.
 */
export const mostWork = 600_000_000;

/** How much of it was done, or had been done before, to find what became of a quote in an article. */
export function workToSeek(article: ArticleUnit, anchor: Anchor, found: Resolution): number {
  return (
    workOf(article, anchor) +
    (found.kind === 'exact' ? 0 : workOfSearch(anchor)) +
    workForPlace * (found.kind === 'ambiguous' ? found.candidates.length : 0)
  );
}

/** How much work it is to seek a quote: hyphens at line ends, words left out and very long quotes take longer than plain reading. */
function workOf({ text, folded }: ArticleUnit, { quote }: Anchor): number {
  const reading = text.length * (folded.hasLineHyphens ? 10 : 1);
  const comparing = quote.length > 2000 ? 300 * quote.length : 0;
  return comparing + (quote.includes('[') ? 10 * reading + 1_000_000 : reading);
}

/**
 * Seeking what is most like a quote that is nowhere as it is written, likewise: a millisecond, and what it takes to compare it letter by
 * letter and word by word, which grows with the square of its length. However long the article is makes no difference.
 */
function workOfSearch({ quote }: Anchor): number {
  return 1_500_000 + 12 * quote.length ** 2;
}

/** Weighing one place against the others. */
const workForPlace = 100_000;
