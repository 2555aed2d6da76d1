/** How the actors of the workspace are put into groups, and what is said of them; plain text, and knows nothing of VS Code. */
import type { ActorItem } from '../../server/lsp/protocol/protocol';
import { counted, inFigures, onOneLine } from './counted';
import { type Filter, folded } from './filter';
import type { Group } from './group';

/** The kinds that the format knows, in the order of its description. */
const kinds: Readonly<Record<string, string>> = {
  person: 'People',
  organization: 'Organizations',
  company: 'Companies',
  publicBody: 'Public bodies',
  group: 'Groups',
  place: 'Places',
  event: 'Events',
  work: 'Works',
};
const ranks = new Map(Object.keys(kinds).map((kind, rank) => [kind, rank]));

/** Groups by kind, in each the actors as they came. */
export function groupActors(actors: readonly ActorItem[]): readonly Group<ActorItem>[] {
  const groups = new Map<string, ActorItem[]>();
  for (const actor of actors) {
    const known = groups.get(actor.kind ?? '');
    if (known === undefined) groups.set(actor.kind ?? '', [actor]);
    else known.push(actor);
  }
  return [...groups]
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    .map(([key, grouped]) => ({
      key,
      label: key === '' ? 'Of no kind' : (kinds[key] ?? key),
      counts: inFigures(grouped.length),
      items: grouped,
    }));
}

export function filterActors(actors: readonly ActorItem[], filter: Filter): readonly ActorItem[] {
  return filter.isActive
    ? actors.filter(({ id, name, aliases, kind, description }) =>
        filter.matches(folded([id, name, ...aliases, kind, description].join('\n'))),
      )
    : actors;
}

export function actorLabel({ name, id }: ActorItem): string {
  return onOneLine(name) || id;
}

/** `12 mentions in 3 articles`; where he is declared in several files, also which of them this is. */
export function actorDescription({ mentions, articles }: ActorItem, file: string | undefined): string {
  const named =
    mentions === 0 ? 'not named' : `${counted(mentions, 'mention')} in ${counted(articles, 'article')}`;
  return file === undefined ? named : `${named} · ${file}`;
}

/** The actors that are declared more than once, of whom a name is not enough. */
export function declaredTwice(actors: readonly ActorItem[]): ReadonlySet<ActorItem> {
  const byId = new Map<string, ActorItem[]>();
  for (const actor of actors) byId.set(actor.id, [...(byId.get(actor.id) ?? []), actor]);
  return new Set([...byId.values()].filter(({ length }) => length > 1).flat());
}

function rankOf(kind: string): number {
  return ranks.get(kind) ?? (kind === '' ? ranks.size + 1 : ranks.size);
}
