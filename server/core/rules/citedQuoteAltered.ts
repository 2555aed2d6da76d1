import { quoted } from '../text/phrases';
import { rangeOfChanges } from './citedChange';
import { takeWording } from './citedFixes';
import { checkCitations } from './citedQuotes';
import { capitalized, differences, remedyOf } from './citedWording';
import type { Rule } from './rule';

/** A quotation that is worded differently from the source, where nothing changed that is known to weigh. */
export const citedQuoteAltered: Rule = {
  code: 'cited-quote-altered',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    for (const cited of checkCitations(unit, project, workspace).quotes) {
      const { verdict, article } = cited;
      if (verdict.kind !== 'altered') continue;
      const { passage } = verdict;
      const { start, end } = passage.range;
      const what =
        passage.changes.length === 0
          ? `the source writes it like this: ${quoted(article.folded.words(start, end))}`
          : differences(passage.changes);
      yield {
        range: rangeOfChanges(cited, passage.changes),
        message: `${capitalized(what)}. ${remedyOf(passage.changes)}`,
        related: [{ uri: article.uri, range: passage.range, message: 'The words of the source.' }],
        fixes: [takeWording(cited, passage, unit, project, true)],
      };
    }
  },
};
