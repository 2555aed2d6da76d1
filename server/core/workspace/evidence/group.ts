import type { Uri } from '../changes';
import type { ClaimKey } from './claimKeys';
import type { ClaimNode, Leaf, Target } from './claimNode';
import type { EvidenceGraph } from './graph';
import type { Void } from './weight';

/** One step of evidence: from a claim to what it rests on. */
export class Step {
  #group: Group | undefined;
  #origin: string | undefined;

  constructor(
    readonly from: ClaimKey,
    /** Which of its citations it is; undefined for a relation. */
    readonly citation: number | undefined,
    readonly isAgainst: boolean,
    readonly isChecked: boolean,
    /** The source that is cited with it. */
    readonly source: string,
    readonly to: Target,
  ) {}

  /** The claims it leads to; undefined where it leads to a source. A step goes when what it leads to is told anew, so it is looked up once. */
  ahead(graph: EvidenceGraph): Group | undefined {
    if (this.to.claim === undefined || this.#group !== undefined) return this.#group;
    const node = graph.node(this.to.claim);
    this.#group = node && graph.groupOf(node);
    return this.#group;
  }

  /** Where evidence ends that ends with this step; undefined where it ends with no source. */
  origin(graph: EvidenceGraph): string | undefined {
    if (this.to.source === undefined) return undefined;
    return (this.#origin ??= graph.roots.rootOf(this.to.source));
  }
}

/** Claims that repeat or translate one another, nearly always one alone: they stand and fall on the same evidence. */
export class Group {
  readonly steps: readonly Step[];
  /** How many citations and relations count. */
  readonly counting = { supports: 0, disputes: 0 };
  /** A mark of whoever follows evidence, see follow.ts; it says nothing about the claims. */
  mark = { run: 0, seen: 0 };
  /** The articles that make these claims: nothing in them is evidence for one. */
  readonly #articles: ReadonlySet<Uri>;
  readonly #voids = new Map<Leaf, Void>();
  #origin: string | undefined;

  constructor(
    graph: EvidenceGraph,
    readonly members: readonly ClaimNode[],
  ) {
    this.#articles = new Set(members.flatMap(({ article }) => article ?? []));
    const steps: Step[] = [];
    for (const { key, leaves } of members)
      for (const leaf of leaves) {
        const reason = this.#judge(graph, leaf);
        if (reason !== undefined) this.#voids.set(leaf, reason);
        if (reason === undefined && leaf.stance !== 'context')
          this.#step(graph, key, leaf, leaf.stance, steps);
      }
    this.steps = steps;
  }

  /** Whether nothing is cited for them: evidence that comes here ends here. */
  get isEnd(): boolean {
    return this.counting.supports === 0;
  }

  /** Why a citation under one of the claims does not count. */
  voidOf(leaf: Leaf): Void | undefined {
    return this.#voids.get(leaf);
  }

  /** Where evidence ends that ends with these claims: of the roots of their sources, the first in order. */
  origin(graph: EvidenceGraph): string {
    if (this.#origin !== undefined) return this.#origin;
    const roots = this.members.map(({ home }) => graph.roots.rootOf(home));
    return (this.#origin = roots.reduce((least, root) => (root < least ? root : least)));
  }

  #step(
    graph: EvidenceGraph,
    from: ClaimKey,
    leaf: Leaf,
    stance: 'supports' | 'disputes',
    steps: Step[],
  ): void {
    const { citation, targets, weight } = leaf;
    this.counting[stance] += 1;
    for (const to of targets) {
      if (this.#isOwn(graph, to)) continue;
      const source = leaf.source ?? (to.claim === undefined ? '' : (graph.node(to.claim)?.home ?? ''));
      steps.push(
        new Step(from, citation, stance === 'disputes', weight.counts && weight.isChecked, source, to),
      );
    }
  }

  #judge(graph: EvidenceGraph, { weight, targets }: Leaf): Void | undefined {
    if (!weight.counts) return weight.why;
    if (targets.length === 0) return 'unknown';
    return targets.every((target) => this.#isOwn(graph, target)) ? 'self' : undefined;
  }

  #isOwn(graph: EvidenceGraph, target: Target): boolean {
    const article = target.claim === undefined ? target.article : graph.node(target.claim)?.article;
    return article !== undefined && this.#articles.has(article);
  }
}
