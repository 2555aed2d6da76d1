import { expect } from 'vitest';
import type { Claim } from '../../../server/core/model/claim';
import type { Side, Standing } from '../../../server/core/workspace/evidence/standing';
import { standingOf } from '../../../server/core/workspace/evidence/standing';
import { claimIdIn, claimsOf, sourcesOf } from '../../../server/core/workspace/sourceIndex';
import type { Workspace } from '../../../server/core/workspace/workspace';
import { files, root, workspaceOf } from '../rules/check';

/**
 * Holds the standing of a claim, `source#id`, against a line such as
 *
 *     for 2+1 from ap@1, afp?@2 via lemonde · against 1 from wire@1 · context 1 · void 1 · steps 2 · circle a > b
 *
 * `2+1` are citations and supporting claims, `2+1+3` with what claims have that say the same; `@2` the steps to an origin, `?` one that is
 * reached unchecked only, `*` the origin of the claim's own source, `(1?)` citations whose words could not be looked up.
 */
export function checkStanding(markup: string, claim: string, expected: string): void {
  const workspace = workspaceOf(files(markup));
  expect(standingLine(workspace, claim)).toBe(expected);
}

export function standingLine(workspace: Workspace, reference: string): string {
  const project = workspace.projectOf(`${root}/a.txt`);
  const source = reference.slice(0, reference.indexOf('#'));
  const { articles } = sourcesOf(workspace, project, source);
  const [claim] = claimsOf(project, articles, claimIdIn(reference));
  expect(claim, `claim ${reference}`).toBeDefined();
  return claim === undefined ? '' : line(standingOf(workspace, project, claim));
}

function line(standing: Standing): string {
  const { supports, disputes, context, void: not, steps, home, circle, isComplete } = standing;
  const parts = [
    `for ${side(supports, home)}`,
    disputes.citations + disputes.claims + disputes.shared + disputes.origins.length === 0
      ? ''
      : `against ${side(disputes, home)}`,
    context === 0 ? '' : `context ${context}`,
    not === 0 ? '' : `void ${not}`,
    steps === 0 ? '' : `steps ${steps}`,
    circle === undefined ? '' : `circle ${circle.claims.map(nameOf).join(' > ')}`,
    isComplete ? '' : 'incomplete',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function nameOf({ id, quote }: Claim): string {
  return id ?? quote ?? '?';
}

function side({ citations, claims, shared, origins, unchecked }: Side, home: string): string {
  const counts = [citations, ...(claims + shared > 0 ? [claims] : []), ...(shared > 0 ? [shared] : [])];
  const told = unchecked > 0 ? `${counts.join('+')} (${unchecked}?)` : counts.join('+');
  const from = origins.map(({ id, steps, checked, through }) => {
    const via = through.length === 1 && through[0] === id ? '' : ` via ${through.join(' ')}`;
    return `${id}${id === home ? '*' : ''}${checked ? '' : '?'}@${steps}${via}`;
  });
  return from.length === 0 ? told : `${told} from ${from.join(', ')}`;
}
