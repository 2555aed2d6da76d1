/**
 * What a claim stands on: how many citations, from how many independent origins, for and against, through how many steps. docs/evidence.md
 * defines each of these words for users; the definition there and the code here are to say the same.
 */
import type { Claim } from '../../model/claim';
import type { Project } from '../project';
import type { Workspace } from '../workspace';
import { citationsOf, type Citation } from './citations';
import { claimOfKey, keyOfClaim } from './claimKeys';
import type { ClaimNode } from './claimNode';
import { graphOf, type EvidenceGraph } from './graph';
import { tallyOf, type Side, type Tally } from './tally';
import type { Void } from './weight';

export type { Origin, Side } from './tally';
export type { Void } from './weight';

export interface Standing {
  readonly supports: Side;
  readonly disputes: Side;
  /** Citations with the stance `context`: neither for nor against. */
  readonly context: number;
  /** Citations that do not count: their words are not there, what they cite is unknown, or it is the claim itself or its own article. */
  readonly void: number;
  /** The most steps that lead to one of the origins on either side; 0 without evidence. */
  readonly steps: number;
  /** What the source that makes the claim leads back to itself. Where it is among the origins, the claim rests on where its article is from. */
  readonly home: string;
  /**
   * Where evidence for the claim leads back to it: the claims on the shortest way round, it first, and the citation of its own with which
   * that way begins.
   */
  readonly circle: { readonly citation: Citation; readonly claims: readonly Claim[] } | undefined;
  /** False where there were too many claims below to follow them all. */
  readonly isComplete: boolean;
}

const nothing: Side = { citations: 0, claims: 0, shared: 0, origins: [], unchecked: 0 };
const none: Standing = {
  supports: nothing,
  disputes: nothing,
  context: 0,
  void: 0,
  steps: 0,
  home: '',
  circle: undefined,
  isComplete: true,
};

export function standingOf(workspace: Workspace, project: Project, claim: Claim): Standing {
  const graph = graphOf(workspace, project);
  const node = nodeOf(graph, claim);
  if (node === undefined) return none;
  const { reasons: _, circle, ...rest } = tallyOf(graph, node);
  return { ...rest, circle: circle && circleOf(project, claim, circle) };
}

/** Why each citation under a claim does not count, in their order; undefined for those that do. */
export function voidCitations(
  workspace: Workspace,
  project: Project,
  claim: Claim,
): readonly (Void | undefined)[] {
  const graph = graphOf(workspace, project);
  const node = nodeOf(graph, claim);
  return node === undefined ? [] : tallyOf(graph, node).reasons;
}

function nodeOf(graph: EvidenceGraph, claim: Claim): ClaimNode | undefined {
  const key = keyOfClaim(graph.project, claim);
  return key === undefined ? undefined : graph.node(key);
}

function circleOf(
  project: Project,
  claim: Claim,
  { citation: index, claims }: NonNullable<Tally['circle']>,
): Standing['circle'] {
  const gloss = project.glosses.get(claim.at.uri);
  const citation = gloss && citationsOf(gloss, claim)[index];
  return citation && { citation, claims: claims.flatMap((key) => claimOfKey(project, key) ?? []) };
}
