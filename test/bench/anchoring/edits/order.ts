import { overlaps, type TextRange } from '../../../../server/core/text/range';
import type { Random } from '../random';
import { drawWhere } from '../ranges';
import { rebuild } from '../splice';
import { occurrencesOf, paragraphs, sentences } from '../structure';
import type { Family } from '../types';

/**
 * The sentences of the quote's paragraph change places (light), those of every paragraph (medium), and the paragraphs too
 * (heavy). The sentences that the quote runs over stay together. Quotes whose words stand elsewhere as well are left out:
 * only their surroundings told them apart, and these are gone.
 */
export const order: Family = {
  name: 'sentences reordered',
  kept: 'keeps the words',
  strengths: ['light', 'medium', 'heavy'],
  make(article, strength, random) {
    const { text } = article;
    return drawWhere(article, random, (range) => {
      if (occurrencesOf(text, text.slice(range.start, range.end)) > 1) return undefined;
      const edited = rebuild(text, reordered(text, range, strength, random));
      const truth = edited.where(range);
      return truth.length === 0 || edited.text === text
        ? undefined
        : { before: text, range, after: edited.text, truth };
    });
  },
};

function reordered(text: string, range: TextRange, strength: number, random: Random): (TextRange | string)[] {
  const prose = merged(paragraphs(text), range);
  const places = strength === 2 ? random.shuffled(prose) : prose;
  const pieces: (TextRange | string)[] = [];
  let at = 0;
  prose.forEach(({ start, end }, index) => {
    pieces.push({ start: at, end: start });
    const source = places[index]!;
    if (strength > 0 || overlaps(source, range)) pieces.push(...mixed(text, source, range, random));
    else pieces.push(source);
    at = end;
  });
  return [...pieces, { start: at, end: text.length }];
}

/** Sentences anew into the places that sentences had; the spaces between stay where they were. */
function mixed(text: string, paragraph: TextRange, range: TextRange, random: Random): TextRange[] {
  const units = merged(sentences(text, paragraph), range);
  const shuffled = random.shuffled(units);
  const pieces: TextRange[] = [];
  let at = paragraph.start;
  units.forEach(({ start, end }, index) => {
    pieces.push({ start: at, end: start }, shuffled[index]!);
    at = end;
  });
  return [...pieces, { start: at, end: paragraph.end }];
}

/** What a range overlaps as one. */
function merged(parts: readonly TextRange[], range: TextRange): TextRange[] {
  const found: TextRange[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last !== undefined && overlaps(last, range) && overlaps(part, range))
      found[found.length - 1] = { start: last.start, end: part.end };
    else found.push(part);
  }
  return found;
}
