import { checkQuotes } from './quotes';
import type { Rule } from './rule';
import { quoted } from './words';

/** A quote of a claim or note that is not in the article. */
export const quoteMissing: Rule = {
  code: 'quote-missing',
  severity: 'error',
  phase: 'saved',
  *checkGloss(unit, project) {
    const check = checkQuotes(unit, project);
    if (check === undefined) return;
    const name = quoted(check.article.fileName);
    for (const { found, written, query } of check.quotes) {
      if (found.kind !== 'missing') continue;
      const message = `${quoted(query.quote)} is not in ${name}. Copy the words from the article as they stand there.`;
      yield { range: written.range, message };
    }
    if (check.unchecked !== undefined) {
      const message =
        'Checking this many quotes takes too long: from this one on they are not checked. Spread them over several gloss files.';
      yield { range: check.unchecked.range, message };
    }
  },
};
