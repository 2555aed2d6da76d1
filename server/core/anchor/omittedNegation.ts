/**
 * Brackets that hide a negation: “We will […] resign” for “We will not resign”. Whole sentences and clauses may be left out, whatever they
 * say; a negation of what is quoted may not, nor may one be put in.
 */
import type { Occurrence } from './context';
import type { Ground } from './ground';
import { findGuarded } from './guards/guards';

/**
 * The negation that brackets leave out of what is quoted before and after them: its place in the folded article, empty where they put one
 * in that the article does not have. `gap` is what the article has in place of the brackets.
 */
export function omittedNegation(ground: Ground, seam: string, gap: Occurrence): Occurrence | undefined {
  if (!seam.includes('[...]')) return putIn(ground, seam, gap);
  if (gap.end <= gap.start) return undefined;
  const { folded } = ground.article;
  for (const stretch of attached(folded, gap)) {
    for (const { start, end } of ground.negationsAround(stretch)) {
      if (start >= stretch.end || end <= stretch.start) continue;
      // “will not” may be quoted in part.
      const from = Math.max(start, gap.start);
      // The apostrophe of “n'” belongs to it.
      const words = folded.slice(from, Math.min(folded[end] === "'" ? end + 1 : end, gap.end));
      return { start: from + words.length - words.trimStart().length, end: from + words.trimEnd().length };
    }
  }
  return undefined;
}

/** `[words]` stand for others of the same weight (see `fitsSeam`), so only a negation more is left to look for. */
function putIn(ground: Ground, seam: string, { start, end }: Occurrence): Occurrence | undefined {
  const has = (words: string): boolean => findGuarded(words).some(({ kind }) => kind === 'negation');
  // What stands in an article between two words is short, or fitsSeam has refused it.
  return has(seam) && !has(ground.article.folded.slice(start, end)) ? { start, end: start } : undefined;
}

/** In UTF-16 units: a clause is hardly longer. */
const MAX_CLAUSE = 240;

/** What of the gap belongs to the clause that is quoted before it, and to that behind it; and all of a gap of a few words. */
function attached(folded: string, gap: Occurrence): readonly Occurrence[] {
  const words = folded.slice(gap.start, gap.end);
  const isShort = gap.end - gap.start <= MAX_CLAUSE && !ENDS_SENTENCE.test(words) && countWords(words) <= FEW;
  if (isShort) return [gap];
  const stretches: Occurrence[] = [];
  if (!ENDS_CLAUSE.test(folded.slice(Math.max(0, gap.start - 3), gap.start))) {
    const left = words.slice(0, MAX_CLAUSE);
    stretches.push({ start: gap.start, end: gap.start + (BOUNDARY.exec(left)?.index ?? left.length) });
  }
  if (!BEGINS_CLAUSE.test(folded.slice(gap.end, gap.end + 3))) {
    const right = words.slice(-MAX_CLAUSE);
    const last = [...right.matchAll(BOUNDARIES)].at(-1);
    const from = last === undefined ? 0 : last.index + last[0].length;
    stretches.push({ start: gap.end - right.length + from, end: gap.end });
  }
  return stretches.filter(({ start, end }) => end > start);
}

/** So many words are an adverb or an aside of the clause, “under no circumstances”, even between commas. */
const FEW = 4;

function countWords(words: string): number {
  return words.match(/[\p{L}\p{M}\p{N}']+/gu)?.length ?? 0;
}

const ENDS_SENTENCE = /[.!?](?:["')\]]|\s|$)/u;
const ENDS_CLAUSE = /[,;:.!?)]["']?\s*$|\s-\s*$/u;
const BEGINS_CLAUSE = /^\s*["']?[,;:.!?(]|^\s*-\s/u;

const CONJUNCTIONS =
  'who|whom|whose|which|that|because|although|though|while|whereas|and|but|or|if|when|after|before|as|since|until|where|whether|' +
  'qui|que|qu|dont|où|parce|puisque|car|mais|et|ou|si|quand|lorsque|lorsqu|comme|tandis|alors|afin|après|avant';
/** Where one clause ends or another begins, in the comparison form. */
const BOUNDARY_SOURCE = `[,;:.!?)](?=["'\\s]|$)|\\(|(?<=\\s)-(?=\\s)|(?<![\\p{L}\\p{N}])(?:${CONJUNCTIONS})(?![\\p{L}\\p{N}])`;
const BOUNDARY = new RegExp(BOUNDARY_SOURCE, 'iu');
const BOUNDARIES = new RegExp(BOUNDARY_SOURCE, 'giu');
