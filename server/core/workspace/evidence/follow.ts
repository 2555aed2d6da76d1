import type { EvidenceGraph } from './graph';
import type { Group, Step } from './group';

/**
 * So many claims are followed below those that one rests on itself; claims that say the same count as one. Everybody whose evidence passes through
 * that many asks for all of them again, so this is what a circle of 40,000 claims costs, and no investigation comes near it.
 */
export const mostGroups = 250;
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
  /** How many steps were made: what it cost. */
  readonly cost: number;
}

/**
 * Follows all evidence of a group to its ends, breadth first, so that the first way to each of them is the shortest. It is followed for each source
 * cited by the group itself, to tell through which of these an origin is reached. What leads back to the group is a circle, and goes no further.
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

/** Evidence on its way is against the claim once it went over a dispute, and unchecked once it went over words that nobody could look up. */
const against = 1;
const unchecked = 2;

/** Counts searches, so that the marks of one are none for the next. */
let runs = 0;

class Following implements Found {
  readonly supports = new Map<string, { steps: number; isChecked: boolean; through: Set<string> }>();
  readonly disputes = new Map<string, { steps: number; isChecked: boolean; through: Set<string> }>();
  isCircular = false;
  isComplete = true;
  cost = 0;
  readonly #passed = new Set<Group>();

  constructor(
    readonly graph: EvidenceGraph,
    readonly start: Group,
  ) {}

  from(source: string, steps: readonly Step[]): void {
    runs += 1;
    let groups: Group[] = [];
    let states: number[] = [];
    this.#take(steps, 0, 1, source, groups, states);
    for (let length = 2; groups.length > 0 && this.isComplete; length += 1) {
      const [nextGroups, nextStates]: [Group[], number[]] = [[], []];
      groups.forEach((group, at) =>
        this.#take(group.steps, states[at] ?? 0, length, source, nextGroups, nextStates),
      );
      [groups, states] = [nextGroups, nextStates];
    }
  }

  /** Makes steps from one place; `groups` and `states` are where it goes on. */
  #take(
    steps: readonly Step[],
    state: number,
    length: number,
    source: string,
    groups: Group[],
    states: number[],
  ): void {
    this.cost += steps.length;
    if (this.cost > mostSteps) this.isComplete = false;
    if (!this.isComplete) return;
    for (const step of steps) {
      // What disputes a dispute is evidence of nothing.
      if (step.isAgainst && (state & against) !== 0) continue;
      const next = state | (step.isAgainst ? against : 0) | (step.isChecked ? 0 : unchecked);
      const group = step.ahead(this.graph);
      if (group === undefined) this.#arrive(step.origin(this.graph), next, length, source);
      else if (group === this.start) this.isCircular ||= (next & against) === 0;
      else if (isNews(group, next)) {
        if (length > 1) this.#pass(group);
        if (group.isEnd) this.#arrive(group.origin(this.graph), next, length, source);
        groups.push(group);
        states.push(next);
      }
    }
  }

  #pass(group: Group): void {
    this.#passed.add(group);
    if (this.#passed.size > mostGroups) this.isComplete = false;
  }

  #arrive(origin: string | undefined, state: number, steps: number, source: string): void {
    if (origin === undefined) return;
    const side = (state & against) === 0 ? this.supports : this.disputes;
    const isChecked = (state & unchecked) === 0;
    const known = side.get(origin);
    if (known === undefined) {
      side.set(origin, { steps, isChecked, through: new Set([source]) });
      return;
    }
    known.steps = Math.min(known.steps, steps);
    known.isChecked ||= isChecked;
    known.through.add(source);
  }
}

/** Whether a group is reached for the first time in this way; what comes checked tells all that comes unchecked does. */
function isNews({ mark }: Group, state: number): boolean {
  if (mark.run !== runs) {
    mark.run = runs;
    mark.seen = 0;
  }
  const checked = 1 << (state & ~unchecked);
  if ((mark.seen & (checked | (1 << state))) !== 0) return false;
  mark.seen |= 1 << state;
  return true;
}
