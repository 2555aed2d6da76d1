/** The places where the words of a quote stand as they are written, in the comparison form of text/typography.ts: nothing is guessed. */
import { kindAt, MARK } from '../text/fold';
import type { TextRange } from '../text/range';
import { foldTypography, type FoldedText } from '../text/typography';
import { agreesOn, type Context, type Occurrence } from './context';
import { cutsEnd, cutsStart } from './edges';
import { findFragments } from './fragments';
import type { Ground } from './ground';
import { occurrences } from './occurrences';

/** As they are written; failing that with words left out and put in, see fragments.ts. In the order of the article. */
export function findExact(ground: Ground, words: string, context: Context): Occurrence[] {
  if (words === '') return [];
  const { article } = ground;
  const found = occurrences(article, words).filter(
    (each) => isWholeCharacters(article, each) && isCutOnPurpose(article, each, context),
  );
  return found.length > 0 ? found : findFragments(ground, words);
}

/** A quote's end inside a character with its accents would be half a character. */
function isWholeCharacters(article: FoldedText, { end }: Occurrence): boolean {
  return kindAt(article.folded, end) !== MARK;
}

/**
 * Words that begin or end inside a word or a number are not what the article says, unless the context says that they do: then
 * whoever made the anchor selected just that.
 */
function isCutOnPurpose({ folded }: FoldedText, each: Occurrence, context: Context): boolean {
  if (cutsStart(folded, each) && !agreesOn(folded, each, 'before', context)) return false;
  return !cutsEnd(folded, each) || agreesOn(folded, each, 'after', context);
}

/**
 * The range of an occurrence; where the article has the quote letter for letter, all of the quote: spaces and marks at its
 * edges that comparison looks through belong to it too.
 */
export function rangeOfQuote(article: FoldedText, { start, end }: Occurrence, written: string): TextRange {
  const range = article.rangeOf(start, end);
  const quote = foldTypography(written);
  const lead = quote.toOriginal(quote.folded.length - quote.folded.trimStart().length);
  const from = range.start - lead;
  return from >= 0 && article.text.startsWith(written, from)
    ? { start: from, end: Math.max(from + written.length, range.end) }
    : range;
}
