import type { Mention } from '../recognize/mentions';
import type { Uri } from './changes';

/** Who is mentioned in which article, and how often; kept in step with the articles' mentions by Workspace. */
export class MentionIndex {
  /** Sure mentions only: where several actors are possible, none is counted. */
  readonly #sure = new Map<string, Tally>();
  /** Mentions in which the actor is one of several candidates. */
  readonly #possible = new Map<string, Tally>();
  /** In how many places of all articles each actor is or may be named. */
  readonly #places = new Map<string, number>();
  /** Actors whose places have changed since somebody asked, and whether they had any. */
  readonly #before = new Map<string, boolean>();

  set(article: Uri, before: readonly Mention[], now: readonly Mention[]): void {
    for (const mention of before) this.#add(article, mention, -1);
    for (const mention of now) this.#add(article, mention, 1);
  }

  /** The articles that surely name the actor, with how often each does. */
  counts(actor: string): ReadonlyMap<Uri, number> {
    return this.#sure.get(actor)?.counts ?? none;
  }

  /** The articles in which a mention may be this actor's or another's. */
  possible(actor: string): ReadonlyMap<Uri, number> {
    return this.#possible.get(actor)?.counts ?? none;
  }

  /** Whether any article names the actor, or may do so. */
  isNamed(actor: string): boolean {
    return this.#places.has(actor);
  }

  /** The actors who are named now and were not when this was asked last, or the other way round. */
  takeChanged(): readonly string[] {
    const changed = [...this.#before].flatMap(([actor, was]) => (was === this.isNamed(actor) ? [] : [actor]));
    this.#before.clear();
    return changed;
  }

  #add(article: Uri, { actors }: Mention, change: 1 | -1): void {
    const index = actors.length === 1 ? this.#sure : this.#possible;
    for (const actor of actors) {
      const places = this.#places.get(actor) ?? 0;
      if (!this.#before.has(actor)) this.#before.set(actor, places > 0);
      if (places + change === 0) this.#places.delete(actor);
      else this.#places.set(actor, places + change);
      let tally = index.get(actor);
      if (tally === undefined) index.set(actor, (tally = new Tally()));
      tally.add(article, change);
    }
  }
}

const none: ReadonlyMap<Uri, number> = new Map();

/**
 * A count for each article. Changes are only noted down, and added up when somebody asks about this very actor: reading thousands of
 * articles makes hundreds of thousands of changes, and a question is about one actor.
 */
class Tally {
  readonly #counts = new Map<Uri, number>();
  #articles: Uri[] = [];
  #changes: number[] = [];

  add(article: Uri, change: 1 | -1): void {
    this.#articles.push(article);
    this.#changes.push(change);
    // What is noted down must not outgrow what it amounts to.
    if (this.#articles.length > 10_000 + 4 * this.#counts.size) this.#settle();
  }

  get counts(): ReadonlyMap<Uri, number> {
    this.#settle();
    return this.#counts;
  }

  #settle(): void {
    this.#articles.forEach((article, at) => {
      const count = (this.#counts.get(article) ?? 0) + (this.#changes[at] ?? 0);
      if (count === 0) this.#counts.delete(article);
      else this.#counts.set(article, count);
    });
    this.#articles = [];
    this.#changes = [];
  }
}
