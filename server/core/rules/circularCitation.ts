import type { Claim } from '../model/claim';
import { standingOf } from '../workspace/evidence/standing';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { claimName } from './linkedClaim';
import type { Rule } from './rule';
import { citedAt } from './selfCitation';

/** Of a longer way round, as many claims are told. */
const mostTold = 6;

/** Evidence for a claim that leads back to the claim. */
export const circularCitation: Rule = {
  code: 'circular-citation',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project, workspace) {
    for (const claim of unit.claims) {
      if (claim.entry.value.cites === undefined) continue;
      const { circle } = standingOf(workspace, project, claim);
      if (circle === undefined) continue;
      const { citation, claims } = circle;
      const message = `This evidence goes round in a circle: ${wayRound(claims, unit, project)}. Cite where one of them has it from.`;
      const related = claims.slice(1, mostTold + 1).map((other, index) => {
        const next = claims[index + 2] ?? claim;
        return { ...other.at, message: `This claim rests on ${claimName(next, unit, project)}.` };
      });
      yield { range: citedAt(citation), message, related };
    }
  },
};

/** `“a” rests on “b#c”, “b#c” on “d#e”, and “d#e” on “a”`. */
function wayRound(claims: readonly Claim[], unit: GlossUnit, project: Project): string {
  const names = claims.map((claim) => claimName(claim, unit, project));
  const [first = ''] = names;
  const told = names.slice(0, mostTold);
  const steps = told.map((name, index) => {
    const next = names[index + 1] ?? first;
    return index === 0 ? `${name} rests on ${next}` : `${name} on ${next}`;
  });
  const more = names.length - told.length;
  if (more > 0) return `${steps.join(', ')}, and so on over ${more} more, back to ${first}`;
  return `${steps.slice(0, -1).join(', ')}, and ${steps.at(-1) ?? ''}`;
}
