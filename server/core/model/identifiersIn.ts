import type { Entry, GlossFile } from '../syntax/glossFile';
import type { Path } from '../syntax/locate';
import { doiFault } from './identifiers/doi';
import type { Judge } from './identifiers/fault';
import { isbnFault, issnFault, leiFault, orcidFault, wikidataFault } from './identifiers/numbers';
import { urlFault } from './identifiers/url';

/** The keys of a CSL item that hold identifiers, and what each has to be. */
export const itemIdentifiers = {
  URL: urlFault,
  archived: urlFault,
  DOI: doiFault,
  ISBN: isbnFault,
  ISSN: issnFault,
} as const satisfies Readonly<Record<string, Judge>>;

const actorIdentifiers = {
  wikidata: wikidataFault,
  orcid: orcidFault,
  lei: leiFault,
} as const satisfies Readonly<Record<string, Judge>>;

/** An identifier in a gloss file: under `path` of the value of the entry. */
export interface PlacedIdentifier {
  readonly entry: Entry<unknown>;
  readonly path: Path;
  readonly text: string;
  readonly judge: Judge;
}

/** Every identifier there is in a gloss file. */
export function* identifiersIn({ source, references, actors }: GlossFile): Iterable<PlacedIdentifier> {
  for (const entry of source === undefined ? references : [source, ...references])
    for (const key of keysOf(itemIdentifiers)) {
      const text = entry.value[key];
      if (text !== undefined) yield { entry, path: [key], text, judge: itemIdentifiers[key] };
    }
  for (const entry of actors) {
    for (const key of keysOf(actorIdentifiers)) {
      const text = entry.value[key];
      if (text !== undefined) yield { entry, path: [key], text, judge: actorIdentifiers[key] };
    }
    const { links = [] } = entry.value;
    if (typeof links === 'string') yield { entry, path: ['links'], text: links, judge: urlFault };
    else
      for (const [index, text] of links.entries())
        yield { entry, path: ['links', index], text, judge: urlFault };
  }
}

function keysOf<Key extends string>(table: Readonly<Record<Key, Judge>>): readonly Key[] {
  return Object.keys(table) as Key[];
}
