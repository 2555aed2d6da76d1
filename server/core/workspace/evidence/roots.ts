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
  /** By an id, those whose root was found by way of it. */
  readonly #behind = new Map<string, Set<string>>();

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
    const changed = new Set<string>();
    const keys = new Set<string>();
    for (const symbol of symbols) {
      const colon = symbol.indexOf(':');
      const kind = symbol.slice(0, colon);
      const name = symbol.slice(colon + 1);
      if (kind === 'source' || kind === 'item') this.#lookAgain(name, changed, keys);
      else if (kind === 'same') this.#shareAgain(name, changed);
    }
    // Those who share a key that something had know it already; those whose key it has now may not.
    for (const key of keys) for (const other of this.#idsSharing(key)) changed.add(other);
    // What is added while it is walked through is walked through, too.
    for (const id of changed) for (const behind of this.#behind.get(id) ?? []) changed.add(behind);
    const before = [...changed].flatMap((id) => {
      const root = this.#answers.get(id);
      this.#answers.delete(id);
      return root === undefined ? [] : [{ id, root }];
    });
    return before.flatMap(({ id, root }) => (this.rootOf(id) === root ? [] : [id]));
  }

  #lookAgain(id: string, changed: Set<string>, keys: Set<string>): void {
    const before = this.#identities.get(id);
    this.#identities.delete(id);
    if (before === undefined) return;
    const now = this.#identityOf(id);
    if (JSON.stringify(before) === JSON.stringify(now)) return;
    changed.add(id);
    for (const key of now.keys) keys.add(key);
  }

  #shareAgain(key: string, changed: Set<string>): void {
    const before = this.#sharing.get(key);
    this.#sharing.delete(key);
    if (before === undefined) return;
    const now = this.#idsSharing(key);
    if (before.join(' ') !== now.join(' ')) for (const id of [...before, ...now]) changed.add(id);
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
        this.#remember(ids, next);
        if (next === undefined) root = smallest(ids);
        else at = next;
      }
    }
    for (const each of passed.keys()) this.#answers.set(each, root);
    return root;
  }

  /** All ids of a source stand behind its first one, which stands behind each of them: so there are few entries where they are many. */
  #remember(ids: readonly string[], next: string | undefined): void {
    const first = smallest(ids);
    for (const id of ids) {
      this.#stand(id, first);
      this.#stand(first, id);
    }
    if (next !== undefined) this.#stand(next, first);
  }

  #stand(ahead: string, id: string): void {
    const behind = this.#behind.get(ahead);
    if (behind === undefined) this.#behind.set(ahead, new Set([id]));
    else behind.add(id);
  }

  /** Every id of the source that has this one, in order. */
  #sameAs(id: string): readonly string[] {
    const found = new Set([id]);
    const keys = new Set<string>();
    // What is added while it is walked through is walked through, too.
    for (const each of found)
      for (const key of this.#identityOf(each).keys) {
        if (keys.has(key)) continue;
        keys.add(key);
        for (const other of this.#idsSharing(key))
          // An id may mean something else than what has the key, where it is written out for another.
          if (this.#identityOf(other).keys.includes(key)) found.add(other);
      }
    return found.size === 1 ? [id] : [...found].sort();
  }
}

function smallest(ids: readonly string[]): string {
  return ids.reduce((least, id) => (id < least ? id : least));
}
