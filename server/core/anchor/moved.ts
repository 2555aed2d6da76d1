import { type Agreement, type Context, literalSides, type Occurrence, plain } from './context';
import type { Ground } from './ground';
import { CONTEXT } from './thresholds';

/** In UTF-16 units: less context may stand anywhere. */
const ENOUGH = 10;
/** So many paragraphs may have come between. */
const NEAR = 3;
/** As much somewhere in a paragraph may be chance; at its edge it is not. */
const ENOUGH_ANYWHERE = 16;

/**
 * Whether a place is still where the words stood, though not all that is directly beside it is what was. Of what a copy of the words
 * elsewhere can have beside it, only the rest of the same sentence is the same; so it is the place
 *
 * - if what is not beside it any more is in the same paragraph still: sentences were put in another order;
 * - if one side is as it was beyond the end of the sentence: on the other something came between, or the paragraphs were moved.
 *
 * `words` are those of the quote, in the comparison form.
 */
export function isStillHere(ground: Ground, place: Occurrence, words: string, context: Context): boolean {
  const agreed = literalSides(ground.article.folded, place, context);
  if (!isHoleClosed(ground, place, plain(words), context) && isReordered(ground, place, context, agreed))
    return true;
  return isSideKept(plain(words), context, agreed) && !isHoleElsewhere(ground, place, context, agreed);
}

function isReordered(ground: Ground, place: Occurrence, context: Context, agreed: Agreement): boolean {
  const { folded } = ground.article;
  const index = ground.paragraphAt(place.start);
  const { start, end } = ground.foldedParagraph(index);
  const paragraph = (at: number): string => {
    const other = at < 0 || at >= ground.paragraphs.count ? { start: 0, end: 0 } : ground.foldedParagraph(at);
    return plain(folded.slice(other.start, other.end)).trim();
  };
  const own = [folded.slice(start, place.start), folded.slice(place.end, Math.max(place.end, end))].map(
    plain,
  );
  const isInside = (piece: string): boolean =>
    piece.length >= ENOUGH_ANYWHERE && own.some((text) => text.includes(piece));
  // What stood behind the words and now begins the paragraph, or stood before them and ends it, is also what is left beside a hole.
  const [lead = '', trail = ''] = own;
  const isBefore = (piece: string): boolean => isInside(piece) && !bare(trail).endsWith(bare(piece));
  const isAfter = (piece: string): boolean => isInside(piece) && !lead.trimStart().startsWith(piece);
  // A letter or a full stop that happens to be there too is not taken off.
  const before = sentencesOf(context.before.slice(0, context.before.length - atLeast(agreed.before)));
  const after = sentencesOf(context.after.slice(atLeast(agreed.after)));
  return (
    // Neighbouring paragraphs alone would also agree with a copy beside the hole.
    (before.some(isBefore) || after.some(isAfter)) &&
    before.every((piece) => isBefore(piece) || bare(paragraph(index - 1)).endsWith(bare(piece))) &&
    after.every((piece) => isAfter(piece) || paragraph(index + 1).startsWith(piece))
  );
}

/** Whether the sentences that stood before and behind the words stand side by side in the paragraph: then the words were taken out there. */
function isHoleClosed(ground: Ground, place: Occurrence, words: string, { before, after }: Context): boolean {
  const lead = before.slice(0, otherSentencesBefore(before)).trim();
  const trail = after.slice(after.length - otherSentencesAfter(words, after)).trim();
  if (lead.length < LEAST_BESIDE || trail.length < LEAST_BESIDE) return false;
  const { start, end } = ground.foldedParagraph(ground.paragraphAt(place.start));
  return plain(ground.article.folded.slice(start, end)).includes(`${lead} ${trail}`);
}

/** In UTF-16 units, of each of two sentences that stand side by side. */
const LEAST_BESIDE = 6;

function atLeast(agreed: number): number {
  return agreed < ENOUGH ? 0 : agreed;
}

/** The pieces of some context that may have been put apart; where there is some, but none that says enough, all of it. */
function sentencesOf(context: string): readonly string[] {
  const whole = context.trim();
  if (whole === '') return [];
  const pieces = whole.split(/(?<=[.!?]["')\]]*)\s/u).filter((piece) => piece.length >= ENOUGH);
  return pieces.length > 0 ? pieces : [whole];
}

/** Without what ends a sentence. */
function bare(text: string): string {
  let end = text.length;
  while (end > 0 && /[.!?"')\]\s]/u.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

function isSideKept(words: string, { before, after }: Context, agreed: Agreement): boolean {
  // Longer context was written because shorter was not enough.
  if (before.length > CONTEXT || after.length > CONTEXT) return false;
  // Where the same words stood twice one after the other, what stood beside both stands beside either of them now.
  const isTwinBefore = words.endsWith(before.slice(-ENOUGH));
  const isTwinAfter = words.startsWith(after.slice(0, ENOUGH));
  const precedes = !isTwinAfter && agreed.before === before.length && otherSentencesBefore(before) >= ENOUGH;
  return (
    precedes ||
    (!isTwinBefore && agreed.after === after.length && otherSentencesAfter(words, after) >= ENOUGH)
  );
}

/**
 * Whether what stood on the other side stands somewhere else, as it does where the words were taken out. What came between may have put
 * it some paragraphs away, but not beyond, and not on the wrong side.
 */
function isHoleElsewhere(ground: Ground, place: Occurrence, context: Context, agreed: Agreement): boolean {
  const { folded } = ground.article;
  const index = ground.paragraphAt(place.start);
  const above = ground.foldedParagraph(index - NEAR).start;
  const below = ground.foldedParagraph(index + NEAR).end;
  const isBeyond = (side: string, from: number, to: number): boolean => {
    const rest = side.trim();
    if (rest.length < ENOUGH_ANYWHERE) return false;
    return (
      !plain(folded.slice(from, to)).includes(rest) &&
      (plain(folded.slice(0, from)).includes(rest) || plain(folded.slice(to)).includes(rest))
    );
  };
  const before = context.before.slice(0, context.before.length - agreed.before);
  return (
    isBeyond(before, above, place.start) || isBeyond(context.after.slice(agreed.after), place.end, below)
  );
}

/** How much of what stands before some words belongs to other sentences. */
function otherSentencesBefore(before: string): number {
  return /^.*[.!?]["')\]]*(?=\s|$)/u.exec(before)?.[0].length ?? 0;
}

function otherSentencesAfter(words: string, after: string): number {
  if (/[.!?]["')\]]*$/u.test(words)) return after.length;
  const own = /^[^.!?]*[.!?]["')\]]*\s/u.exec(after)?.[0].length;
  return own === undefined ? 0 : after.length - own;
}
