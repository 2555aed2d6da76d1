import type { Actor as ActorEntry } from '../syntax/generated/gloss';
import type { Entry, GlossFile } from '../syntax/glossFile';
import type { Location, TextRange } from '../text/range';
import { select, type Written } from './select';

/** A name of an actor, and where it is written in the gloss file. */
export interface ActorName extends Written {
  /** Too common to trust alone: counts only near a strong name of the same actor. */
  readonly weak: boolean;
  /** BCP 47. */
  readonly language: string | undefined;
}

/** One declaration of an actor. Two declarations under one id are reported, and both are kept. */
export interface Actor {
  readonly id: string;
  /** The id where it is declared. */
  readonly at: Location;
  /** The whole entry. */
  readonly range: TextRange;
  /** The first name; the id where none is written yet. */
  readonly name: string;
  /** The name first, then the aliases in their order. */
  readonly names: readonly ActorName[];
  readonly entry: Entry<ActorEntry>;
}

export function readActors(uri: string, file: GlossFile): readonly Actor[] {
  const actors: Actor[] = [];
  for (const entry of file.actors) {
    if (entry.key === undefined) continue;
    const names = readNames(entry);
    actors.push({
      id: entry.key.text.normalize('NFC'),
      at: { uri, range: entry.key.range },
      range: entry.range,
      name: names[0]?.text ?? entry.key.text,
      names,
      entry,
    });
  }
  return actors;
}

function readNames(entry: Entry<ActorEntry>): readonly ActorName[] {
  const strong = (name: Written): ActorName => ({ ...name, weak: false, language: undefined });
  const names = [...select(entry, ['name']), ...select(entry, ['aliases', '*'])].map(strong);
  // An alias written as a map has its words under `name`; what else the map says is found by the words' place in the list.
  for (const name of select(entry, ['aliases', '*', 'name'])) {
    const alias = (entry.value.aliases ?? []).find(
      (item) => typeof item === 'object' && item?.name === name.text,
    );
    const details = typeof alias === 'object' ? alias : undefined;
    names.push({ ...name, weak: details?.weak === true, language: details?.lang });
  }
  return names;
}
