import search from 'approx-string-match';
import { exactPlaces, peer, UNSURE, type Remembered } from './types';

/**
 * Quote and context as web annotators weigh them: where the words stand to the letter, only these places count; else those
 * with the fewest errors, up to half the quote and 256. Each is worth 50 parts for the quote, 20 for what stands before, 20
 * for what stands after and 2 for the nearness to the old place; the best is taken, however little it is worth.
 */
export const quoteWithContext = peer('quote with context', (text, remembered) => {
  const { quote } = remembered;
  let best: Place | undefined;
  let most = -1;
  for (const place of places(text, quote)) {
    const worth = score(text, place, remembered);
    if (worth > most) {
      most = worth;
      best = place;
    }
  }
  return best === undefined ? UNSURE : { kind: 'placed', start: best.start, end: best.end };
});

interface Place {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

function places(text: string, quote: string): Place[] {
  const exact = exactPlaces(text, quote);
  if (exact.length > 0) return exact.map((place) => ({ ...place, errors: 0 }));
  return search(text, quote, Math.min(256, Math.floor(quote.length / 2)));
}

function score(
  text: string,
  { start, end, errors }: Place,
  { quote, prefix, suffix, hint }: Remembered,
): number {
  const before = similarity(text.slice(Math.max(0, start - prefix.length), start), prefix);
  const after = similarity(text.slice(end, end + suffix.length), suffix);
  const near = 1 - Math.abs(start - hint) / Math.max(1, text.length);
  return (50 * (1 - errors / quote.length) + 20 * before + 20 * after + 2 * near) / 92;
}

/** 1 where nothing was remembered: then it says nothing against the place. */
function similarity(text: string, wanted: string): number {
  if (wanted === '') return 1;
  if (text === '') return 0;
  const best = search(text, wanted, wanted.length)[0];
  return best === undefined ? 0 : 1 - best.errors / wanted.length;
}
