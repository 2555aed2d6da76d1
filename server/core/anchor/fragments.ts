/**
 * Quotes with words left out, `[…]` or `[...]`, and words that the annotator put in, `[words]`: their fragments must stand in the article
 * in that order, within one paragraph or the next. Behind words that were left out a sentence may begin with a capital or without, and so
 * may a word whose first letter stands in brackets, `[T]he`.
 */
import type { FoldedText } from '../text/typography';
import type { Occurrence } from './context';
import { cutsEnd, cutsStart } from './edges';
import type { Ground } from './ground';
import { findGuarded } from './guards/guards';
import { occurrences } from './occurrences';
import { omittedNegation } from './omittedNegation';

/** More fragments than this are not a quotation. */
const MAX_FRAGMENTS = 32;
/** In the comparison form, both dots and … are three dots. */
const BRACKETS = /\[[^[\]]{1,400}\]/g;
/** The first letter of a word in brackets: it is the word's, and only its case the annotator's. */
const FIRST_LETTER = /(?<![\p{L}\p{M}\p{N}'])\[(?<letter>\p{L})\](?=[\p{L}'])/gu;

/** A fragment of a quote: where it stands in the words of the quote. */
export interface Fragment extends Occurrence {
  /** What stands between it and the one before: the brackets. */
  readonly seam: string;
  /** As the article is to have it, without brackets around first letters. */
  readonly words: string;
  /** Where letters in `words` stand that the article may have in either case; those that stood in brackets. */
  readonly eitherCase: readonly number[];
  readonly bracketed: readonly number[];
}

/** Where the fragments of words in their comparison form stand in these; none where nothing is left out or put in. */
export function fragmentsOf(words: string): readonly Fragment[] {
  if (!words.includes('[')) return [];
  const letters = new Set([...words.matchAll(FIRST_LETTER)].map(({ index }) => index));
  const found: Fragment[] = [];
  let from = 0;
  const add = (to: number): void => {
    const part = words.slice(from, to);
    if (!/[\p{L}\p{N}]/u.test(part)) return;
    const start = from + part.length - part.trimStart().length;
    const seam = words.slice(found.at(-1)?.end ?? 0, start);
    found.push({ start, end: start + part.trim().length, seam, ...asWritten(part.trim(), start, seam) });
  };
  const asWritten = (part: string, start: number, seam: string) => {
    const own = [...letters].filter((at) => at >= start && at < start + part.length);
    const bracketed = own.map((at, before) => at - start - 2 * before);
    const text = part.replace(FIRST_LETTER, '$<letter>');
    const first = seam.includes('[...]') ? (/^[^\p{L}\p{N}]*(?=\p{L})/u.exec(text)?.[0].length ?? -1) : -1;
    const eitherCase = first < 0 || bracketed.includes(first) ? bracketed : [first, ...bracketed];
    return { words: text, bracketed, eitherCase };
  };
  let brackets = 0;
  for (const { 0: bracket, index } of words.matchAll(BRACKETS)) {
    brackets++;
    if (letters.has(index)) continue;
    add(index);
    if (found.length > MAX_FRAGMENTS) return [];
    from = index + bracket.length;
  }
  add(words.length);
  return brackets === 0 || found.length > MAX_FRAGMENTS ? [] : found;
}

/**
 * Whether brackets may stand for what the article has there. `[…]` stands for anything. `[words]` stands for a few other words, or none;
 * not for words of weight that it does not have itself, nor for brackets of the article's own with other words in them. Who "he" is may be
 * said in brackets.
 */
export function fitsSeam(seam: string, gap: string): boolean {
  if (seam.includes('[...]')) return true;
  if (gap.includes('[') || gap.length > Math.max(LONGEST_GAP, 3 * seam.length)) return false;
  const known = findGuarded(seam);
  if (PRONOUN.test(gap) && known.every(({ kind }) => kind !== 'opposite')) return true;
  return findGuarded(gap).every(({ kind, key }) =>
    known.some((each) => each.kind === kind && each.key === key),
  );
}

const PRONOUN = /^\s*(?:he|she|him|her|his|hers|il|elle|lui)\s*$/iu;

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
  const places = fragments.map((fragment) => wholePlaces(article, fragment));
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
function wholePlaces(article: FoldedText, { words, eitherCase }: Fragment): Occurrence[] {
  const { folded } = article;
  const found = inEitherCase(words, eitherCase).flatMap((each) => occurrences(article, each));
  if (eitherCase.length > 0) found.sort((a, b) => a.start - b.start);
  return found.filter((each) => !cutsStart(folded, each) && !cutsEnd(folded, each));
}

/** Of more letters than this in one fragment, all are taken as they are written. */
const MAX_EITHER_CASE = 3;

/** The words with each of the letters in both cases. */
function inEitherCase(words: string, letters: readonly number[]): readonly string[] {
  if (letters.length > MAX_EITHER_CASE) return [words];
  return letters.reduce<readonly string[]>(
    (all, at) => all.flatMap((each) => [each, withOtherCase(each, at)]).filter(isFirst),
    [words],
  );
}

function isFirst(words: string, at: number, all: readonly string[]): boolean {
  return all.indexOf(words) === at;
}

function withOtherCase(words: string, at: number): string {
  const letter = words.charAt(at);
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return other.length === 1 ? words.slice(0, at) + other + words.slice(at + 1) : words;
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
    const { seam } = fragments[at]!;
    if (!fitsSeam(seam, ground.article.folded.slice(end, place.start))) return undefined;
    if (omittedNegation(ground, seam, { start: end, end: place.start }) !== undefined) return undefined;
    end = place.end;
  }
  return ground.paragraphAt(end - 1) <= paragraph + 1 ? end : undefined;
}
