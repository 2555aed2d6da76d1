import { type Anchor, type Candidate, MAX_CANDIDATES } from '../anchor/anchor';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { accept, acceptAll } from './accept';
import { surroundings } from '../annotate/context';
import type { Fix } from './finding';
import { fixLater } from './fix';
import { checkQuotes, type CheckedQuote, type QuoteCheck } from './quotes';
import type { Rule } from './rule';
import { wording } from './wording';
import { ordinal, quoted } from '../text/phrases';

/** So many places are shown and offered; who quotes words that stand there more often had better quote more of them. */
const mostPlaces = 5;

/** A quote that may be meant for several places in the article, or for one that is not where it stood, and nothing says which. */
export const quoteAmbiguous: Rule = {
  code: 'quote-ambiguous',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project) {
    const check = checkQuotes(unit, project);
    if (check === undefined) return;
    for (const checked of check.quotes) {
      const { found, written, query } = checked;
      if (found.kind !== 'ambiguous') continue;
      const places = found.candidates.slice(0, mostPlaces);
      yield {
        range: written.range,
        message: tellAmbiguous(query, found.candidates, check.article),
        related: places.map((place, index) => ({
          uri: check.article.uri,
          range: place.range,
          message: `${placeName(index, places.length)}${changesIn(place)}.`,
        })),
        fixes: places.map((place, index) => {
          const title =
            places.length === 1 ? 'This is the place' : `The ${ordinal(index + 1)}${changesIn(place)}`;
          return choose(checked, place, title, unit, check, project);
        }),
      };
    }
  },
};

/** Where the words stand, why that does not tell which place is meant, and what would. */
export function tellAmbiguous(query: Anchor, candidates: readonly Candidate[], article: ArticleUnit): string {
  const name = quoted(article.fileName);
  const words = quoted(query.quote);
  const hasMoved = candidates.some(({ objections }) => objections.includes('context'));
  if (candidates.length === 1 && hasMoved) {
    const remedy = 'If this is the place, write the words around it as they are now.';
    return `${words} stands in ${name}, but not ${contextWords(query)}. ${remedy}`;
  }
  if (candidates.some(({ changes }) => changes.length > 0)) {
    const where = hasMoved
      ? ` not ${contextWords(query)} any more, and other words there are much like it`
      : ` ${timesOf(candidates.length)}, in other words`;
    return `${words} stands in ${name}${where}. Say which place is meant: take its words, or write those around it.`;
  }
  const what = `${words} stands in ${name} ${timesOf(candidates.length)}`;
  return query.before === undefined && query.after === undefined
    ? `${what}. Say which place is meant: write the words right before it under “before”, or those right after it under “after”.`
    : `${what}, and the words under “before” and “after” do not tell which place is meant. Write them as they stand around that place.`;
}

function contextWords({ before, after }: Anchor): string {
  if (after === undefined) return 'right after the words under “before”';
  return before === undefined
    ? 'right before the words under “after”'
    : 'between the words under “before” and “after”';
}

function timesOf(count: number): string {
  if (count >= MAX_CANDIDATES) return `${MAX_CANDIDATES} times or more`;
  return count === 2 ? 'twice' : `${count} times`;
}

function placeName(index: number, count: number): string {
  return count === 1 ? 'The place' : `The ${ordinal(index + 1)} place`;
}

function changesIn({ changes }: Candidate): string {
  return changes.length === 0 ? '' : `, where ${wording(changes)}`;
}

/** Writes what tells the place from all others, if that can be done surely. */
function choose(
  checked: CheckedQuote,
  place: Candidate,
  title: string,
  unit: GlossUnit,
  check: QuoteCheck,
  project: Project,
): Fix {
  const { article } = check;
  return fixLater(
    () => `${title}: ${surroundings(article, place.range)}`,
    false,
    () => {
      const accepted = accept(checked, place, check, unit);
      return accepted === undefined ? [] : acceptAll(unit, check, project, [accepted]);
    },
  );
}
