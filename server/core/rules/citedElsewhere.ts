import { all, quoted } from '../text/phrases';
import { articlesWith, MOST_ELSEWHERE, notCited, tellingWords } from '../workspace/evidence/elsewhere';
import { pointElsewhere } from './citedFixes';
import { checkCitations, rangeOfSource } from './citedQuotes';
import type { Rule } from './rule';

/** Told beside a quotation that is not in its source: other articles have just these words. */
export const citedElsewhere: Rule = {
  code: 'cited-elsewhere',
  severity: 'information',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    for (const cited of checkCitations(unit, project, workspace).quotes) {
      const { verdict, query, article } = cited;
      if (verdict.kind !== 'missing') continue;
      const found = articlesWith(project, query.quote, notCited(project, cited.citation, cited.article));
      const [first] = found;
      if (first === undefined) continue;
      const told = found.slice(0, MOST_ELSEWHERE);
      const names = all(
        told.map((each) => quoted(each.article.fileName)),
        found.length - told.length,
      );
      yield {
        range: rangeOfSource(cited),
        message: `${quoted(query.quote)} is not in ${quoted(article.fileName)}, but stands word for word in ${names}. If that is what you quote, cite it instead.`,
        related: told.map((each) => ({
          uri: each.article.uri,
          range: each.range,
          message: 'The words stand here.',
        })),
        fixes: pointElsewhere(cited, unit, project),
      };
    }
  },
  *seeks(unit, project, workspace) {
    for (const { verdict, query } of checkCitations(unit, project, workspace).quotes) {
      const isSought = verdict.kind === 'missing' || verdict.kind === 'translation';
      const words = isSought ? tellingWords(query.quote) : undefined;
      if (words !== undefined) yield words;
    }
  },
};
