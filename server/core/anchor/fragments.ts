import type { Paragraphs } from '../text/paragraphs';
import type { FoldedText } from '../text/typography';
import type { Occurrence } from './context';
import { occurrences } from './occurrences';

/** More fragments than this are not a quotation. */
const MAX_FRAGMENTS = 32;
/** Words that the annotator put in, or `...` for words left out; in folded words both dots and … are three dots. */
const BRACKETS = /\[[^[\]]{1,400}\]/g;

/**
 * Places where the fragments between brackets stand in order, from the start of the first to the end of the last, within
 * one paragraph or the next. Each starts at another place of the first fragment and takes the nearest of the others.
 */
export function findFragments(
  article: FoldedText,
  words: string,
  makeParagraphs: () => Paragraphs,
): Occurrence[] {
  if (!words.includes('[')) return [];
  const fragments = words
    .split(BRACKETS)
    .map((fragment) => fragment.trim())
    .filter((fragment) => /[\p{L}\p{N}]/u.test(fragment));
  if (fragments.length === 0 || fragments.length > MAX_FRAGMENTS || !BRACKETS_ONCE.test(words)) return [];
  const places = fragments.map((fragment) => occurrences(article, fragment));
  if (places.some((each) => each.length === 0)) return [];
  const paragraphs = makeParagraphs();
  const found: Occurrence[] = [];
  for (const first of places[0]!) {
    const last = follow(article, places, first, paragraphs);
    if (last === undefined) continue;
    // Two beginnings that lead to the same end: the later one is the closer reading.
    if (found.at(-1)?.end === last) found.pop();
    found.push({ start: first.start, end: last });
  }
  return found;
}

const BRACKETS_ONCE = /\[[^[\]]{1,400}\]/;

function follow(
  article: FoldedText,
  places: readonly (readonly Occurrence[])[],
  first: Occurrence,
  paragraphs: Paragraphs,
): number | undefined {
  const paragraph = paragraphs.indexAt(article.toOriginal(first.start));
  let end = first.end;
  for (let at = 1; at < places.length; at++) {
    const next = places[at]!.find((place) => place.start >= end);
    if (next === undefined) return undefined;
    end = next.end;
  }
  return paragraphs.indexAt(article.toOriginal(end - 1)) <= paragraph + 1 ? end : undefined;
}
