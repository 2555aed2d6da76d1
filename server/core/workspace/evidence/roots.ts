import type { Project } from '../project';
import { sourcesSharing } from '../sameSources';
import type { Workspace } from '../workspace';
import { identityOf, type Identity } from './identity';

/** The origin that each source id leads back to. What is known of sources is looked up when somebody asks, and kept until it changes. */
export class Roots {
  readonly #identities = new Map<string, Identity>();
  /** By a DOI or an address, the ids of the source that has it. */
  readonly #sharing = new Map<string, readonly string[]>();
  readonly #answers = new Map<string, string>();

  constructor(
    readonly workspace: Workspace,
    readonly project: Project,
  ) {}

  /** Follows `origin` to its end. Of a circle, and of several ids for one source, the first in order. */
  rootOf(id: string): string {
    return this.#answers.get(id) ?? this.#follow(id);
  }

  /** What these symbols tell of may be something else now. Gives the ids whose root was asked for and is another. */
  refresh(symbols: Iterable<string>): readonly string[] {
    let isChanged = false;
    for (const symbol of symbols) {
      const colon = symbol.indexOf(':');
      const kind = symbol.slice(0, colon);
      const name = symbol.slice(colon + 1);
      if (kind === 'source' || kind === 'item') isChanged = this.#isOther(name) || isChanged;
      else if (kind === 'same') isChanged = this.#isSharedAnew(name) || isChanged;
    }
    if (!isChanged) return [];
    const before = [...this.#answers];
    this.#answers.clear();
    return before.flatMap(([id, root]) => (this.rootOf(id) === root ? [] : [id]));
  }

  #isOther(id: string): boolean {
    const before = this.#identities.get(id);
    this.#identities.delete(id);
    return before !== undefined && JSON.stringify(before) !== JSON.stringify(this.#identityOf(id));
  }

  #isSharedAnew(key: string): boolean {
    const before = this.#sharing.get(key);
    this.#sharing.delete(key);
    return before !== undefined && before.join(' ') !== this.#idsSharing(key).join(' ');
  }

  #identityOf(id: string): Identity {
    const known = this.#identities.get(id);
    if (known !== undefined) return known;
    const made = identityOf(this.workspace, this.project, id);
    this.#identities.set(id, made);
    return made;
  }

  #idsSharing(key: string): readonly string[] {
    const known = this.#sharing.get(key);
    if (known !== undefined) return known;
    const made = [...new Set([...sourcesSharing(this.project, key)].flatMap(({ ids }) => ids))];
    this.#sharing.set(key, made);
    return made;
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
        const next = ids.map((each) => this.#identityOf(each).origin).find((each) => each !== undefined);
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
      for (const key of this.#identityOf(each).keys)
        for (const other of this.#idsSharing(key))
          // An id may mean something else than what has the key, where it is written out for another.
          if (this.#identityOf(other).keys.includes(key)) found.add(other);
    return found.size === 1 ? [id] : [...found].sort();
  }
}

function smallest(ids: readonly string[]): string {
  return ids.reduce((least, id) => (id < least ? id : least));
}
