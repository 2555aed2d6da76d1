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
import { circleOf } from './circle';
import type { Found, FoundOrigin } from './follow';
import { graphOf, voidOf, type EvidenceGraph, type Group } from './graph';
import type { Void } from './weight';

/** Where evidence ends: a source that is known to take what it says from no other. */
export interface Origin {
  /** The source id at the end of the chain of `origin`; of a circle of them, and of several ids for one source, the first in order. */
  readonly id: string;
  /** The fewest steps that lead to it: 1 is a source that the claim cites itself. */
  readonly steps: number;
  /** False where every way to it goes through words that nobody could look up. */
  readonly checked: boolean;
  /** The ids of the sources cited by the claim itself, or by one that says the same, through which it is reached, in order. */
  readonly through: readonly string[];
}

/** The evidence for a claim, or against it. */
export interface Side {
  /** Citations of the claim itself that count. */
  readonly citations: number;
  /** Claims that say of themselves that they support it; against it, those that contradict it from either side. */
  readonly claims: number;
  /** Of both together, what the claims have that repeat or translate it: their evidence is its evidence. */
  readonly shared: number;
  /** By id. */
  readonly origins: readonly Origin[];
  /** Citations whose words could not be looked up; they are among `citations`. */
  readonly unchecked: number;
}

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
  const place = placeOf(workspace, project, claim);
  return place === undefined ? none : standingAt(place, project, claim);
}

/** Why each citation under a claim does not count, in their order; undefined for those that do. */
export function voidCitations(
  workspace: Workspace,
  project: Project,
  claim: Claim,
): readonly (Void | undefined)[] {
  const place = placeOf(workspace, project, claim);
  if (place === undefined) return [];
  const citations = place.node.leaves.filter(({ citation }) => citation !== undefined);
  return citations.map((leaf) => voidOf(leaf, place.group));
}

interface Place {
  readonly graph: EvidenceGraph;
  readonly node: ClaimNode;
  readonly group: Group;
}

function placeOf(workspace: Workspace, project: Project, claim: Claim): Place | undefined {
  const graph = graphOf(workspace, project);
  const key = keyOfClaim(project, claim);
  const node = key === undefined ? undefined : graph.node(key);
  return node && { graph, node, group: graph.groupOf(node) };
}

function standingAt(place: Place, project: Project, claim: Claim): Standing {
  const { graph, node, group } = place;
  const found = graph.foundFrom(group);
  const supports = sideOf(place, found, 'supports');
  const disputes = sideOf(place, found, 'disputes');
  const citations = node.leaves.filter(({ citation }) => citation !== undefined);
  const counting = citations.filter((leaf) => voidOf(leaf, group) === undefined);
  return {
    supports,
    disputes,
    context: counting.filter(({ stance }) => stance === 'context').length,
    void: citations.length - counting.length,
    steps: [...supports.origins, ...disputes.origins].reduce((most, { steps }) => Math.max(most, steps), 0),
    home: graph.roots.rootOf(node.home),
    circle: found.isCircular ? circleFrom(place, project, claim) : undefined,
    isComplete: found.isComplete,
  };
}

function sideOf({ node, group }: Place, found: Found, stance: 'supports' | 'disputes'): Side {
  const own = node.leaves.filter((leaf) => leaf.stance === stance && voidOf(leaf, group) === undefined);
  const citations = own.filter(({ citation }) => citation !== undefined);
  return {
    citations: citations.length,
    claims: own.length - citations.length,
    shared: group.counting[stance] - own.length,
    origins: [...found[stance]].map(originFrom).sort((a, b) => (a.id < b.id ? -1 : 1)),
    unchecked: citations.filter(({ weight }) => weight.counts && !weight.isChecked).length,
  };
}

function originFrom([id, { steps, isChecked, through }]: readonly [string, FoundOrigin]): Origin {
  return { id, steps, checked: isChecked, through: [...through].sort() };
}

function circleFrom({ graph, node, group }: Place, project: Project, claim: Claim): Standing['circle'] {
  const own = group.steps.filter(
    ({ from, citation, isAgainst }) => from === node.key && citation !== undefined && !isAgainst,
  );
  const way = circleOf(graph, group, node.key, own);
  const gloss = project.glosses.get(claim.at.uri);
  if (way === undefined || gloss === undefined) return undefined;
  const citation = citationsOf(gloss, claim)[way.first.citation ?? 0];
  if (citation === undefined) return undefined;
  return { citation, claims: way.claims.flatMap((key) => claimOfKey(project, key) ?? []) };
}
