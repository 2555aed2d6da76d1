/**
 * Quotes with words left out, `[…]` or `[...]`, and words that the annotator put in, `[words]`: their fragments must stand in the article
 * in that order, within one paragraph or the next.
 */
import type { FoldedText } from '../text/typography';
import type { Occurrence } from './context';
import { cutsEnd, cutsStart } from './edges';
import type { Ground } from './ground';
import { findGuarded } from './guards/guards';
import { occurrences } from './occurrences';

/** More fragments than this are not a quotation. */
const MAX_FRAGMENTS = 32;
/** In the comparison form, both dots and … are three dots. */
const BRACKETS = /\[[^[\]]{1,400}\]/g;

/** A fragment of a quote, with what stands between it and the one before: the brackets. */
export interface Fragment extends Occurrence {
  readonly seam: string;
}

/** Where the fragments of words in their comparison form stand in these; none where nothing is left out or put in. */
export function fragmentsOf(words: string): readonly Fragment[] {
  if (!words.includes('[')) return [];
  const found: Fragment[] = [];
  let from = 0;
  const add = (to: number): void => {
    const part = words.slice(from, to);
    const start = from + part.length - part.trimStart().length;
    if (/[\p{L}\p{N}]/u.test(part))
      found.push({
        start,
        end: start + part.trim().length,
        seam: words.slice(found.at(-1)?.end ?? 0, start),
      });
  };
  let brackets = 0;
  for (const { 0: bracket, index } of words.matchAll(BRACKETS)) {
    add(index);
    from = index + bracket.length;
    brackets++;
  }
  add(words.length);
  return brackets === 0 || found.length > MAX_FRAGMENTS ? [] : found;
}

/**
 * Whether brackets may stand for what the article has there. `[…]` stands for anything. `[words]` stands for a few other words, or none;
 * not for words of weight that it does not have itself, nor for brackets of the article's own with other words in them.
 */
export function fitsSeam(seam: string, gap: string): boolean {
  if (seam.includes('[...]')) return true;
  if (gap.includes('[') || gap.length > Math.max(LONGEST_GAP, 3 * seam.length)) return false;
  const known = new Set(findGuarded(seam).map(({ kind, key }) => `${kind} ${key}`));
  return findGuarded(gap).every(({ kind, key }) => known.has(`${kind} ${key}`));
}

/** In UTF-16 units: so much may have made room for words put in. */
const LONGEST_GAP = 48;

/**
 * Places where the fragments stand in order, from the start of the first to the end of the last. Each starts at another place of
 * the first fragment and takes the nearest of the others.
 */
export function findFragments(ground: Ground, words: string): Occurrence[] {
  const fragments = fragmentsOf(words);
  if (fragments.length === 0) return [];
  const { article } = ground;
  const places = fragments.map(({ start, end }) => wholePlaces(article, words.slice(start, end)));
  if (places.some((each) => each.length === 0)) return [];
  const found: Occurrence[] = [];
  // A later beginning never leads to earlier places, so each list of places is walked once.
  const next = places.map(() => 0);
  for (const first of places[0]!) {
    const last = follow(ground, fragments, places, next, first);
    if (last === undefined) continue;
    // Two beginnings that lead to the same end: the later one is the closer reading.
    if (found.at(-1)?.end === last) found.pop();
    found.push({ start: first.start, end: last });
  }
  return found;
}

/** Where a fragment stands without cutting a word or a figure. */
function wholePlaces(article: FoldedText, fragment: string): Occurrence[] {
  const { folded } = article;
  return occurrences(article, fragment).filter((each) => !cutsStart(folded, each) && !cutsEnd(folded, each));
}

function follow(
  ground: Ground,
  fragments: readonly Fragment[],
  places: readonly (readonly Occurrence[])[],
  next: number[],
  first: Occurrence,
): number | undefined {
  const paragraph = ground.paragraphAt(first.start);
  let end = first.end;
  for (let at = 1; at < places.length; at++) {
    while ((places[at]![next[at]!]?.start ?? Infinity) < end) next[at]!++;
    const place = places[at]![next[at]!];
    if (place === undefined) return undefined;
    if (!fitsSeam(fragments[at]!.seam, ground.article.folded.slice(end, place.start))) return undefined;
    end = place.end;
  }
  return ground.paragraphAt(end - 1) <= paragraph + 1 ? end : undefined;
}
