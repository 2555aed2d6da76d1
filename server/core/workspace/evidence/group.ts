import type { Uri } from '../changes';
import type { ClaimKey } from './claimKeys';
import type { ClaimNode, Leaf, Target } from './claimNode';
import type { EvidenceGraph } from './graph';
import type { Void } from './weight';

/** One step of evidence: from a claim to what it rests on. */
export interface Step {
  readonly from: ClaimKey;
  /** Which of its citations it is; undefined for a relation. */
  readonly citation: number | undefined;
  readonly isAgainst: boolean;
  readonly isChecked: boolean;
  /** The source that is cited with it. */
  readonly source: string;
  readonly to: Target;
}

/** Claims that repeat or translate one another, nearly always one alone: they stand and fall on the same evidence. */
export interface Group {
  readonly members: readonly ClaimNode[];
  /** The articles that make these claims: nothing in them is evidence for one. */
  readonly articles: ReadonlySet<Uri>;
  readonly steps: readonly Step[];
  /** Whether nothing is cited for them: evidence that comes here ends here. */
  readonly isEnd: boolean;
  /** How many citations and relations count. */
  readonly counting: { readonly supports: number; readonly disputes: number };
}

export function gather(graph: EvidenceGraph, members: readonly ClaimNode[]): Group {
  const articles = new Set(members.flatMap(({ article }) => article ?? []));
  const counting = { supports: 0, disputes: 0 };
  const steps: Step[] = [];
  for (const { key, leaves } of members)
    for (const leaf of leaves) {
      const { stance, citation, targets, weight } = leaf;
      if (stance === 'context' || voidOf(graph, leaf, { articles }) !== undefined) continue;
      counting[stance] += 1;
      const isAgainst = stance === 'disputes';
      const isChecked = weight.counts && weight.isChecked;
      for (const to of targets) {
        if (isWithin(graph, articles, to)) continue;
        const source = leaf.source ?? (to.claim === undefined ? '' : (graph.node(to.claim)?.home ?? ''));
        steps.push({ from: key, citation, isAgainst, isChecked, source, to });
      }
    }
  return { members, articles, steps, isEnd: counting.supports === 0, counting };
}

/** Why a citation under one of the claims does not count. */
export function voidOf(
  graph: EvidenceGraph,
  { weight, targets }: Leaf,
  { articles }: Pick<Group, 'articles'>,
): Void | undefined {
  if (!weight.counts) return weight.why;
  if (targets.length === 0) return 'unknown';
  return targets.every((target) => isWithin(graph, articles, target)) ? 'self' : undefined;
}

function isWithin(graph: EvidenceGraph, articles: ReadonlySet<Uri>, target: Target): boolean {
  const article = target.claim === undefined ? target.article : graph.node(target.claim)?.article;
  return article !== undefined && articles.has(article);
}
