import type { WordChange } from '../anchor/anchor';
import { textRange, type TextRange } from '../text/range';
import { onOneLine } from '../annotate/context';

/** `[…]`, `[...]`, or words put in: what stands around them is quoted, and they are the annotator's. */
const brackets = /\[[^[\]]{1,400}\]/gu;

export function hasOmissions(quote: string): boolean {
  return quote.search(brackets) >= 0;
}

/**
 * A quote with words left out as it reads once its words are those of the article: each change is made where the words that changed
 * stand in it. Undefined where one of them could be meant in several places, or words came in and nothing tells where.
 */
export function rebuilt(quote: string, changes: readonly WordChange[]): string | undefined {
  const taken = [...quote.matchAll(brackets)].map(({ 0: all, index }) =>
    textRange(index, index + all.length),
  );
  const edits: { readonly range: TextRange; readonly words: string }[] = [];
  for (const { was, is } of changes) {
    const [place, ...others] = placesOf(was, quote).filter(
      (each) => !taken.some(({ start, end }) => each.start < end && start < each.end),
    );
    if (place === undefined || others.length > 0) return undefined;
    taken.push(place);
    edits.push({ range: is === '' ? withSpace(quote, place) : place, words: onOneLine(is) });
  }
  edits.sort((a, b) => b.range.start - a.range.start);
  return edits.reduce(
    (text, { range, words }) => text.slice(0, range.start) + words + text.slice(range.end),
    quote,
  );
}

/** Where the words stand as words. */
function placesOf(words: string, quote: string): readonly TextRange[] {
  const places: TextRange[] = [];
  if (words === '') return places;
  for (let at = quote.indexOf(words); at >= 0; at = quote.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isJoined(quote, at) && !isJoined(quote, end)) places.push(textRange(at, end));
  }
  return places;
}

function isJoined(text: string, at: number): boolean {
  return (
    /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2))
  );
}

/** Words that go take one of the two spaces around them along. */
function withSpace(quote: string, { start, end }: TextRange): TextRange {
  if (quote[end] === ' ') return textRange(start, end + 1);
  return quote[start - 1] === ' ' ? textRange(start - 1, end) : textRange(start, end);
}
