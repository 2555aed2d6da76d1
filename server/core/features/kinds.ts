import type { Actor } from '../model/actor';

/** What editors tell apart by icon and colour. */
export type ActorSymbolKind = 'person' | 'organization' | 'place' | 'event' | 'work' | 'actor';

const symbolKinds: Readonly<Record<string, ActorSymbolKind>> = {
  person: 'person',
  organization: 'organization',
  company: 'organization',
  publicBody: 'organization',
  group: 'organization',
  place: 'place',
  event: 'event',
  work: 'work',
};

const words: Readonly<Record<string, string>> = {
  person: 'person',
  organization: 'organisation',
  company: 'company',
  publicBody: 'public body',
  group: 'group',
  place: 'place',
  event: 'event',
  work: 'work',
};

export function symbolKindOf(actor: Actor): ActorSymbolKind {
  return own(symbolKinds, actor.entry.value.kind) ?? 'actor';
}

/** The kind in plain words; undefined where none is written, or one that does not exist. */
export function kindWords(actor: Actor): string | undefined {
  return own(words, actor.entry.value.kind);
}

/** Files can hold any word, `constructor` included. */
function own<T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
