import { isSurelyBefore } from '../model/date';
import { textRangeOf } from '../syntax/locate';
import { quoted } from '../text/phrases';
import type { Location } from '../text/range';
import { citationsOf, type Citation } from '../workspace/evidence/citations';
import { dateOfArticle, firstDateOf, type SourceDate } from '../workspace/sourceDate';
import type { Rule, RuleFinding } from './rule';

/**
 * Evidence for a claim that came out after the article that makes it. It may confirm the claim, but is not where that is from. What disputes
 * a claim or stands beside it may well be younger, and nobody can have evidence of what is yet to come.
 */
export const anachronisticCitation: Rule = {
  code: 'anachronistic-citation',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    const article = project.articleUriOf(unit);
    const own = article === undefined ? undefined : dateOfArticle(project, article);
    if (own === undefined || article === undefined) return;
    for (const claim of unit.claims) {
      if (claim.entry.value.kind === 'prediction') continue;
      for (const citation of citationsOf(unit, claim)) {
        const id = sourceIn(citation);
        if (id === undefined || (citation.value.stance ?? 'supports') !== 'supports') continue;
        const cited = firstDateOf(workspace, project, id);
        if (cited === undefined || !isSurelyBefore(own.span, cited.span)) continue;
        yield finding(citation, id, own, cited);
      }
    }
  },
};

/** The id of the source that is cited, or whose claim is. */
function sourceIn({ value: { source, claim } }: Citation): string | undefined {
  if (claim === undefined) return source?.normalize('NFC');
  const hash = claim.indexOf('#');
  return hash < 0 ? undefined : claim.slice(0, hash).normalize('NFC');
}

function finding(
  { from, path, value }: Citation,
  id: string,
  own: SourceDate,
  cited: SourceDate,
): RuleFinding {
  const { entry } = from.kind === 'claim' ? from.claim : from.actor;
  const key = value.claim === undefined ? 'source' : 'claim';
  return {
    range: textRangeOf(entry, [...path, key]) ?? entry.range,
    message: `${quoted(id)} came out (${cited.text}) after this article (${own.text}): it may confirm what the article says, but the article cannot have it from there. Look at both dates, or cite what came before.`,
    related: [
      ...related(cited.place(), `The date of ${quoted(id)}.`),
      ...related(own.place(), 'The date of this article.'),
    ],
  };
}

function related(place: Location | undefined, message: string): readonly (Location & { message: string })[] {
  return place === undefined ? [] : [{ ...place, message }];
}
