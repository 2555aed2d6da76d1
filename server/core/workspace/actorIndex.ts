import type { Actor, ActorName } from '../model/actor';
import { nameKey } from '../recognize/hits';
import { buildNameTable, changedNames, type NameEntry, type NameTable } from '../recognize/nameTable';
import type { Uri } from './changes';

/** The hashes of the words of every name that came, went or changed hands; `all` where every article must be searched again. */
export type ChangedNames = readonly Uint32Array[] | 'all';

/** Every actor of a project, by id and by file, and the table of all their names. */
export class ActorIndex {
  readonly #byFile = new Map<Uri, readonly Actor[]>();
  readonly #byId = new Map<string, readonly Actor[]>();
  #table: NameTable | undefined;

  /** Replaces what `uri` declares. Returns whether anything about names changed; then `refreshNames` is due. */
  set(uri: Uri, actors: readonly Actor[]): boolean {
    const before = this.#byFile.get(uri) ?? [];
    if (actors.length > 0) this.#byFile.set(uri, actors);
    else this.#byFile.delete(uri);
    for (const id of new Set(before.map((actor) => actor.id))) {
      const left = this.declarations(id).filter((other) => other.at.uri !== uri);
      if (left.length > 0) this.#byId.set(id, left);
      else this.#byId.delete(id);
    }
    for (const [id, own] of groupedById(actors)) {
      const declared = [...this.declarations(id), ...own];
      declared.sort((a, b) => compare(a.at.uri, b.at.uri) || a.at.range.start - b.at.range.start);
      this.#byId.set(id, declared);
    }
    return namesOf(before) !== namesOf(actors);
  }

  /** Brings the table of names up to date and says what is different in it. */
  refreshNames(): ChangedNames {
    const before = this.table;
    const now = buildNameTable(this.#names(), before);
    this.#table = now;
    return changedNames(before, now)?.map((pattern) => nameKey(now, pattern)) ?? 'all';
  }

  *#names(): Iterable<NameEntry> {
    for (const actor of this.all()) for (const name of actor.names) yield entryOf(actor.id, name);
  }

  get table(): NameTable {
    return (this.#table ??= buildNameTable([]));
  }

  /** The declarations under one id, in the order of files and places; more than one is an error that a rule reports. */
  declarations(id: string): readonly Actor[] {
    return this.#byId.get(id) ?? [];
  }

  ids(): Iterable<string> {
    return this.#byId.keys();
  }

  /** Every declaration, in the order of ids, files and places, so that a rebuilt index is the same as a grown one. */
  all(): readonly Actor[] {
    const ids = [...this.#byId.keys()].sort(compare);
    return ids.flatMap((id) => this.#byId.get(id) ?? []);
  }
}

function groupedById(actors: readonly Actor[]): ReadonlyMap<string, readonly Actor[]> {
  const groups = new Map<string, Actor[]>();
  for (const actor of actors) {
    const group = groups.get(actor.id);
    if (group === undefined) groups.set(actor.id, [actor]);
    else group.push(actor);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function namesOf(actors: readonly Actor[]): string {
  return JSON.stringify(actors.map(({ id, names }) => [id, names.map(({ text, weak }) => [text, weak])]));
}

function entryOf(actor: string, { text, weak, language }: ActorName): NameEntry {
  return language === undefined ? { actor, text, weak } : { actor, text, weak, lang: language };
}
