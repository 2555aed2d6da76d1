import { circleOf } from './circle';
import type { ClaimKey } from './claimKeys';
import type { ClaimNode } from './claimNode';
import type { Found, FoundOrigin } from './follow';
import type { EvidenceGraph } from './graph';
import type { Group } from './group';
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

/** A standing as plain data: equal where nothing is different, wherever the claims stand in their files. */
export interface Tally {
  readonly supports: Side;
  readonly disputes: Side;
  readonly context: number;
  readonly void: number;
  /** Why each of its citations does not count, in their order; undefined for those that do. */
  readonly reasons: readonly (Void | undefined)[];
  readonly steps: number;
  readonly home: string;
  /** The place of the first citation under the claim, and the claims on the way round with the sources that make them. */
  readonly circle:
    | { readonly citation: number; readonly claims: readonly ClaimKey[]; readonly homes: readonly string[] }
    | undefined;
  readonly isComplete: boolean;
}

/** Kept until something on the way to its origins changes. */
export function tallyOf(graph: EvidenceGraph, node: ClaimNode): Tally {
  const known = graph.told.get(node.key);
  if (known !== undefined) return known;
  const made = count(graph, node, graph.groupOf(node));
  graph.told.set(node.key, made);
  return made;
}

function count(graph: EvidenceGraph, node: ClaimNode, group: Group): Tally {
  const found = graph.foundFrom(group);
  const supports = sideOf(node, group, found, 'supports');
  const disputes = sideOf(node, group, found, 'disputes');
  const citations = node.leaves.filter(({ citation }) => citation !== undefined);
  const reasons = citations.map((leaf) => group.voidOf(leaf));
  const counting = citations.filter((_, index) => reasons[index] === undefined);
  return {
    supports,
    disputes,
    context: counting.filter(({ stance }) => stance === 'context').length,
    void: citations.length - counting.length,
    reasons,
    steps: [...supports.origins, ...disputes.origins].reduce((most, { steps }) => Math.max(most, steps), 0),
    home: graph.roots.rootOf(node.home),
    circle: found.isCircular ? circleFrom(graph, node, group) : undefined,
    isComplete: found.isComplete,
  };
}

function sideOf(node: ClaimNode, group: Group, found: Found, stance: 'supports' | 'disputes'): Side {
  const own = node.leaves.filter((leaf) => leaf.stance === stance && group.voidOf(leaf) === undefined);
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

function circleFrom(graph: EvidenceGraph, node: ClaimNode, group: Group): Tally['circle'] {
  const own = group.steps.filter(
    ({ from, citation, isAgainst }) => from === node.key && citation !== undefined && !isAgainst,
  );
  const way = circleOf(graph, group, node.key, own);
  if (way === undefined) return undefined;
  const homes = way.claims.map((key) => graph.node(key)?.home ?? '');
  return { citation: way.first.citation ?? 0, claims: way.claims, homes };
}
