/** The passages that are most like a quote that is nowhere as it is written, each weighed against it. */
import type { NamesIn, Objection, WordChange } from './anchor';
import { overlaps, type TextRange } from '../text/range';
import type { Occurrence } from './context';
import { fitsSeam, type Fragment, fragmentsOf } from './fragments';
import { type Ground, toLower } from './ground';
import { omittedNegation } from './omittedNegation';
import { findPassageIn, findPassages } from './passages';
import type { FoldedText } from '../text/typography';
import { inOrder } from './changedWeights';
import { weigh, type Weighed, type Wording } from './weigh';

/** In UTF-16 units: a longer quote is sought only as it is written, as taking it apart would take too long. */
const MAX_ALTERED = 16_384;

/** In the order of the article, none overlapping another. */
export function findAltered(ground: Ground, quote: FoldedText, namesIn: NamesIn): Weighed[] {
  const { folded } = quote;
  const lead = folded.length - folded.trimStart().length;
  const words = { start: lead, end: lead + folded.trim().length };
  if (words.end - words.start > MAX_ALTERED) return [];
  const fragments = fragmentsOf(folded);
  const whole = (): Weighed[] =>
    findPassages(ground, toLower(folded.slice(words.start, words.end))).map((passage) =>
      weigh(ground, wordingOf(quote, words), passage, namesIn),
    );
  let found = fragments.length > 0 ? findInParts(ground, quote, fragments, namesIn) : whole();
  // Brackets may be the article's own, and what stands in them another word now.
  if (found.length === 0 && fragments.length > 0 && !folded.includes('[...]')) found = whole();
  found.sort((a, b) => a.errors - b.errors || a.place.start - b.place.start);
  const kept: Weighed[] = [];
  for (const each of found) if (!kept.some(({ place }) => overlaps(place, each.place))) kept.push(each);
  return kept.sort((a, b) => a.place.start - b.place.start);
}

/** With words left out: the longest fragment leads, and the others must be found around it. */
function findInParts(
  ground: Ground,
  quote: FoldedText,
  fragments: readonly Fragment[],
  namesIn: NamesIn,
): Weighed[] {
  const wordings = fragments.map((fragment) => wordingIn(quote, fragment));
  const longest = wordings.reduce(
    (best, { folded }, at) => (folded.length > wordings[best]!.folded.length ? at : best),
    0,
  );
  return findPassages(ground, toLower(wordings[longest]!.folded)).flatMap((passage) => {
    const places = placesAround(ground, wordings, longest, passage);
    if (places === undefined) return [];
    const { folded } = ground.article;
    const areJoined = fragments.every(
      ({ seam }, at) => at === 0 || fitsSeam(seam, folded.slice(places[at - 1]!.end, places[at]!.start)),
    );
    if (!areJoined) return [];
    const parts = places.map((place, at) => weigh(ground, wordings[at]!, place, namesIn));
    // Two fragments may grow into one word, which cannot be both.
    const areApart = parts.every(({ place }, at) => at === 0 || parts[at - 1]!.place.end <= place.start);
    if (!areApart) return [];
    return [joined(parts, hiddenNegations(ground, quote, fragments, places))];
  });
}

/** What brackets hide that they must not. */
function hiddenNegations(
  ground: Ground,
  quote: FoldedText,
  fragments: readonly Fragment[],
  places: readonly Occurrence[],
): readonly WordChange[] {
  return fragments.flatMap((fragment, at) => {
    if (at === 0) return [];
    const gap = { start: places[at - 1]!.end, end: places[at]!.start };
    const hidden = omittedNegation(ground, fragment.seam, gap);
    if (hidden === undefined) return [];
    const from = fragments[at - 1]!.end;
    const seam = quote.rangeOf(
      from + fragment.seam.length - fragment.seam.trimStart().length,
      from + fragment.seam.trimEnd().length,
    );
    const range = ground.article.rangeOf(hidden.start, hidden.end);
    return {
      range,
      at: seam,
      was: quote.text.slice(seam.start, seam.end),
      is: ground.article.words(range.start, range.end),
      weights: ['negation'],
      errors: 0,
    };
  });
}

/** A place for every fragment, in order and within neighbouring paragraphs; undefined where one is nowhere near. */
function placesAround(
  ground: Ground,
  wordings: readonly Wording[],
  lead: number,
  passage: Occurrence,
): readonly Occurrence[] | undefined {
  const places: Occurrence[] = [passage];
  const { lower } = ground;
  const first = ground.foldedParagraph(ground.paragraphAt(passage.start) - 1).start;
  for (let at = lead - 1; at >= 0; at--) {
    const end = places[0]!.start;
    const stretch = { start: Math.max(first, end - MAX_OMITTED), end };
    const place = placeIn(lower, stretch, toLower(wordings[at]!.folded), true);
    if (place === undefined) return undefined;
    places.unshift(place);
  }
  const { end: last } = ground.foldedParagraph(ground.paragraphAt(passage.end - 1) + 1);
  for (let at = lead + 1; at < wordings.length; at++) {
    const start = places.at(-1)!.end;
    const stretch = { start, end: Math.min(last, start + MAX_OMITTED) };
    const place = placeIn(lower, stretch, toLower(wordings[at]!.folded), false);
    if (place === undefined) return undefined;
    places.push(place);
  }
  if (ground.paragraphAt(places.at(-1)!.end - 1) > ground.paragraphAt(places[0]!.start) + 1) return undefined;
  return places;
}

/** In UTF-16 units: a fragment farther away than this from the next was hardly left out. */
const MAX_OMITTED = 4096;

/** The nearest place where the fragment stands as it is, else the one most like it. */
function placeIn(
  lower: string,
  { start, end }: Occurrence,
  fragment: string,
  fromEnd: boolean,
): Occurrence | undefined {
  if (end <= start) return undefined;
  const stretch = lower.slice(start, end);
  const exact = fromEnd ? stretch.lastIndexOf(fragment) : stretch.indexOf(fragment);
  if (exact >= 0) return { start: start + exact, end: start + exact + fragment.length };
  return findPassageIn(lower, { start, end }, fragment);
}

function joined(parts: readonly Weighed[], hidden: readonly WordChange[]): Weighed {
  const weights: Objection[] = parts.flatMap((each) => each.weights);
  return {
    place: { start: parts[0]!.place.start, end: parts.at(-1)!.place.end },
    errors: parts.reduce((sum, { errors }) => sum + errors, 0),
    changes: [...parts.flatMap(({ changes }) => changes), ...hidden].sort((a, b) => a.at.start - b.at.start),
    weights: inOrder(hidden.length > 0 ? [...weights, 'negation'] : weights),
    isSpelling: parts.every(({ isSpelling }) => isSpelling),
  };
}

function wordingOf(quote: FoldedText, { start, end }: Occurrence): Wording {
  const rangeOf = (from: number, to: number): TextRange => quote.rangeOf(start + from, start + to);
  return wording(quote, quote.folded.slice(start, end), [], rangeOf);
}

/** The words of a fragment, whose first letters may stand in brackets. */
function wordingIn(quote: FoldedText, { start, words, bracketed, eitherCase }: Fragment): Wording {
  const written = (at: number): number => start + at + 2 * bracketed.filter((each) => each < at).length;
  return wording(quote, words, eitherCase, (from, to) => quote.rangeOf(written(from), written(to)));
}

function wording(
  quote: FoldedText,
  folded: string,
  eitherCase: readonly number[],
  rangeOf: Wording['rangeOf'],
): Wording {
  return {
    folded,
    eitherCase,
    rangeOf,
    written: (from, to) => {
      const range = rangeOf(from, to);
      return quote.text.slice(range.start, range.end);
    },
  };
}
