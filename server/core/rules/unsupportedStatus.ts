import type { Claim } from '../model/claim';
import { select } from '../model/select';
import { all, quoted } from '../text/phrases';
import { standingOf, type Standing } from '../workspace/evidence/standing';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { contradictionsOf } from '../workspace/relations';
import type { Workspace } from '../workspace/workspace';
import type { Rule } from './rule';

/** More origins than these are counted only. */
const mostTold = 5;

/**
 * A status that the evidence does not bear out: `corroborated` on too few independent sources, `disputed` or `refuted` with nothing against
 * the claim. What a project means by a status of its own nobody knows here.
 */
export const unsupportedStatus: Rule = {
  code: 'unsupported-status',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    // The evidence may be in the folder that the file is from.
    if (project.root === undefined) return;
    for (const claim of unit.claims) {
      const { status } = claim.entry.value;
      const message =
        status === 'corroborated'
          ? corroboration(standingOf(workspace, project, claim), project.settings.independentSources)
          : status === 'disputed' || status === 'refuted'
            ? opposition(claim, status, unit, project, workspace)
            : undefined;
      const range = message === undefined ? undefined : select(claim.entry, ['status'])[0]?.range;
      if (message !== undefined && range !== undefined) yield { range, message };
    }
  },
};

function corroboration({ supports, void: not, isComplete }: Standing, needed: number): string | undefined {
  const { origins } = supports;
  if (!isComplete || origins.length >= needed) return undefined;
  const told = origins.slice(0, mostTold).map(({ id }) => quoted(id));
  const has = origins.length === 0 ? 'none' : `${origins.length}: ${all(told, origins.length - told.length)}`;
  const voided =
    not === 0
      ? ''
      : ` ${not} of its citations ${not === 1 ? 'does not count (hover over it' : 'do not count (hover over them'} to see why).`;
  const sources = needed === 1 ? 'an independent source' : `${needed} independent sources`;
  const remedy =
    origins.length === 0
      ? 'Cite what bears it out, or set another status.'
      : 'Cite another that does not rest on it, or set another status.';
  return `“corroborated” needs ${sources}, and this claim has ${has}.${voided} ${remedy}`;
}

/** Whatever speaks against it is enough, whether it counts as evidence or not. */
function opposition(
  claim: Claim,
  status: string,
  unit: GlossUnit,
  project: Project,
  workspace: Workspace,
): string | undefined {
  const { cites = [], kind } = claim.entry.value;
  // Of an opinion, no evidence is expected.
  if (kind === 'opinion' || cites.some(({ stance }) => stance === 'disputes')) return undefined;
  const article = project.articleUriOf(unit);
  const isContradicted =
    article !== undefined &&
    claim.id !== undefined &&
    contradictionsOf(workspace, project, article, claim.id).length > 0;
  if (isContradicted) return undefined;
  const { disputes, isComplete } = standingOf(workspace, project, claim);
  if (!isComplete || disputes.shared > 0 || disputes.origins.length > 0) return undefined;
  return `The claim is marked as ${status}, and nothing is cited against it. Cite it with “stance: disputes”, link the claim that contradicts it, or set another status.`;
}
