/** How an article read when it was annotated, as far as its quotes tell: what they say is put back where it now reads differently. */
import type { Candidate, WordChange } from '../anchor/anchor';
import { fragmentsOf } from '../anchor/fragments';
import { resolve } from '../anchor/resolve';
import { textRange, type TextRange } from '../text/range';
import { foldTypography, type FoldedText } from '../text/typography';

/** A quote and the words that stand in its place now. */
export interface Passage {
  readonly quote: string;
  readonly place: Pick<Candidate, 'range' | 'changes'>;
}

export interface AsAnnotated {
  readonly text: string;
  /** Where the words of each passage are in that text; undefined for those that could not be put back beside the ones before them. */
  readonly ranges: readonly (TextRange | undefined)[];
}

/** `passages` come in the order of the article. Of those that share words the first is put back: both may say different things. */
export function asAnnotated(article: FoldedText, passages: readonly Passage[]): AsAnnotated {
  const ranges: (TextRange | undefined)[] = [];
  let text = '';
  let at = 0;
  for (const passage of passages) {
    const { start, end } = passage.place.range;
    const words = start < at ? undefined : wordsThen(article, passage);
    if (words === undefined) {
      ranges.push(undefined);
      continue;
    }
    text += article.text.slice(at, start);
    ranges.push(textRange(text.length, text.length + words.length));
    text += words;
    at = end;
  }
  return { text: text + article.text.slice(at), ranges };
}

/**
 * The passage as it read. Only the words that changed are taken back, so that spaces, line breaks and markup of the article do not show
 * as changes beside them; where that does not give what the quote says, the quote itself. Undefined where words are left out in it.
 */
function wordsThen(article: FoldedText, { quote, place: { range, changes } }: Passage): string | undefined {
  let written = '';
  let read = '';
  let at = range.start;
  for (const change of changes) {
    const taken = takenBack(article.text, change, range);
    if (taken.range.start < at) return wholly(quote);
    written += article.text.slice(at, taken.range.start) + taken.words;
    read += article.words(at, taken.range.start) + taken.words;
    at = taken.range.end;
  }
  written += article.text.slice(at, range.end);
  read += article.words(at, range.end);
  return says(read, quote) ? written : wholly(quote);
}

function wholly(quote: string): string | undefined {
  return fragmentsOf(foldTypography(quote).folded).length > 0 ? undefined : quote;
}

/** Whether the quote is all that is said. */
function says(words: string, quote: string): boolean {
  const found = resolve(foldTypography(words), { quote });
  if (found.kind !== 'exact') return false;
  const { start, end } = found.range;
  return words.slice(0, start).trim() === '' && words.slice(end).trim() === '';
}

/** What stands close to the word before it, and close to the word behind it. */
const clings = /^[,.;:!?%)\]}…”’»-]/u;
const leans = /['’([{“«-]$/u;

/** What is to be written where, for one change to be as if it had not been: with the spaces that words come and go with. */
function takenBack(
  text: string,
  { range, was, is }: WordChange,
  within: TextRange,
): { readonly range: TextRange; readonly words: string } {
  const { start, end } = range;
  if (was === '') return { range: withSpace(text, range, within), words: '' };
  if (is !== '' || start !== end) return { range, words: was };
  if (clings.test(was)) {
    const before = text.slice(within.start, start).trimEnd().length + within.start;
    return { range: textRange(before, before), words: was };
  }
  if (start === within.end) return { range, words: ` ${was}` };
  return { range, words: leans.test(was) ? was : `${was} ` };
}

/** Words that go take one of the spaces around them along. */
function withSpace(text: string, { start, end }: TextRange, within: TextRange): TextRange {
  const isFree = (at: number): boolean => at >= within.start && at < within.end && /\s/u.test(text[at] ?? '');
  if (isFree(end) && (start === within.start || isFree(start - 1))) return textRange(start, end + 1);
  return isFree(start - 1) && !/[\p{L}\p{N}]/u.test(text[end] ?? '')
    ? textRange(start - 1, end)
    : textRange(start, end);
}
