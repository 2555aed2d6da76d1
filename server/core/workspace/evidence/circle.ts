import type { ClaimKey } from './claimKeys';
import { mostGroups, mostSteps } from './follow';
import type { EvidenceGraph } from './graph';
import type { Group, Step } from './group';

/** A step, and the one before it on the way here. */
interface Link {
  readonly step: Step;
  readonly before: Link | undefined;
}

/** The shortest way on which evidence for a claim leads back to it, beginning with its own citations: its claims, the claim itself first. */
export function circleOf(
  graph: EvidenceGraph,
  start: Group,
  claim: ClaimKey,
  own: readonly Step[],
): { readonly first: Step; readonly claims: readonly ClaimKey[] } | undefined {
  const seen = new Set<Group>();
  const queue: Link[] = own.map((step) => ({ step, before: undefined }));
  for (
    let next = 0;
    next < queue.length && seen.size <= mostGroups + own.length && next < mostSteps;
    next += 1
  ) {
    const link = queue[next];
    const group = link?.step.ahead(graph);
    if (link === undefined || group === undefined) continue;
    if (group === start) {
      const steps: Step[] = [];
      for (let at: Link | undefined = link; at !== undefined; at = at.before) steps.push(at.step);
      steps.reverse();
      const claims = steps.flatMap(({ from, to: target }) => [from, target.claim ?? from]);
      return { first: steps[0] ?? link.step, claims: [...new Set([claim, ...claims])] };
    }
    if (seen.has(group)) continue;
    seen.add(group);
    for (const step of group.steps) if (!step.isAgainst) queue.push({ step, before: link });
  }
  return undefined;
}
