/**
 * A quote to its place in an article, in the simple exact form: the words must all be there, in the comparison form of
 * typography.ts. What is found is where the words stand now; nothing is guessed, and nothing altered is accepted.
 */
import { kindAt, MARK } from '../text/fold';
import { Paragraphs } from '../text/paragraphs';
import type { TextRange } from '../text/range';
import { agrees, chooseByContext, type Occurrence } from './context';
import { cutsEnd, cutsStart } from './edges';
import { findFragments } from './fragments';
import { occurrences } from './occurrences';
import { foldForQuotes, type FoldedText } from './typography';

/** How an annotation finds its words. */
export interface Anchor {
  readonly quote: string;
  /** Up to 32 UTF-16 units of what stands directly before and after, where the quote alone is not unique. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Ranges are UTF-16 units in the article; those of an ambiguous quote are sorted, and at most `MAX_CANDIDATES`. */
export type FoundQuote =
  | { readonly kind: 'exact'; readonly range: TextRange }
  | { readonly kind: 'ambiguous'; readonly ranges: readonly TextRange[] }
  | { readonly kind: 'missing' };

export const MAX_CANDIDATES = 100;

/**
 * Seeks the quote as it is written; failing that with `[…]` or `[...]` for words left out and `[words]` for words put in:
 * the fragments must stand in that order, within one paragraph or the next. Of several places, the context chooses.
 */
export function findQuote(article: FoldedText, anchor: Anchor): FoundQuote {
  const quote = foldForQuotes(anchor.quote);
  const words = trimmed(quote.folded);
  if (words === '') return MISSING;
  let found: Occurrence[] = occurrences(article, words).filter(
    (each) => isWholeCharacters(article, each) && isCutOnPurpose(article, each, anchor),
  );
  if (found.length === 0) {
    found = findFragments(article, words, () => new Paragraphs(article.text));
  }
  if (found.length === 0) return MISSING;
  const chosen = found.length === 1 ? found : chooseByContext(article, found, anchor);
  const ranges = chosen.slice(0, MAX_CANDIDATES).map((each) => snapped(article, each, anchor.quote, quote));
  return ranges.length === 1 ? { kind: 'exact', range: ranges[0]! } : { kind: 'ambiguous', ranges };
}

const MISSING: FoundQuote = { kind: 'missing' };

/** A quote's end inside a character with its accents would be half a character. */
function isWholeCharacters(article: FoldedText, { end }: Occurrence): boolean {
  return kindAt(article.folded, end) !== MARK;
}

/**
 * Words that begin or end inside a word or a number are not what the article says, unless the context says that they do: then
 * whoever made the anchor selected just that.
 */
function isCutOnPurpose({ folded }: FoldedText, each: Occurrence, { before, after }: Anchor): boolean {
  if (cutsStart(folded, each) && !agrees(folded, each, 'before', before)) return false;
  return !cutsEnd(folded, each) || agrees(folded, each, 'after', after);
}

function trimmed(folded: string): string {
  return folded.trim();
}

/**
 * The range of an occurrence; where the article has the quote letter for letter, all of the quote: spaces and marks at its
 * edges that comparison looks through belong to it too.
 */
function snapped(
  article: FoldedText,
  { start, end }: Occurrence,
  written: string,
  quote: FoldedText,
): TextRange {
  const range = article.rangeOf(start, end);
  const lead = quote.toOriginal(quote.folded.length - quote.folded.trimStart().length);
  const from = range.start - lead;
  return from >= 0 && article.text.startsWith(written, from)
    ? { start: from, end: from + written.length }
    : range;
}
