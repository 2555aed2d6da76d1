import { textRange, type TextRange } from '../text/range';
import { wordsOf } from './locate';
import type { ScalarNode } from './tree';

/**
 * Where a stretch of the words of a scalar is written in `text`, the file as it stands, in which the scalar's own range counts from `base`
 * (UTF-16 offsets). YAML folds lines, so that only the spaces of a scalar may be others than those of its words: what is written is found by
 * counting everything else. Undefined where the two do not go together, as with escapes that stand for other characters.
 */
export function withinScalar(
  text: string,
  scalar: ScalarNode,
  base: number,
  { start, end }: TextRange,
): TextRange | undefined {
  const { start: from, end: to } = wordsOf(scalar);
  const written = text.slice(base + from, base + to);
  if (written === scalar.text) return textRange(base + from + start, base + from + end);
  const places = placesIn(written, scalar);
  if (places === undefined) return undefined;
  const first = inkBefore(scalar.text, start);
  const last = inkBefore(scalar.text, end);
  const begin = places[first] ?? written.length;
  const finish = last > first ? (places[last - 1] ?? begin) + 1 : begin;
  return textRange(base + from + begin, base + from + finish);
}

/** How many characters that are no spaces stand before an offset. */
function inkBefore(words: string, offset: number): number {
  let count = 0;
  for (let at = 0; at < offset; at++) if (isInk(words, at)) count++;
  return count;
}

/** Where each character that is no space stands as it is written; undefined where these are not those of the words. */
function placesIn(written: string, { style, text }: ScalarNode): readonly number[] | undefined {
  const isBlock = style === 'literal' || style === 'folded';
  // Behind the | or > only its signs and a comment stand in the line.
  const header = isBlock ? written.indexOf('\n') : -1;
  const places: number[] = [];
  let ink = '';
  for (let at = header + 1; at < written.length; at++) {
    if (!isInk(written, at)) continue;
    if (style === 'single' && written.startsWith("''", at)) at++;
    if (style === 'double' && written[at] === '\\') {
      at++;
      // A line break that is escaped is none; every other escape but these stands for another character.
      if (!isInk(written, at)) continue;
      if (!'"\\/'.includes(written.charAt(at))) return undefined;
    }
    places.push(at);
    ink += written.charAt(at);
  }
  return ink === text.replace(/\s+/gu, '') ? places : undefined;
}

function isInk(words: string, at: number): boolean {
  return !/^\s?$/u.test(words.charAt(at));
}
