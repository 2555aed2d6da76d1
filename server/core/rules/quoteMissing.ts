import type { Candidate } from '../anchor/anchor';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { accept, acceptAll } from './accept';
import type { Fix } from './finding';
import { fixLater } from './fix';
import { checkQuotes, type CheckedQuote, type QuoteCheck } from './quotes';
import type { Rule } from './rule';
import { whyNot } from './whyNot';
import { wording } from './wording';
import { quoted } from '../text/phrases';

/** So many passages are shown and offered; they come best first. */
const mostPlaces = 3;

/** A quote of a claim or note that is not in the article. */
export const quoteMissing: Rule = {
  code: 'quote-missing',
  severity: 'error',
  phase: 'saved',
  *checkGloss(unit, project) {
    const check = checkQuotes(unit, project);
    if (check === undefined) return;
    for (const checked of check.quotes) {
      const { found, written, query } = checked;
      if (found.kind !== 'missing') continue;
      const candidates = found.candidates.slice(0, mostPlaces);
      yield {
        range: written.range,
        message: tellMissing(query.quote, found.candidates, check.article),
        related: candidates.map(({ range, changes }) => ({
          uri: check.article.uri,
          range,
          message: changes.length === 0 ? 'The words stand here.' : `Much like it: ${wording(changes)}.`,
        })),
        fixes: candidates.map((candidate) => take(checked, candidate, unit, check, project)),
      };
    }
    if (check.unchecked !== undefined) {
      const message =
        'Checking this many quotes takes too long: from this one on they are not checked. Spread them over several gloss files.';
      yield { range: check.unchecked.range, message, stops: true };
    }
  },
};

/** That the quote is not there, what is most like it, and why that is not taken for it. */
export function tellMissing(quote: string, [best]: readonly Candidate[], article: ArticleUnit): string {
  const what = `${quoted(quote)} is not in ${quoted(article.fileName)}.`;
  return best === undefined
    ? `${what} Copy the words from the article as they stand there.`
    : `${what} ${whyNot(best, article)} Correct the quote, or take the article’s wording.`;
}

function take(
  checked: CheckedQuote,
  candidate: Candidate,
  unit: GlossUnit,
  check: QuoteCheck,
  project: Project,
): Fix {
  const accepted = () => accept(checked, candidate, check, unit);
  return fixLater(
    () => `Take the article’s words: ${quoted(accepted()?.words ?? '')}`,
    false,
    () => {
      const one = accepted();
      return one === undefined ? [] : acceptAll(unit, check, project, [one]);
    },
  );
}
