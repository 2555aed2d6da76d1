import type { EvidenceGraph } from './graph';
import type { Group, Step } from './group';

/** So many claims are followed from one; claims that say the same count as one. */
export const mostGroups = 2_000;
/** And so many steps are made, whatever they lead to. */
export const mostSteps = 100_000;

export interface FoundOrigin {
  readonly steps: number;
  readonly isChecked: boolean;
  readonly through: ReadonlySet<string>;
}

/** Where the evidence of a group of claims ends. */
export interface Found {
  readonly supports: ReadonlyMap<string, FoundOrigin>;
  readonly disputes: ReadonlyMap<string, FoundOrigin>;
  /** Whether some of the evidence for it leads back to it. */
  readonly isCircular: boolean;
  readonly isComplete: boolean;
}

/** Evidence on its way: against the claim once it went over a dispute, and unchecked once it went over words that nobody could look up. */
interface Way {
  readonly step: Step;
  readonly isAgainst: boolean;
  readonly isChecked: boolean;
  readonly length: number;
}

/**
 * Follows all evidence of a group to its ends, breadth first, so that the first way to each of them is the shortest. It is followed for each source
 * cited by the group itself, to tell through which of these an origin is reached.
 */
export function follow(graph: EvidenceGraph, start: Group): Found {
  const bySource = new Map<string, Step[]>();
  for (const step of start.steps) {
    const known = bySource.get(step.source);
    if (known === undefined) bySource.set(step.source, [step]);
    else known.push(step);
  }
  const following = new Following(graph, start);
  for (const [source, steps] of bySource) following.from(source, steps);
  return following;
}

class Following implements Found {
  readonly supports = new Map<string, { steps: number; isChecked: boolean; through: Set<string> }>();
  readonly disputes = new Map<string, { steps: number; isChecked: boolean; through: Set<string> }>();
  isCircular = false;
  isComplete = true;
  readonly #passed = new Set<Group>();
  #steps = 0;

  constructor(
    readonly graph: EvidenceGraph,
    readonly start: Group,
  ) {}

  from(source: string, steps: readonly Step[]): void {
    const seen = new Map<Group, number>();
    const first = (step: Step): Way => ({
      step,
      isAgainst: step.isAgainst,
      isChecked: step.isChecked,
      length: 1,
    });
    const queue = steps.map(first);
    for (let next = 0; next < queue.length && this.isComplete; next += 1) {
      const way = queue[next];
      if (way !== undefined) this.#go(way, source, seen, queue);
    }
  }

  #go(way: Way, source: string, seen: Map<Group, number>, queue: Way[]): void {
    this.#steps += 1;
    if (this.#steps > mostSteps) this.isComplete = false;
    const { to } = way.step;
    if (to.claim === undefined) {
      this.#arrive(this.graph.roots.rootOf(to.source), way, source);
      return;
    }
    const node = this.graph.node(to.claim);
    if (node === undefined) return;
    const group = this.graph.groupOf(node);
    if (group === this.start) {
      if (!way.isAgainst) this.isCircular = true;
      return;
    }
    if (!isNews(seen, group, way)) return;
    this.#passed.add(group);
    if (this.#passed.size > mostGroups) {
      this.isComplete = false;
      return;
    }
    if (group.isEnd) this.#arrive(this.graph.originOf(group), way, source);
    for (const step of group.steps) {
      // What disputes a dispute is evidence of nothing.
      if (step.isAgainst && way.isAgainst) continue;
      queue.push({
        step,
        isAgainst: way.isAgainst || step.isAgainst,
        isChecked: way.isChecked && step.isChecked,
        length: way.length + 1,
      });
    }
  }

  #arrive(origin: string, { isAgainst, isChecked, length }: Way, source: string): void {
    const side = isAgainst ? this.disputes : this.supports;
    const known = side.get(origin);
    if (known === undefined) {
      side.set(origin, { steps: length, isChecked, through: new Set([source]) });
      return;
    }
    known.steps = Math.min(known.steps, length);
    known.isChecked ||= isChecked;
    known.through.add(source);
  }
}

/** Whether a group is reached for the first time in this way; what comes checked tells all that comes unchecked does. */
function isNews(seen: Map<Group, number>, group: Group, { isAgainst, isChecked }: Way): boolean {
  const before = seen.get(group) ?? 0;
  const checked = isAgainst ? 4 : 1;
  const mark = isChecked ? checked : checked * 2;
  if ((before & (mark | checked)) !== 0) return false;
  seen.set(group, before | mark);
  return true;
}
