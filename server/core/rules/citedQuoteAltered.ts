import { quoted } from '../text/phrases';
import { rangeOfChanges } from './citedChange';
import { markOmission, takeWording } from './citedFixes';
import { checkCitations } from './citedQuotes';
import { capitalized, differences, remedyOf } from './citedWording';
import { withBrackets } from '../workspace/evidence/quotation';
import type { Rule } from './rule';
import { sourceWords } from './sourceWords';

/** A quotation that is worded differently from the source, where nothing changed that is known to weigh. */
export const citedQuoteAltered: Rule = {
  code: 'cited-quote-altered',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    for (const cited of checkCitations(unit, project, workspace).quotes) {
      const { verdict, article, query } = cited;
      if (verdict.kind !== 'altered') continue;
      const { passage } = verdict;
      const { start, end } = passage.range;
      // Dots say that words are left out, if not in the way that says it surely.
      const marked = withBrackets(query.quote);
      const isOmission =
        marked !== query.quote && passage.changes.every(({ was }) => /^\(?(?:…|\.{3})\)?$/u.test(was));
      const what =
        passage.changes.length === 0
          ? `the source writes it like this: ${quoted(article.folded.words(start, end))}`
          : differences(passage.changes);
      yield {
        range: rangeOfChanges(cited, passage.changes),
        message: isOmission
          ? 'These words stand there with others between them. Write “[…]” where words are left out.'
          : `${capitalized(what)}. ${remedyOf(passage.changes)}`,
        related: [sourceWords(article, passage.range)],
        fixes: [
          isOmission ? markOmission(cited, marked, unit) : takeWording(cited, passage, unit, project, true),
        ],
      };
    }
  },
};
