import { overlaps } from '../../../../server/core/text/range';
import { drawWhere } from '../ranges';
import { rebuild } from '../splice';
import { blocks } from '../structure';
import type { Family } from '../types';

/**
 * The quote's paragraph stands a second time, somewhere after itself (light) or before (medium), or twice more (heavy).
 * Any of the copies is right, as they say the same; saying that there are several is being unsure.
 */
export const duplicate: Family = {
  name: 'paragraph duplicated',
  kept: 'keeps the words',
  strengths: ['light', 'medium', 'heavy'],
  make(article, strength, random) {
    const { text } = article;
    return drawWhere(article, random, (range) => {
      const all = blocks(text);
      const own = all.filter((block) => overlaps(block, range));
      const copied = { start: own[0]!.start, end: own.at(-1)!.end };
      const gap = text.includes('\r\n') ? '\r\n\r\n' : '\n\n';
      const earlier = all.map(({ start }) => start).filter((start) => start <= copied.start);
      const later = all.map(({ start }) => start).filter((start) => start >= copied.end);
      const places = [
        ...(strength !== 0 && earlier.length > 0 ? [random.pick(earlier)] : []),
        ...(strength !== 1 && later.length > 0 ? [random.pick(later)] : []),
      ];
      if (places.length === 0) return undefined;
      const cuts = [0, ...places, text.length];
      const pieces = places.flatMap((place, at) => [{ start: cuts[at]!, end: place }, copied, gap]);
      const edited = rebuild(text, [...pieces, { start: places.at(-1)!, end: text.length }]);
      return { before: text, range, after: edited.text, truth: edited.where(range) };
    });
  },
};
