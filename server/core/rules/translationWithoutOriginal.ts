import { languageName } from '../text/languages';
import { quoted } from '../text/phrases';
import { pointElsewhere } from './citedFixes';
import { checkCitations, rangeOfCited } from './citedQuotes';
import type { Rule } from './rule';

/** A quotation in another language than its source, without the source's own words beside it. */
export const translationWithoutOriginal: Rule = {
  code: 'translation-without-original',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    for (const cited of checkCitations(unit, project, workspace).quotes) {
      const { verdict, article, query } = cited;
      if (verdict.kind !== 'translation') continue;
      const languages = `in ${languageName(verdict.to)}, and ${quoted(article.fileName)} is in ${languageName(verdict.from)}`;
      yield {
        range: rangeOfCited(cited),
        message: `${quoted(query.quote)} is ${languages}: this looks like a translation. Write the source’s own words under “original”, so that they can be checked.`,
        fixes: pointElsewhere(cited, unit, project),
      };
    }
  },
};
