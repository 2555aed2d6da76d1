import type { ActorItem } from '../../server/lsp/protocol/protocol';

/** An actor to pick, under the name that fits what was typed. */
export interface ActorChoiceItem {
  readonly actor: ActorItem;
  readonly name: string;
}

/** So many are listed for what was typed; who seeks another types more. */
const mostFound = 200;

/** Of several declarations of one id the first. */
export function distinctActors(actors: readonly ActorItem[]): readonly ActorItem[] {
  const known = new Set<string>();
  return actors.filter(({ id }) => !known.has(id) && known.add(id).size > 0);
}

/** Who may be meant by words of an article, the likeliest first: those whom recognition names, then those with a name like it. */
export function guesses(
  actors: readonly ActorItem[],
  words: string,
  recognized: readonly string[],
): readonly ActorItem[] {
  const named = recognized.flatMap((id) => actors.filter((actor) => actor.id === id));
  const alike = found(actors, words).map(({ actor }) => actor);
  return [...new Set([...named, ...alike])];
}

/** Those with a name or an id like what was typed, the best first, each under the name that fits best. */
export function found(actors: readonly ActorItem[], typed: string): readonly ActorChoiceItem[] {
  const sought = folded(typed);
  if (sought === '') return actors.map((actor) => ({ actor, name: actor.name }));
  return actors
    .flatMap((actor) => bestName(actor, sought) ?? [])
    .sort((one, other) => one.rank - other.rank || other.actor.mentions - one.actor.mentions)
    .slice(0, mostFound)
    .map(({ actor, name }) => ({ actor, name }));
}

function bestName(
  actor: ActorItem,
  sought: string,
): (ActorChoiceItem & { readonly rank: number }) | undefined {
  let best: (ActorChoiceItem & { readonly rank: number }) | undefined;
  for (const name of [actor.name, ...actor.aliases, actor.id]) {
    const rank = rankOf(folded(name), sought);
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { actor, name, rank };
  }
  // An id is nothing to read where there is a name.
  return best?.name === actor.id ? { ...best, name: actor.name } : best;
}

/** The smaller the better; undefined where they have nothing in common. */
function rankOf(name: string, sought: string): number | undefined {
  if (name === sought) return 0;
  if (name.startsWith(sought)) return 1;
  if (` ${name}`.includes(` ${sought}`)) return 2;
  if (name.includes(sought)) return 3;
  const words = sought.split(' ');
  if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 4;
  // “Ross” for “Jonathan Ross, the agent”, and “Mr Ross” for “Ross”: a whole word of one is in the other, longer than “the”.
  const own = new Set(name.split(' ').filter((word) => word.length > 3));
  return words.some((word) => own.has(word)) ? 5 : undefined;
}

/** As people type names: without accents, capitals and marks. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
