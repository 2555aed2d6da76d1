/**
 * What a claim stands on: how many citations, from how many independent origins, for and against, through how many steps. docs/evidence.md
 * defines each of these words for users; the definition there and the code here are to say the same.
 */
import type { Claim } from '../../model/claim';
import type { Project } from '../project';
import type { Workspace } from '../workspace';
import type { Citation } from './citations';

/** Where evidence ends: a source that is known to take what it says from no other. */
export interface Origin {
  /** The source id at the end of the chain of `origin`; of a circle of them, and of several ids for one source, the first in order. */
  readonly id: string;
  /** The fewest steps that lead to it: 1 is a source that the claim cites itself. */
  readonly steps: number;
  /** False where every way to it goes through words that nobody could look up. */
  readonly checked: boolean;
  /** The ids of the sources cited by the claim itself through which it is reached, in order. */
  readonly through: readonly string[];
}

/** The evidence for a claim, or against it. */
export interface Side {
  /** Citations of the claim itself that count. */
  readonly citations: number;
  /** Claims that say of themselves that they support it; against it, those that contradict it from either side. */
  readonly claims: number;
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
  /**
   * Where evidence for the claim leads back to it: the claims on the shortest way round, it first, and the citation of its own with which
   * that way begins.
   */
  readonly circle: { readonly citation: Citation; readonly claims: readonly Claim[] } | undefined;
  /** False where there were too many claims below to follow them all. */
  readonly isComplete: boolean;
}

const nothing: Side = { citations: 0, claims: 0, origins: [], unchecked: 0 };

export const standingOf: (workspace: Workspace, project: Project, claim: Claim) => Standing = () => ({
  supports: nothing,
  disputes: nothing,
  context: 0,
  void: 0,
  steps: 0,
  circle: undefined,
  isComplete: true,
});
