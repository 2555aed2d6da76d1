import { locateNearest } from '../syntax/locate';
import { all, quoted } from '../text/phrases';
import { citationsOf, type Citation } from '../workspace/evidence/citations';
import { standingOf, voidCitations, type Origin } from '../workspace/evidence/standing';
import type { Rule } from './rule';
import { citedAt } from './selfCitation';

/** More sources than these are counted only. */
const mostTold = 5;

/** A claim whose sources all lead back to one: they look like several and count as one. */
export const singleOrigin: Rule = {
  code: 'single-origin',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    for (const claim of unit.claims) {
      const { cites = [] } = claim.entry.value;
      if (cites.length < 2) continue;
      const { supports, isComplete } = standingOf(workspace, project, claim);
      const [origin, second] = supports.origins;
      if (!isComplete || origin === undefined || second !== undefined) continue;
      // Two passages of one source look like nothing else.
      if (supports.citations < 2 || origin.through.length < 2) continue;
      const message = `${meeting(origin)}, so they count as one source. Cite one that does not rest on it.`;
      const counts = voidCitations(workspace, project, claim);
      const related = citationsOf(unit, claim)
        .filter(
          ({ value: { stance = 'supports' } }, index) => stance === 'supports' && counts[index] === undefined,
        )
        .slice(0, mostTold)
        .map((citation) => ({
          uri: unit.uri,
          range: citedAt(citation),
          message: isOrigin(citation, origin)
            ? `This is ${quoted(origin.id)} itself.`
            : `This leads back to ${quoted(origin.id)}.`,
        }));
      yield { range: locateNearest(claim.entry, ['cites'], 'key'), message, related };
    }
  },
};

function isOrigin({ value: { source } }: Citation, { id }: Origin): boolean {
  return source?.normalize('NFC') === id;
}

/** `“a” and “b” lead back to one origin, “c”`; `“a” leads back to “b”, which is cited as well`. */
function meeting({ id, through }: Origin): string {
  const others = through.filter((source) => source !== id);
  const told = others.slice(0, mostTold).map(quoted);
  const sources = all(told, others.length - told.length);
  const lead = others.length === 1 ? 'leads' : 'lead';
  return others.length === through.length
    ? `${sources} ${lead} back to one origin, ${quoted(id)}`
    : `${sources} ${lead} back to ${quoted(id)}, which is cited as well`;
}
