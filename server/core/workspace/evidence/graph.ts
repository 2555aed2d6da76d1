import type { Uri } from '../changes';
import type { Project } from '../project';
import type { Workspace } from '../workspace';
import { fileOfKey, type ClaimKey } from './claimKeys';
import { claimNodesIn, type ClaimNode, type Leaf, type Target } from './claimNode';
import { follow, type Found } from './follow';
import { Roots } from './roots';
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

/** What all claims of a project rest on; looked up file by file, when somebody asks. */
export class EvidenceGraph {
  readonly roots: Roots;
  readonly #files = new Map<Uri, ReadonlyMap<ClaimKey, ClaimNode>>();
  readonly #groups = new Map<ClaimKey, Group>();
  readonly #found = new Map<Group, Found>();

  constructor(
    readonly workspace: Workspace,
    readonly project: Project,
  ) {
    this.roots = new Roots(workspace, project);
  }

  node(key: ClaimKey): ClaimNode | undefined {
    return this.#nodesIn(fileOfKey(key)).get(key);
  }

  groupOf(node: ClaimNode): Group {
    const known = this.#groups.get(node.key);
    if (known !== undefined) return known;
    const made = this.#gather(node);
    for (const { key } of made.members) this.#groups.set(key, made);
    return made;
  }

  foundFrom(group: Group): Found {
    const known = this.#found.get(group);
    if (known !== undefined) return known;
    const made = follow(this, group);
    this.#found.set(group, made);
    return made;
  }

  /** Where evidence ends that ends with these claims: of the roots of their sources, the first in order. */
  originOf({ members }: Group): string {
    const roots = members.map(({ home }) => this.roots.rootOf(home));
    return roots.reduce((least, root) => (root < least ? root : least));
  }

  #nodesIn(uri: Uri): ReadonlyMap<ClaimKey, ClaimNode> {
    const known = this.#files.get(uri);
    if (known !== undefined) return known;
    const gloss = this.project.glosses.get(uri);
    const nodes = gloss === undefined ? [] : claimNodesIn(this.workspace, this.project, gloss);
    const made = new Map(nodes.map((node) => [node.key, node]));
    this.#files.set(uri, made);
    return made;
  }

  #gather(node: ClaimNode): Group {
    const found = new Map([[node.key, node]]);
    // What is added while it is walked through is walked through, too.
    for (const { same } of found.values())
      for (const key of same) {
        const other = found.has(key) ? undefined : this.node(key);
        if (other !== undefined) found.set(key, other);
      }
    const members = [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    return groupOfMembers(members);
  }
}

function groupOfMembers(members: readonly ClaimNode[]): Group {
  const articles = new Set(members.flatMap(({ article }) => article ?? []));
  const counting = { supports: 0, disputes: 0 };
  const steps: Step[] = [];
  for (const { key, leaves } of members)
    for (const leaf of leaves) {
      const { stance, citation, source, targets, weight } = leaf;
      if (stance === 'context' || voidOf(leaf, { articles }) !== undefined) continue;
      counting[stance] += 1;
      const isAgainst = stance === 'disputes';
      const isChecked = weight.counts && weight.isChecked;
      for (const to of targets)
        if (!isWithin(articles, to)) steps.push({ from: key, citation, isAgainst, isChecked, source, to });
    }
  return { members, articles, steps, isEnd: counting.supports === 0, counting };
}

/** Why a citation under one of the claims does not count. */
export function voidOf({ weight, targets }: Leaf, { articles }: Pick<Group, 'articles'>): Void | undefined {
  if (!weight.counts) return weight.why;
  if (targets.length === 0) return 'unknown';
  return targets.every((target) => isWithin(articles, target)) ? 'self' : undefined;
}

function isWithin(articles: ReadonlySet<Uri>, { article }: Target): boolean {
  return article !== undefined && articles.has(article);
}

const graphs = new WeakMap<Project, EvidenceGraph>();

export function graphOf(workspace: Workspace, project: Project): EvidenceGraph {
  const known = graphs.get(project);
  if (known !== undefined) return known;
  const made = new EvidenceGraph(workspace, project);
  graphs.set(project, made);
  return made;
}

/** Called when files have changed: gives those with a claim that may stand on something else now. What was never asked for is no such. */
export function refreshEvidence(
  _workspace: Workspace,
  project: Project,
  affected: ReadonlySet<Uri>,
): readonly Uri[] {
  if (affected.size === 0 || !graphs.delete(project)) return [];
  return [...project.glosses.values()].filter(({ claims }) => claims.length > 0).map(({ uri }) => uri);
}
