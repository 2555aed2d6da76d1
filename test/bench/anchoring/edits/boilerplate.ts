import { overlaps, type TextRange } from '../../../../server/core/text/range';
import { grammarOf } from '../corpus/article';
import type { Random } from '../random';
import { drawWhere } from '../ranges';
import { type Splice, splice } from '../splice';
import { blocks, paragraphs } from '../structure';
import type { Article, Family } from '../types';

/**
 * Banners, menus, related links, captions and the like: two put in (light); six put in and a third of those there taken
 * out (medium); twelve put in, of which one directly before and one directly after the quote's paragraph, and all of those
 * there taken out (heavy).
 */
export const boilerplate: Family = {
  name: 'boilerplate',
  kept: 'keeps the words',
  strengths: ['light', 'medium', 'heavy'],
  make(article, strength, random) {
    return drawWhere(article, random, (range) => {
      const edited = splice(article.text, changes(article, range, strength, random));
      const truth = edited.where(range);
      return truth && { before: article.text, range, after: edited.text, truth: [truth] };
    });
  },
};

function changes(article: Article, range: TextRange, strength: number, random: Random): Splice[] {
  const { text } = article;
  const prose = paragraphs(text);
  const all = blocks(text);
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = line + line;
  const said = () => random.pick(grammarOf(article.language).boilerplate).replace(/\n/g, line) + gap;
  // Between the two paragraphs of a quote nothing comes in: then its words would no longer follow one another.
  const places = all.map(({ start }) => start).filter((start) => start <= range.start || start >= range.end);
  const chosen = random.some(places, [2, 6, 12][strength]!);
  if (strength === 2) {
    const own = all.filter((block) => overlaps(block, range));
    const after = all.find(({ start }) => start >= range.end)?.start;
    chosen.push(own[0]!.start, ...(after === undefined ? [] : [after]));
  }
  const removed = all.filter(
    (block) =>
      !prose.includes(block) &&
      !prose.some(({ start }) => start === block.start) &&
      !overlaps(block, range) &&
      !chosen.includes(block.start) &&
      random.chance([0, 0.35, 1][strength]!),
  );
  return [
    ...chosen.map((start) => ({ start, end: start, text: said() })),
    ...removed.map(({ start, end }) => ({
      start,
      end: end + (/^\s+/.exec(text.slice(end))?.[0].length ?? 0),
      text: '',
    })),
  ];
}
