import type { Uri } from '../changes';
import type { Project } from '../project';
import type { Workspace } from '../workspace';
import { fileOfKey, type ClaimKey } from './claimKeys';
import { claimNodesIn, type ClaimNode } from './claimNode';
import { follow, type Found } from './follow';
import { Roots } from './roots';
import type { Tally } from './tally';
import { Group } from './group';

/** What all claims of a project rest on; looked up file by file, when somebody asks. */
export class EvidenceGraph {
  readonly roots: Roots;
  /** What was said of claims, for as long as it holds. */
  readonly told = new Map<ClaimKey, Tally>();
  readonly #files = new Map<Uri, ReadonlyMap<ClaimKey, ClaimNode>>();
  /** By a claim or by the id of a source, the claims that rest on it, as far as they were looked up. */
  readonly #resting = new Map<string, Set<ClaimKey>>();
  readonly #groups = new Map<ClaimKey, Group>();
  readonly #found = new Map<Group, Found>();

  constructor(
    readonly workspace: Workspace,
    readonly project: Project,
  ) {
    this.roots = new Roots(workspace, project);
  }

  node(key: ClaimKey): ClaimNode | undefined {
    return this.nodesIn(fileOfKey(key)).get(key);
  }

  nodesIn(uri: Uri): ReadonlyMap<ClaimKey, ClaimNode> {
    const known = this.#files.get(uri);
    if (known !== undefined) return known;
    const made = this.read(uri);
    this.replace(uri, made);
    return made;
  }

  groupOf(node: ClaimNode): Group {
    const known = this.#groups.get(node.key);
    if (known !== undefined) return known;
    const made = new Group(this, this.#sameAs(node));
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

  /** The claims of a file as they are now; what is kept of them stays as it was. */
  read(uri: Uri): ReadonlyMap<ClaimKey, ClaimNode> {
    const gloss = this.project.glosses.get(uri);
    const nodes = gloss === undefined ? [] : claimNodesIn(this.workspace, this.project, gloss);
    return new Map(nodes.map((node) => [node.key, node]));
  }

  /** What is kept of a file; undefined where nobody asked for it yet. */
  kept(uri: Uri): ReadonlyMap<ClaimKey, ClaimNode> | undefined {
    return this.#files.get(uri);
  }

  files(): Iterable<Uri> {
    return this.#files.keys();
  }

  replace(uri: Uri, nodes: ReadonlyMap<ClaimKey, ClaimNode>): void {
    for (const node of this.#files.get(uri)?.values() ?? [])
      for (const ground of groundsOf(node)) {
        const resting = this.#resting.get(ground);
        resting?.delete(node.key);
        if (resting?.size === 0) this.#resting.delete(ground);
      }
    this.#files.set(uri, nodes);
    for (const node of nodes.values())
      for (const ground of groundsOf(node)) {
        const resting = this.#resting.get(ground);
        if (resting === undefined) this.#resting.set(ground, new Set([node.key]));
        else resting.add(node.key);
      }
  }

  /**
   * Adds to `found` all claims that were looked up and may stand on something else when what is told of these claims and sources changes: those
   * that say the same and those that rest on them, step by step.
   */
  collectAbove(from: Iterable<string>, found: Set<string>): void {
    const fresh = new Set(from);
    // What is added while it is walked through is walked through, too.
    for (const key of fresh) {
      found.add(key);
      for (const same of this.#files.get(fileOfKey(key))?.get(key)?.same ?? []) fresh.add(same);
      for (const resting of this.#resting.get(key) ?? []) fresh.add(resting);
    }
  }

  /** Forgets what rests on these claims. */
  forget(keys: Iterable<string>): void {
    for (const key of keys) {
      const group = this.#groups.get(key);
      if (group === undefined) continue;
      this.#found.delete(group);
      this.#groups.delete(key);
    }
  }

  #sameAs(node: ClaimNode): readonly ClaimNode[] {
    const found = new Map([[node.key, node]]);
    // What is added while it is walked through is walked through, too.
    for (const { same } of found.values())
      for (const key of same) {
        const other = found.has(key) ? undefined : this.node(key);
        if (other !== undefined) found.set(key, other);
      }
    return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}

/** The claims and sources that a claim rests on: by their keys and ids, which have a blank and have none. */
function groundsOf({ home, leaves }: ClaimNode): ReadonlySet<string> {
  const grounds = new Set([home]);
  for (const { targets } of leaves) for (const target of targets) grounds.add(target.claim ?? target.source);
  return grounds;
}

const graphs = new WeakMap<Project, EvidenceGraph>();

export function graphOf(workspace: Workspace, project: Project): EvidenceGraph {
  const known = graphs.get(project);
  if (known !== undefined) return known;
  const made = new EvidenceGraph(workspace, project);
  graphs.set(project, made);
  return made;
}

/** The graph, if anybody asked for it. */
export function keptGraph(project: Project): EvidenceGraph | undefined {
  return graphs.get(project);
}

export function forgetGraph(project: Project): void {
  graphs.delete(project);
}
