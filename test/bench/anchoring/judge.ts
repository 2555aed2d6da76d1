/** Which of a contestant's answers are right. */
import type { TextRange } from '../../../server/core/text/range';
import type { Placement } from './contestants/types';
import type { Case } from './types';

export type Outcome = 'right' | 'unsure' | 'wrong';

/**
 * Placed right is the true range up to spaces and marks at its edges; where the words in it are not to the letter those of
 * the quote, up to one word at either edge, as long as most of the passage is there. Where nothing is left to find, being
 * unsure is right and every placement wrong.
 */
export function judge({ before, range, after, truth }: Case, placed: Placement): Outcome {
  if (placed.kind === 'unsure') return truth.length === 0 ? 'right' : 'unsure';
  const quote = before.slice(range.start, range.end);
  const isRight = truth.some((true_) =>
    isSame(after, true_, placed, after.slice(true_.start, true_.end) !== quote),
  );
  return isRight ? 'right' : 'wrong';
}

function isSame(text: string, wanted: TextRange, got: TextRange, altered: boolean): boolean {
  const a = trimmed(text, wanted);
  const b = trimmed(text, got);
  if (a.start === b.start && a.end === b.end) return true;
  if (!altered) return false;
  const off = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
  return (
    isOneWord(text, a.start, b.start) &&
    isOneWord(text, a.end, b.end) &&
    off <= Math.max(2, (a.end - a.start) / 2)
  );
}

/** A range without what is neither letter nor digit at its edges. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const lead = words.search(/[\p{L}\p{N}]/u);
  if (lead < 0) return { start, end };
  return { start: start + lead, end: start + words.replace(/[^\p{L}\p{N}\p{M}]+$/u, '').length };
}

/** Whether at most one word lies between two places, which may be inside of it. */
function isOneWord(text: string, a: number, b: number): boolean {
  const between = text.slice(Math.min(a, b), Math.max(a, b)).replace(/\u00ad|\u200b|\u2060|-\r?\n/g, '');
  return (between.match(/[\p{L}\p{N}\p{M}]+(?:['’ʼ‘-][\p{L}\p{N}\p{M}]+)*/gu) ?? []).length <= 1;
}
