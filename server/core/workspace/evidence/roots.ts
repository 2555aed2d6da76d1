import type { Project } from '../project';
import type { Workspace } from '../workspace';
import { identityOf, type Identity } from './identity';

const unknown: Identity = { keys: [], origin: undefined };

/**
 * The origin that each source id leads back to. Ids that share a DOI or an address are one source, so that all ids have to be known before
 * the first answer; after that, only those that change are looked at again.
 */
export class Roots {
  readonly #identities = new Map<string, Identity>();
  readonly #byKey = new Map<string, Set<string>>();
  readonly #answers = new Map<string, string>();
  #isFilled = false;

  constructor(
    readonly workspace: Workspace,
    readonly project: Project,
  ) {}

  /** Follows `origin` to its end. Of a circle, and of several ids for one source, the first in order. */
  rootOf(id: string): string {
    this.#fill();
    return this.#answers.get(id) ?? this.#follow(id);
  }

  /** These ids may mean something else now. Gives those whose root was asked for and is another. */
  refresh(ids: Iterable<string>): readonly string[] {
    if (!this.#isFilled) return [];
    let isChanged = false;
    for (const id of ids) isChanged = this.#look(id) || isChanged;
    if (!isChanged) return [];
    const before = [...this.#answers];
    this.#answers.clear();
    return before.flatMap(([id, root]) => (this.rootOf(id) === root ? [] : [id]));
  }

  #fill(): void {
    if (this.#isFilled) return;
    this.#isFilled = true;
    for (const id of this.project.sources.ids()) this.#look(id);
  }

  /** Returns whether what counts here is different. */
  #look(id: string): boolean {
    const before = this.#identities.get(id) ?? unknown;
    const now = this.#isOfWeight(id) ? identityOf(this.workspace, this.project, id) : unknown;
    if (before.origin === now.origin && before.keys.join('\n') === now.keys.join('\n')) return false;
    for (const key of before.keys) {
      const ids = this.#byKey.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.#byKey.delete(key);
    }
    for (const key of now.keys) {
      const ids = this.#byKey.get(key);
      if (ids === undefined) this.#byKey.set(key, new Set([id]));
      else ids.add(id);
    }
    if (now.keys.length === 0 && now.origin === undefined) this.#identities.delete(id);
    else this.#identities.set(id, now);
    return true;
  }

  /** Articles that nobody says anything about and nobody refers to are many, and what is known of them stands in front matter that would have to be read. */
  #isOfWeight(id: string): boolean {
    const { articles, references } = this.project.sources.of(id);
    return (
      references.length > 0 ||
      this.project.dependencies.referrers(`item:${id}`).size > 0 ||
      articles.some((uri) => this.project.sidecarsOf(uri).some(({ file }) => file.source !== undefined))
    );
  }

  #follow(id: string): string {
    /** By every id of each source on the way: which source that was, counted from the start. */
    const passed = new Map<string, number>();
    const way: (readonly string[])[] = [];
    let root: string | undefined;
    for (let at = id; root === undefined;) {
      const again = passed.get(at);
      const known = again === undefined ? this.#answers.get(at) : smallest(way.slice(again).flat());
      if (known !== undefined) root = known;
      else {
        const ids = this.#sameAs(at);
        for (const each of ids) passed.set(each, way.length);
        way.push(ids);
        // Where its ids are told of different origins, the first one that is told of any counts.
        const next = ids.map((each) => this.#identities.get(each)?.origin).find((each) => each !== undefined);
        if (next === undefined) root = smallest(ids);
        else at = next;
      }
    }
    for (const each of passed.keys()) this.#answers.set(each, root);
    return root;
  }

  /** Every id of the source that has this one, in order. */
  #sameAs(id: string): readonly string[] {
    const found = new Set([id]);
    // What is added while it is walked through is walked through, too.
    for (const each of found)
      for (const key of this.#identities.get(each)?.keys ?? [])
        for (const other of this.#byKey.get(key) ?? []) found.add(other);
    return found.size === 1 ? [id] : [...found].sort();
  }
}

function smallest(ids: readonly string[]): string {
  return ids.reduce((least, id) => (id < least ? id : least));
}
