import type { Random } from '../random';
import { drawWhere } from '../ranges';
import { type Splice, splice } from '../splice';
import { isClear, paragraphs, untouchable, words } from '../structure';
import type { Family } from '../types';

/** In Markdown articles: emphasis and links taken out (light), emphasis and links put in (medium), both, densely (heavy). */
export const markup: Family = {
  name: 'markup',
  kept: 'keeps the words',
  strengths: ['light', 'medium', 'heavy'],
  make(article, strength, random) {
    if (!article.isMarkdown) return undefined;
    return drawWhere(article, random, (range) => {
      const bare = splice(article.text, strength === 1 ? [] : removals(article.text));
      const moved = bare.where(range);
      if (moved === undefined) return undefined;
      const marked = splice(
        bare.text,
        strength === 0 ? [] : additions(bare.text, strength === 1 ? 0.04 : 0.15, random),
      );
      const truth = marked.where(moved);
      return truth && { before: article.text, range, after: marked.text, truth: [truth] };
    });
  },
};

function removals(text: string): Splice[] {
  const made: Splice[] = [];
  for (const { start, end } of paragraphs(text)) {
    for (const match of text
      .slice(start, end)
      .matchAll(/(?<!!)\[([^\]\n]+)\](\([^)\n]*\))|(\*{1,2})([^*\n]+)\3/g)) {
      const [whole, shown, , stars, stressed] = match;
      const at = start + match.index;
      const lead = stars?.length ?? 1;
      const tail = at + lead + (shown ?? stressed ?? '').length;
      made.push({ start: at, end: at + lead, text: '' }, { start: tail, end: at + whole.length, text: '' });
    }
  }
  return made;
}

/** Around one to four words of a line, never inside of other markup. */
function additions(text: string, chance: number, random: Random): Splice[] {
  const made: Splice[] = [];
  const held = untouchable(text);
  for (const paragraph of paragraphs(text)) {
    const all = words(text, paragraph);
    for (let at = 0; at < all.length; at++) {
      if (!random.chance(chance)) continue;
      const last = Math.min(all.length - 1, at + random.below(4));
      const stretch = { start: all[at]!.start, end: all[last]!.end };
      const around = text.slice(Math.max(0, stretch.start - 1), stretch.end + 1);
      // Marks that open or close next to a letter, a bracket or another mark mean something else.
      if (!/^[ \n“"(][^*_[\]()\n\r`]+[ \n.,;”")]$/u.test(around) || !isClear(stretch, held)) continue;
      const [open, close] = random.pick([
        ['**', '**'],
        ['*', '*'],
        ['[', `](https://example.org/${random.below(1000)})`],
        ['_', '_'],
      ] as const);
      made.push(
        { start: stretch.start, end: stretch.start, text: open },
        { start: stretch.end, end: stretch.end, text: close },
      );
      at = last + 1;
    }
  }
  return made;
}
