import { drawWhere } from '../ranges';
import { type Splice, splice } from '../splice';
import { isClear, untouchable } from '../structure';
import type { Article, Family } from '../types';
import type { Random } from '../random';

/**
 * Quotation marks, apostrophes, spaces (light); also dashes, ellipses, ligatures, soft hyphens, zero-width characters and
 * the normalisation form, each place with a probability of a third (medium) or nearly always (heavy).
 */
export const typography: Family = {
  name: 'typography',
  kept: 'keeps the words',
  strengths: ['light', 'medium', 'heavy'],
  make(article, strength, random) {
    return drawWhere(article, random, (range) => {
      const edited = splice(article.text, changes(article, strength, random));
      const truth = edited.where(range);
      return truth && { before: article.text, range, after: edited.text, truth: [truth] };
    });
  },
};

const spaces = [' ', '\u00a0', '\u202f', '\u2009', '\u2002'];
const dashes = ['–', '—', '‒', '\u2012'];
const apostrophes = ["'", '’', 'ʼ', '‘'];

/** What a character or a run of them may become; the first entry whose pattern fits a place counts. */
type Rule = readonly [pattern: RegExp, least: number, into: (found: string, random: Random) => string];

const rules: readonly Rule[] = [
  [/(?:«\s?|[“„"](?=[\p{L}\p{N}*[]))/u, 0, (_, random) => random.pick(['«\u00a0', '“', '"', '„', '« ', '«'])],
  [
    /(?:[^\S\n]?»|[”"](?![\p{L}\p{N}]))/u,
    0,
    (_, random) => random.pick(['\u00a0»', '”', '"', '\u202f»', '»']),
  ],
  [/(?<=\p{L})['’](?=\p{L})/u, 0, (_, random) => random.pick(apostrophes)],
  [
    /[^\S\n]?[;!?%](?![[(])|[^\S\n]?:(?=\s)/u,
    0,
    (found, random) => random.pick(['', '\u00a0', '\u202f', ' ']) + found.trim(),
  ],
  [/(?<=\S) (?=[\p{L}\p{N}])/u, 0, (_, random) => (random.chance(0.7) ? ' ' : random.pick(spaces))],
  [/(?<= )[–—](?= )/u, 1, (_, random) => random.pick(dashes)],
  [/(?<=\p{L})-(?=\p{L})/u, 1, (_, random) => random.pick(['-', '‐', '‑'])],
  [/\.\.\.|…/u, 1, (found) => (found === '…' ? '...' : '…')],
  [/œ|Œ|ﬁ|ﬂ/u, 1, (found) => found.replace('œ', 'oe').replace('Œ', 'OE').normalize('NFKC')],
  [/oe(?=[ui])|ffi|ff|fi|fl/u, 1, (found) => ligatures[found] ?? found],
  [/[à-öø-ÿÀ-ÖØ-Þ]/u, 1, (found) => found.normalize('NFD')],
  [
    /(?<=\p{Ll}{3})(?=\p{Ll}{3})/u,
    1,
    (_, random) => (random.chance(0.25) ? random.pick(['\u00ad', '\u00ad', '\u200b', '\u2060']) : ''),
  ],
];

const ligatures: Readonly<Record<string, string>> = { oe: 'œ', ffi: 'ﬃ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ' };

function changes({ text, isMarkdown }: Article, strength: number, random: Random): Splice[] {
  const held = isMarkdown ? untouchable(text) : [];
  const made: Splice[] = [];
  const chance = [0.7, 0.33, 0.95][strength]!;
  for (const [pattern, least, into] of rules) {
    if (strength < least) continue;
    for (const match of text.matchAll(new RegExp(pattern, 'gu'))) {
      const end = match.index + match[0].length;
      if (
        !random.chance(chance) ||
        !isClear({ start: match.index, end: Math.max(end, match.index + 1) }, held)
      )
        continue;
      made.push({ start: match.index, end, text: into(match[0], random) });
    }
  }
  return made;
}
