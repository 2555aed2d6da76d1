/** Where a passage begins and ends: the search for letters ends in the middle of things, and takes what is nearest for what is meant. */
import { findFigures } from '../text/figures';
import type { Occurrence } from './context';
import { cutsEnd, cutsStart } from './edges';

/** In UTF-16 units: no word or figure is followed farther. */
const LONGEST = 64;

/** The passage grown to whole words, and to all of the number words of a figure that it cuts: not "one" of "twenty-one". */
export function wholeUnits(folded: string, { start, end }: Occurrence): Occurrence {
  return {
    start: figureStart(folded, wordStart(folded, start)),
    end: figureEnd(folded, wordEnd(folded, end)),
  };
}

/** With what ends the sentence, if the quote has that too: it may be another mark, and then the sentence is a question. */
export function withFullStop(folded: string, { start, end }: Occurrence, words: string): Occurrence {
  const isAtEnd = /[.!?]$/u.test(words) && !/[.!?]/u.test(folded[end - 1] ?? '');
  return { start, end: isAtEnd && /[.!?]/u.test(folded[end] ?? '') ? end + 1 : end };
}

function wordStart(folded: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < LONGEST && cutsStart(folded, { start: at, end: folded.length })) at--;
  return at;
}

function wordEnd(folded: string, end: number): number {
  let at = end;
  while (
    at < folded.length &&
    at - end < LONGEST &&
    (cutsEnd(folded, { start: 0, end: at }) || isInContraction(at, end))
  )
    at++;
  return at;

  function isInContraction(to: number, from: number): boolean {
    return to > from && folded[to - 1] === "'" && /\p{L}/u.test(folded[to]!);
  }
}

function figureStart(folded: string, start: number): number {
  const from = Math.max(0, start - LONGEST);
  const cut = findFigures(folded.slice(from, start + LONGEST)).find((each) => isInside(start - from, each));
  return cut === undefined ? start : wordStart(folded, from + cut.start);
}

function figureEnd(folded: string, end: number): number {
  const from = Math.max(0, end - LONGEST);
  const cut = findFigures(folded.slice(from, end + LONGEST)).find((each) => isInside(end - from, each));
  return cut === undefined ? end : wordEnd(folded, from + cut.end);
}

function isInside(at: number, { start, end }: Occurrence): boolean {
  return start < at && at < end;
}

/** Words of a quote's edge that are not at the edge of a passage. */
export interface Missing {
  /** How many more words the quote has there than the passage. */
  readonly count: number;
  /** The first or last word of the quote, as it stands there. */
  readonly outermost: string;
}

/** How far beside a passage the quote's first or last word is sought, in UTF-16 units: so much may have been put in behind or before it. */
const NEAR = 80;

/**
 * Where the passage begins if the quote's first word stands a little before it, in the same sentence: then words were put in behind it,
 * and one of them may turn the sentence round. Else as many words earlier as are missing, but none before `limit`.
 */
export function earlierStart(
  folded: string,
  start: number,
  { count, outermost }: Missing,
  limit: number,
): number {
  const before = folded.slice(Math.max(0, start - NEAR), start);
  const sentence = before.slice(before.search(/[^.!?]*$/u)).toLowerCase();
  const found = lastWord(sentence, outermost.toLowerCase());
  if (found >= 0) return wordStart(folded, start - sentence.length + found);
  let at = start;
  for (let left = count; left > 0; left--) {
    let to = at;
    while (to > 0 && !/[\p{L}\p{N}.!?]/u.test(folded[to - 1]!)) to--;
    if (to === 0 || /[.!?]/u.test(folded[to - 1]!) || start - to > LONGEST * 4) break;
    at = wordBeginning(folded, to);
  }
  return Math.min(start, Math.max(limit, wholeUnits(folded, { start: at, end: start }).start));
}

export function laterEnd(folded: string, end: number, { count, outermost }: Missing, limit: number): number {
  const behind = folded.slice(end, end + NEAR);
  const sentence = /^[^.!?]*/u.exec(behind)![0].toLowerCase();
  const found = firstWord(sentence, outermost.toLowerCase());
  if (found >= 0) return wordEnd(folded, end + found + outermost.length);
  let at = end;
  for (let left = count; left > 0; left--) {
    let from = at;
    while (from < folded.length && !/[\p{L}\p{N}.!?]/u.test(folded[from]!)) from++;
    if (from === folded.length || /[.!?]/u.test(folded[from]!) || from - end > LONGEST * 4) break;
    at = wordEnding(folded, from);
  }
  return Math.max(end, Math.min(limit, wholeUnits(folded, { start: end, end: at }).end));
}

function wordBeginning(folded: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < LONGEST && /[\p{L}\p{M}\p{N}]/u.test(folded[at - 1]!)) at--;
  return at;
}

function wordEnding(folded: string, start: number): number {
  let at = start;
  while (at < folded.length && at - start < LONGEST && /[\p{L}\p{M}\p{N}]/u.test(folded[at]!)) at++;
  return at;
}

function firstWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (isWhole(text, at, word)) return at;
  return -1;
}

function lastWord(text: string, word: string): number {
  for (let at = text.lastIndexOf(word); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(word, at - 1))
    if (isWhole(text, at, word)) return at;
  return -1;
}

function isWhole(text: string, at: number, word: string): boolean {
  const isLetter = (unit: string | undefined): boolean =>
    unit !== undefined && /[\p{L}\p{M}\p{N}]/u.test(unit);
  return !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
}
