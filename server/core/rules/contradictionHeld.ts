import type { Claim } from '../model/claim';
import { select } from '../model/select';
import type { TextRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import { linksIn } from '../workspace/links';
import type { Project } from '../workspace/project';
import { contradictionsOf } from '../workspace/relations';
import type { Workspace } from '../workspace/workspace';
import { claimName, linkedClaim } from './linkedClaim';
import type { Rule } from './rule';

/** Two claims that contradict each other and are both marked as corroborated. It is told on both sides. */
export const contradictionHeld: Rule = {
  code: 'contradiction-held',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    const article = project.articleUriOf(unit);
    if (article === undefined) return;
    for (const claim of unit.claims) {
      if (claim.id === undefined || !isHeld(claim)) continue;
      for (const other of contradictionsOf(workspace, project, article, claim.id)) {
        if (other === claim || !isHeld(other)) continue;
        const message = `This claim and ${claimName(other, unit, project)} contradict each other, and both are marked as corroborated. Find out which one holds, and give the other another status.`;
        const related = [
          { uri: other.at.uri, range: statusOf(other), message: 'The other one is marked here.' },
        ];
        const range = referenceTo(other, claim, unit, project, workspace) ?? statusOf(claim);
        yield { range, message, related };
      }
    }
  },
};

function isHeld({ entry }: Claim): boolean {
  return entry.value.status === 'corroborated';
}

function statusOf({ entry, at }: Claim): TextRange {
  return select(entry, ['status'])[0]?.range ?? at.range;
}

/** Where the claim itself says what it contradicts. */
function referenceTo(
  other: Claim,
  claim: Claim,
  unit: GlossUnit,
  project: Project,
  workspace: Workspace,
): TextRange | undefined {
  return linksIn(unit)
    .byClaim.get(claim)
    ?.find((link) => link.verb === 'contradicts' && linkedClaim(link, unit, project, workspace) === other)
    ?.reference.range;
}
