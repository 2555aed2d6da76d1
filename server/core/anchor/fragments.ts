import type { Paragraphs } from '../text/paragraphs';
import type { FoldedText } from '../text/typography';
import type { Occurrence } from './context';
import { cutsEnd, cutsStart } from './edges';
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
  const { folded } = article;
  const places = fragments.map((fragment) =>
    occurrences(article, fragment).filter((each) => !cutsStart(folded, each) && !cutsEnd(folded, each)),
  );
  if (places.some((each) => each.length === 0)) return [];
  const paragraphs = makeParagraphs();
  const found: Occurrence[] = [];
  // A later beginning never leads to earlier places, so each list of places is walked once.
  const next = places.map(() => 0);
  for (const first of places[0]!) {
    const last = follow(article, places, next, first, paragraphs);
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
  next: number[],
  first: Occurrence,
  paragraphs: Paragraphs,
): number | undefined {
  const paragraph = paragraphs.indexAt(article.toOriginal(first.start));
  let end = first.end;
  for (let at = 1; at < places.length; at++) {
    while ((places[at]![next[at]!]?.start ?? Infinity) < end) next[at]!++;
    const place = places[at]![next[at]!];
    if (place === undefined) return undefined;
    end = place.end;
  }
  return paragraphs.indexAt(article.toOriginal(end - 1)) <= paragraph + 1 ? end : undefined;
}
