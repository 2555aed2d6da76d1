import type { Candidate } from '../anchor/anchor';
import { quoted } from '../text/phrases';
import { citationRange } from '../workspace/evidence/citations';
import type { ArticleUnit } from '../workspace/articleUnit';
import { rangeOfChanges } from './citedChange';
import { takeWording } from './citedFixes';
import { checkCitations, rangeOfCited } from './citedQuotes';
import { differences } from './citedWording';
import type { Rule } from './rule';
import { whyNot } from './whyNot';

/** A quotation that is not in the text of the source it is cited from. */
export const citedQuoteMissing: Rule = {
  code: 'cited-quote-missing',
  severity: 'error',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    const check = checkCitations(unit, project, workspace);
    for (const cited of check.quotes) {
      const { verdict, article, query } = cited;
      if (verdict.kind !== 'missing') continue;
      const { passages } = verdict;
      yield {
        range: verdict.changes.length > 0 ? rangeOfChanges(cited, verdict.changes) : rangeOfCited(cited),
        message: tellMissing(query.quote, passages, article),
        related: passages.map(({ range, changes }) => ({
          uri: article.uri,
          range,
          message: changes.length === 0 ? 'The words stand here.' : `Much like it: ${differences(changes)}.`,
        })),
        fixes: passages.map((passage) => takeWording(cited, passage, unit, project, false)),
      };
    }
    if (check.unchecked !== undefined) {
      const message =
        'Checking this many citations takes too long: from this one on they are not checked. Spread them over several gloss files.';
      yield { range: citationRange(check.unchecked), message, stops: true };
    }
  },
};

/** That the words are not in the source, what is most like them, and why that is not taken for them. */
function tellMissing(quote: string, [best]: readonly Candidate[], article: ArticleUnit): string {
  const what = `${quoted(quote)} is not in ${quoted(article.fileName)}, which is cited for it.`;
  return best === undefined
    ? `${what} Quote the source word for word, or cite the one that says this.`
    : `${what} ${whyNot(best, article, differences)} Quote the source word for word, or cite the one that says this.`;
}
