import { select } from '../model/select';
import { isText } from '../annotate/fileEdit';
import type { Rule } from './rule';
import { quoted } from '../text/phrases';

/** A mention that was written by hand and whose words are not in the article: it changes nothing. */
export const pinUnmatched: Rule = {
  code: 'pin-unmatched',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project) {
    const article = project.articleOf(unit);
    if (article === undefined || !isText(article)) return;
    const counts = article.pinMatches.get(unit.uri);
    for (const [index, entry] of unit.file.mentions.entries()) {
      if (counts?.[index] !== 0 || entry.value.quote === undefined) continue;
      const quote = select(entry, ['quote'])[0];
      if (quote === undefined) continue;
      const withContext = entry.value.before !== undefined || entry.value.after !== undefined;
      const what = `${quoted(quote.text)}${withContext ? ' with these words around it' : ''} is not in ${quoted(article.fileName)}`;
      const message = `${what}, so this mention changes nothing. Write the words as the article has them: whole words, capitals as there.`;
      yield { range: quote.range, message };
    }
  },
};
