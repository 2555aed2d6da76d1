import { overlaps, type TextRange } from '../../../../server/core/text/range';
import type { Random } from '../random';
import { drawWhere, isEqualElsewhere } from '../ranges';
import { type Splice, splice } from '../splice';
import { occurrencesOf, paragraphs, sentences } from '../structure';
import type { Article, Case, Family } from '../types';
import { gone } from './gone';
import { nameChanges } from './names';
import { numberChanges } from './numbers';
import { replacements } from './words';

/** The quote's sentences are gone (and where that empties it, the paragraph), or its whole paragraph; nothing made to look like them is left. */
export const deleted: Family = {
  name: 'quote deleted',
  kept: 'must not be placed',
  strengths: ['sentence', 'paragraph'],
  make(article, strength, random) {
    const { text } = article;
    return drawWhere(article, random, (range) => {
      return gone(text, range, splice(text, removal(text, range, strength === 1)).text);
    });
  },
};

/**
 * When the article was annotated, a sentence like the quote's stood in another paragraph: with another number, with another
 * name, with 15, 25 or 40% other words, or the very same sentence (a twin). The quote's own sentences are gone now.
 */
export const lookAlike: Family = {
  name: 'look-alike left',
  kept: 'must not be placed',
  strengths: ['other number', 'other name', '15% other words', '25% other words', '40% other words', 'twin'],
  make(article, strength, random) {
    return drawWhere(article, random, (range) => withLookAlike(article, range, strength, random));
  },
};

const TWIN = 5;

function withLookAlike(
  article: Article,
  range: TextRange,
  strength: number,
  random: Random,
): Case | undefined {
  const { text } = article;
  if (occurrencesOf(text, text.slice(range.start, range.end)) > 1) return undefined;
  const own = touched(text, range);
  const changed = unlike(article, range, strength, random);
  if (own === undefined || (changed.length === 0 && strength !== TWIN)) return undefined;
  const within = changed.map((each) => ({
    ...each,
    start: each.start - own.start,
    end: each.end - own.start,
  }));
  const copy = splice(text.slice(own.start, own.end), within).text.replace(/(?:\r?\n){2,}/g, ' ');
  const others = paragraphs(text).filter((paragraph) => !overlaps(paragraph, own));
  if (others.length === 0) return undefined;
  const place = random.pick(others).end;
  const made = splice(text, [{ start: place, end: place, text: ` ${copy}` }]);
  const annotated = made.where(range)!;
  // A twin that cannot be told from the quote by 32 characters on either side is as good as the quote.
  if (isEqualElsewhere(made.text, annotated)) return undefined;
  const wanted = text.slice(range.start, range.end);
  const after = splice(made.text, removal(made.text, annotated, false)).text;
  // What is left must not have the quote's words, or it would be a twin.
  if (strength !== TWIN && occurrencesOf(after, wanted) > 0) return undefined;
  // Where the look-alike stood beside the quote, the text may be what it would be had the quote been reworded into it.
  if (takesThePlace(after, made.text, annotated)) return undefined;
  return { before: made.text, range: annotated, after, truth: [] };
}

/** Whether something of the quote's length stands now between the 32 characters that stood on either side of the quote. */
function takesThePlace(after: string, before: string, { start, end }: TextRange): boolean {
  const text = onOneLine(after);
  const lead = onOneLine(before.slice(Math.max(0, start - 32), start)).trim();
  const trail = onOneLine(before.slice(end, end + 32)).trim();
  const length = end - start;
  for (let at = text.indexOf(lead); at >= 0; at = text.indexOf(lead, at + 1)) {
    const from = at + lead.length;
    const found = text.indexOf(trail, from + length * 0.5);
    if (found >= 0 && found < from + length * 1.5 + 2) return true;
  }
  return false;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function unlike(article: Article, range: TextRange, strength: number, random: Random): Splice[] {
  if (strength === 0) return numberChanges(article, range, 1, random);
  if (strength === 1) return nameChanges(article, range, 1, random);
  return strength === TWIN ? [] : replacements(article, range, [0, 0, 0.15, 0.25, 0.4][strength]!, random);
}

/** From the beginning of the first sentence that a range touches to the end of the last. */
function touched(text: string, range: TextRange): TextRange | undefined {
  const all = paragraphs(text)
    .flatMap((paragraph) => sentences(text, paragraph))
    .filter((each) => overlaps(each, range));
  return all.length === 0
    ? undefined
    : { start: Math.min(range.start, all[0]!.start), end: Math.max(range.end, all.at(-1)!.end) };
}

function removal(text: string, range: TextRange, paragraph: boolean): Splice[] {
  const own = paragraphs(text).filter((each) => overlaps(each, range));
  const gone =
    paragraph && own.length > 0
      ? { start: own[0]!.start, end: own.at(-1)!.end }
      : (touched(text, range) ?? range);
  const space = /^[^\S\n\r]?/.exec(text.slice(gone.end))![0].length;
  return [{ start: gone.start, end: gone.end + space, text: '' }];
}
