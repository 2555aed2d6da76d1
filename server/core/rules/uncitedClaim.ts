import { standingOf } from '../workspace/evidence/standing';
import type { Rule } from './rule';

/** A claim that nothing is cited for. */
export const uncitedClaim: Rule = {
  code: 'uncited-claim',
  severity: 'information',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    // A claim of a file outside every workspace folder may be supported from there.
    if (project.root === undefined) return;
    for (const claim of unit.claims) {
      const { quote, cites = [], kind, status } = claim.entry.value;
      // Half-typed; or what no evidence can settle, or its own author has given up.
      if (
        claim.id === undefined ||
        quote === undefined ||
        cites.length > 0 ||
        kind === 'opinion' ||
        status === 'retracted'
      )
        continue;
      const { supports, disputes } = standingOf(workspace, project, claim);
      if (supports.claims + supports.shared + disputes.shared > 0) continue;
      const message =
        'Nothing is cited for this claim. Write what it rests on under “cites”, or link a claim that supports it.';
      yield { range: claim.at.range, message };
    }
  },
};
