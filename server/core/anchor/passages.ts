/** The passages of an article that are most like some words, letter by letter: bit-parallel search on the stretches that seeds.ts names. */
import search from 'approx-string-match';
import { overlaps } from '../text/range';
import type { Occurrence } from './context';
import type { Ground } from './ground';

/** Of the letters of the words, this share may be others: more, and it is another passage. */
const MAX_ERRORS = 0.5;
/** Longer words are found by their beginning and their end, this many UTF-16 units of each. */
const MAX_PATTERN = 512;
const PART = 256;

/** In no order; none overlaps another. `lower` is the comparison form of the words without capitals. */
export function findPassages(ground: Ground, lower: string): Occurrence[] {
  const found: Scored[] = [];
  for (const stretch of ground.seeds.stretches(lower))
    found.push(...searchStretch(ground.lower, stretch, lower));
  found.sort((a, b) => a.errors - b.errors || a.start - b.start);
  const kept: Scored[] = [];
  for (const each of found) if (!kept.some((other) => overlaps(each, other))) kept.push(each);
  return kept;
}

/** The passage within a stretch that is most like the words, if one is like them at all. */
export function findPassageIn(text: string, stretch: Occurrence, lower: string): Occurrence | undefined {
  return bestIn(text, stretch, lower);
}

interface Scored extends Occurrence {
  readonly errors: number;
}

/** The best passage and, where there is room beside it, the best on either side: two like each other often stand side by side. */
function searchStretch(text: string, stretch: Occurrence, lower: string): Scored[] {
  const best = bestIn(text, stretch, lower);
  if (best === undefined) return [];
  const room = lower.length * MAX_ERRORS;
  const found = [best];
  for (const side of [
    { start: stretch.start, end: best.start },
    { start: best.end, end: stretch.end },
  ]) {
    const other = side.end - side.start < room ? undefined : bestIn(text, side, lower);
    if (other !== undefined) found.push(other);
  }
  return found;
}

function bestIn(text: string, { start, end }: Occurrence, lower: string): Scored | undefined {
  const stretch = text.slice(start, end);
  if (lower.length <= MAX_PATTERN) return shifted(closest(stretch, lower), start);
  const head = closest(stretch, lower.slice(0, PART));
  const tail = closest(stretch, lower.slice(-PART));
  if (head === undefined && tail === undefined) return undefined;
  // Where only one end is like the words, the other is as far away as it was in the quote.
  const from = head?.start ?? Math.max(0, tail!.end - lower.length);
  const to = tail?.end ?? Math.min(stretch.length, head!.start + lower.length);
  const length = to - from;
  if (length < lower.length * (1 - MAX_ERRORS) || length > lower.length * (1 + MAX_ERRORS)) return undefined;
  const errors = ((head?.errors ?? PART) + (tail?.errors ?? PART)) * (lower.length / (2 * PART));
  return { start: start + from, end: start + to, errors };
}

/** The first of the passages with the fewest errors. */
function closest(text: string, pattern: string): Scored | undefined {
  return search(text, pattern, Math.floor(pattern.length * MAX_ERRORS))[0];
}

function shifted(passage: Scored | undefined, by: number): Scored | undefined {
  return passage === undefined
    ? undefined
    : { start: passage.start + by, end: passage.end + by, errors: passage.errors };
}
