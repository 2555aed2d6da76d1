import DiffMatchPatch from 'diff-match-patch';
import search from 'approx-string-match';
import { quoteWithContext } from './quoteWithContext';
import { type Contestant, exactPlaces, nearest, peer, UNSURE } from './types';

/** To the letter; of several places the nearest to the old one. */
const exact = peer('indexOf', (text, { quote, hint }) => {
  const place = nearest(exactPlaces(text, quote), hint);
  return place === undefined ? UNSURE : { kind: 'placed', ...place };
});

const matcher = new DiffMatchPatch();
/** The library matches patterns of as many characters as a number has bits. */
const BITS = 32;

/**
 * As web annotators used it: the first 32 characters near the old place, then the last 32 near where they should end.
 * Where the two are not in order, or twice as far apart as the quote is long, it has found nothing.
 */
const diffMatchPatch = peer('diff-match-patch', (text, { quote, hint }) => {
  const start = matcher.match_main(text, quote.slice(0, BITS), hint);
  if (start < 0) return UNSURE;
  if (quote.length <= BITS)
    return { kind: 'placed', start, end: Math.min(text.length, start + quote.length) };
  const tail = matcher.match_main(text, quote.slice(-BITS), start + quote.length - BITS);
  const end = tail + BITS;
  if (tail < 0 || end <= start || end - start > 2 * quote.length) return UNSURE;
  return { kind: 'placed', start, end: Math.min(text.length, end) };
});

/** The fewest errors, up to half the length of the quote; among equals the nearest to the old place. */
const approximate = peer('approx-string-match', (text, { quote, hint }) => {
  const place = nearest(search(text, quote, Math.floor(quote.length / 2)), hint);
  return place === undefined ? UNSURE : { kind: 'placed', start: place.start, end: place.end };
});

export const peers: readonly Contestant[] = [exact, diffMatchPatch, approximate, quoteWithContext];
