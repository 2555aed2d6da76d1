import type { Actor } from '../../model/actor';
import { fuzzyScore, letterBits, searchKey } from '../fuzzy';
import { kindWords } from '../kinds';
import type { CompletionItem } from '../results/completion';
import { namesOf, type SearchName } from '../searchNames';
import { asWritten, type WritingPlace } from './place';

/** More than anybody reads: whoever does not find it there types another letter. */
export const mostOffered = 200;

/** Editors look no further than this into the text they match typing against. In UTF-16 units. */
const longestFilter = 400;

/** The actors whose id or any of whose names fits what has been typed, best first. */
export function actorItems(place: WritingPlace): readonly CompletionItem[] {
  const { project, cursor } = place;
  const query = searchKey(cursor.typed.trim());
  const bits = letterBits(query);
  const found: { score: number; actor: Actor; best: SearchName }[] = [];
  for (const id of project.actors.ids()) {
    const [actor] = project.actor(id);
    // What is no id cannot be written as one; the rule `schema` says so where it is declared.
    if (actor === undefined || !/^[\p{L}\p{N}._-]+$/u.test(id)) continue;
    let best: SearchName | undefined;
    let score = -1;
    for (const name of namesOf(actor)) {
      const fits = (name.bits & bits) === bits ? fuzzyScore(query, name.folded) : undefined;
      if (fits === undefined || fits <= score) continue;
      score = fits;
      best = name;
    }
    if (best !== undefined) found.push({ score, actor, best });
  }
  found.sort((a, b) => b.score - a.score || (a.actor.id < b.actor.id ? -1 : 1));
  return found.slice(0, mostOffered).map(({ actor, best }, index) => ({
    label: actor.id,
    insert: asWritten(place, actor.id),
    range: cursor.range,
    kind: 'actor',
    detail: detailOf(actor),
    filter: filterOf(actor, query === '' ? undefined : best),
    sort: `1${String(index).padStart(5, '0')}`,
    about: { kind: 'actor', id: actor.id },
  }));
}

function detailOf(actor: Actor): string {
  const kind = kindWords(actor);
  return kind === undefined ? actor.name : `${actor.name} · ${kind}`;
}

/** Id and names, each also without accents, as editors do not look through those; what fits what was typed comes first. */
function filterOf(actor: Actor, best: SearchName | undefined): string {
  const every = filters.get(actor.entry.value) ?? makeFilter(actor);
  filters.set(actor.entry.value, every);
  if (best === undefined) return every;
  return best.folded === best.text.toLowerCase()
    ? `${best.text} ${every}`
    : `${best.text} ${best.folded} ${every}`;
}

/** By the value of the actor's entry: two thousand actors may be offered at every request. */
const filters = new WeakMap<object, string>();

function makeFilter(actor: Actor): string {
  const texts = new Set([actor.id]);
  for (const { text, folded } of namesOf(actor)) {
    texts.add(text);
    if (folded !== text.toLowerCase()) texts.add(folded);
  }
  let filter = '';
  for (const text of texts) {
    if (filter.length + text.length > longestFilter && filter !== '') break;
    filter += filter === '' ? text : ` ${text}`;
  }
  return filter;
}
