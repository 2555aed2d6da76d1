/**
 * Where words may be cut out of a text: not inside a word, a number or a contraction, for "500 staff" is not in "1,500 staff", nor
 * "he can" in "he can't". Works on the comparison form of typography.ts; offsets are folded ones.
 */
import { APOSTROPHE, DIGIT, isWordKind, kindAt, kindBefore, LOWER, SOLO, UPPER } from '../text/fold';
import { LINE_HYPHEN } from '../text/typography';
import type { Occurrence } from './context';

/** Whether an occurrence begins in the middle of something. */
export function cutsStart(folded: string, { start }: Occurrence): boolean {
  return joined(folded, start) || insideNumber(folded, start);
}

/** Whether an occurrence ends in the middle of something. */
export function cutsEnd(folded: string, { end }: Occurrence): boolean {
  if (joined(folded, end) || insideNumber(folded, end)) return true;
  if (kindAt(folded, end) !== APOSTROPHE || !isWordKind(kindBefore(folded, end))) return false;
  // A possessive is no part of the name before it; the rest of "can't" and "aujourd'hui" is.
  return isWordKind(kindAt(folded, end + 1)) && !/^s(?![\p{L}\p{N}])/iu.test(folded.slice(end + 1, end + 4));
}

/** Letters or digits on both sides, also of a line's hyphen, as the word may go on; scripts without spaces have no such middle. */
function joined(folded: string, at: number): boolean {
  if (folded[at] === LINE_HYPHEN || folded[at - 1] === LINE_HYPHEN) return true;
  const before = kindBefore(folded, at);
  const after = kindAt(folded, at);
  // Where a page lost a link, words are glued together ("WiredDOGE engineers"): a capital after a small letter begins one.
  if (before === LOWER && after === UPPER) return false;
  return isWordKind(before) && isWordKind(after) && before !== SOLO && after !== SOLO;
}

/** Between the parts of 1,500 or 1.5 or, as the French write it, 1 500. */
function insideNumber(folded: string, at: number): boolean {
  // The separator stands on one side of the cut or on the other.
  const separator = /[.,' ]/.test(folded[at] ?? '') ? at : at - 1;
  if (!/[.,' ]/.test(folded[separator] ?? '')) return false;
  if (kindBefore(folded, separator) !== DIGIT || kindAt(folded, separator + 1) !== DIGIT) return false;
  if (folded[separator] !== ' ') return true;
  // A space joins only a group of three digits, and only to at most three: "in 2025 300 people" has two numbers.
  const left = /\d+$/.exec(folded.slice(Math.max(0, separator - 4), separator))?.[0] ?? '';
  const right = /^\d+/.exec(folded.slice(separator + 1, separator + 5))?.[0] ?? '';
  return left.length <= 3 && right.length === 3;
}
