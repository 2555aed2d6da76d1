import type { NameTable } from '../recognize/nameTable';
import { foldCase } from '../text/fold';
import { isFunctionWord } from '../text/functionWords';
import type { Project } from '../workspace/project';
import type { NamedActor } from './results/actors';

interface Index {
  readonly table: NameTable;
  /** By a folded word of a name, and by the first letters of a name of several words. */
  readonly byWord: ReadonlyMap<string, readonly NamedActor[]>;
}

const indexes = new WeakMap<Project, Index>();
const MOST_SIMILAR = 5;
/** A word that this many actors have in their names tells them apart no more. */
const MOST_WITH_WORD = 20;

/** Known actors whom a name may be another name of: those it shares a word with, or whose first letters it is. A guess, offered as one. */
export function similarActors(project: Project, names: readonly string[]): readonly NamedActor[] {
  const { byWord } = indexOf(project);
  const shared = new Map<string, { readonly actor: NamedActor; count: number }>();
  for (const key of new Set(names.flatMap(keysOf))) {
    for (const actor of byWord.get(key) ?? []) {
      const known = shared.get(actor.id) ?? { actor, count: 0 };
      known.count += 1;
      shared.set(actor.id, known);
    }
  }
  return [...shared.values()]
    .sort((a, b) => b.count - a.count || (a.actor.id < b.actor.id ? -1 : 1))
    .slice(0, MOST_SIMILAR)
    .map(({ actor }) => actor);
}

function indexOf(project: Project): Index {
  const { table } = project.actors;
  const known = indexes.get(project);
  if (known?.table === table) return known;
  const byWord = new Map<string, NamedActor[]>();
  for (const { id, name, names } of project.actors.all()) {
    for (const key of new Set(names.flatMap(({ text }) => keysOf(text)))) {
      const actors = byWord.get(key) ?? [];
      if (actors.length < MOST_WITH_WORD && !actors.some((actor) => actor.id === id))
        actors.push({ id, name });
      byWord.set(key, actors);
    }
  }
  const made = { table, byWord };
  indexes.set(project, made);
  return made;
}

function keysOf(name: string): readonly string[] {
  const words = foldCase(name.replace(/(?<=\b\p{Lu})\./gu, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => word.length > 2 && !isFunctionWord(word));
  const initials = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join('');
  const first =
    words.length > 1 ? [initials(words), initials(words.filter((word) => !isFunctionWord(word)))] : [];
  return [...telling, ...first.filter((letters) => letters.length > 2)];
}
