import type { Mention } from '../recognize/mentions';
import type { Uri } from './changes';

/** Who is mentioned in which article, and how often; kept in step with the articles' mentions by Workspace. */
export class MentionIndex {
  /** Sure mentions only: where several actors are possible, none is counted. */
  readonly #counts = new Map<string, Map<Uri, number>>();
  /** Articles in which the actor is one of several candidates. */
  readonly #possible = new Map<string, Set<Uri>>();

  set(article: Uri, before: readonly Mention[], now: readonly Mention[]): void {
    for (const actor of actorsOf(before)) {
      remove(this.#counts, actor, article);
      remove(this.#possible, actor, article);
    }
    const counts = new Map<string, number>();
    for (const { actors } of now) {
      const [only] = actors;
      if (only !== undefined && actors.length === 1) counts.set(only, (counts.get(only) ?? 0) + 1);
      else for (const actor of actors) getOrMake(this.#possible, actor, () => new Set<Uri>()).add(article);
    }
    for (const [actor, count] of counts)
      getOrMake(this.#counts, actor, () => new Map<Uri, number>()).set(article, count);
  }

  /** The articles that surely name the actor, with how often each does. */
  counts(actor: string): ReadonlyMap<Uri, number> {
    return this.#counts.get(actor) ?? new Map<Uri, number>();
  }

  /** The articles in which a mention may be this actor's or another's. */
  possible(actor: string): ReadonlySet<Uri> {
    return this.#possible.get(actor) ?? new Set<Uri>();
  }
}

function actorsOf(mentions: readonly Mention[]): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ actors }) => actors));
}

function remove(index: Map<string, Map<Uri, number> | Set<Uri>>, actor: string, article: Uri): void {
  const articles = index.get(actor);
  articles?.delete(article);
  if (articles?.size === 0) index.delete(actor);
}

function getOrMake<T>(index: Map<string, T>, key: string, make: () => T): T {
  const known = index.get(key);
  if (known !== undefined) return known;
  const made = make();
  index.set(key, made);
  return made;
}
