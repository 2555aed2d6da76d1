import type { TextRange } from '../../../../server/core/text/range';
import type { Article } from '../types';

export type Placement =
  { readonly kind: 'placed'; readonly start: number; readonly end: number } | { readonly kind: 'unsure' };

export const UNSURE: Placement = { kind: 'unsure' };

/** What remembers an annotation, and finds it again in a text that has changed. */
export interface Contestant {
  readonly name: string;
  /** Remembers a range; what it returns finds the range again. */
  annotate(text: string, range: TextRange, about: About): Finder;
}

/** What is known of an article beside its text; `actors` is what an actors file would tell. */
export type About = Pick<Article, 'isMarkdown' | 'actors'>;

export type Finder = (text: string) => Placement;

/** What peers remember: the words, 32 characters on either side, and where it was. */
export interface Remembered {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly hint: number;
}

/** A contestant that works on the plain text, from the words, their surroundings and the old place. */
export function peer(name: string, find: (text: string, remembered: Remembered) => Placement): Contestant {
  return {
    name,
    annotate(text, { start, end }) {
      const remembered = {
        quote: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
        hint: start,
      };
      return (changed) => find(changed, remembered);
    },
  };
}

/** Of several places the nearest to the old one. */
export function nearest<T extends { readonly start: number }>(
  places: readonly T[],
  hint: number,
): T | undefined {
  let best: T | undefined;
  for (const place of places)
    if (best === undefined || Math.abs(place.start - hint) < Math.abs(best.start - hint)) best = place;
  return best;
}

/** Every place where words stand to the letter. */
export function exactPlaces(text: string, words: string): TextRange[] {
  const found: TextRange[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length });
  return found;
}
