import type { Entry, GlossFile } from '../syntax/glossFile';
import { select, type Written } from './select';

export type ReferenceKind = 'actor' | 'source' | 'claim';

/** A place in a gloss file where something is referred to by its id. `text` is the id, in NFC as all ids are compared. */
export interface Reference extends Written {
  readonly kind: ReferenceKind;
  /** The key it stands under: `by`, `about`, `source`, … */
  readonly role: string;
}

type EntryKind = 'source' | 'claims' | 'mentions' | 'notes' | 'actors' | 'references';

/** Where an id is expected: the one table that definition, references, rename, completion and the unknown-… rules go by. */
export const referencePaths: Readonly<
  Record<EntryKind, readonly { readonly path: readonly string[]; readonly kind: ReferenceKind }[]>
> = {
  source: [{ path: ['origin'], kind: 'source' }],
  claims: [
    { path: ['by'], kind: 'actor' },
    { path: ['about', '*'], kind: 'actor' },
    { path: ['cites', '*', 'source'], kind: 'source' },
    { path: ['cites', '*', 'claim'], kind: 'claim' },
    { path: ['repeats', '*'], kind: 'claim' },
    { path: ['supports', '*'], kind: 'claim' },
    { path: ['contradicts', '*'], kind: 'claim' },
    { path: ['translates', '*'], kind: 'claim' },
  ],
  mentions: [
    { path: ['actor'], kind: 'actor' },
    { path: ['not', '*'], kind: 'actor' },
  ],
  notes: [],
  actors: [
    { path: ['roles', '*', 'of'], kind: 'actor' },
    { path: ['roles', '*', 'cites', '*', 'source'], kind: 'source' },
    { path: ['roles', '*', 'cites', '*', 'claim'], kind: 'claim' },
    { path: ['partOf'], kind: 'actor' },
    { path: ['successor'], kind: 'actor' },
  ],
  references: [{ path: ['origin'], kind: 'source' }],
};

/** Every reference in the file, by their place in it. */
export function readReferences(file: GlossFile): readonly Reference[] {
  const found: Reference[] = [];
  const read = <T>(kind: EntryKind, entries: readonly Entry<T>[]): void => {
    for (const entry of entries) {
      for (const { path, kind: expected } of referencePaths[kind]) {
        const role = path.findLast((step) => step !== '*') ?? '';
        for (const written of select(entry, path)) {
          // `not: any` means every actor, so here alone `any` is a word of the format.
          if (role === 'not' && written.text === 'any') continue;
          found.push({ range: written.range, text: written.text.normalize('NFC'), kind: expected, role });
        }
      }
    }
  };
  read('source', file.source === undefined ? [] : [file.source]);
  read('claims', file.claims);
  read('mentions', file.mentions);
  read('actors', file.actors);
  read('references', file.references);
  return found.sort((a, b) => a.range.start - b.range.start);
}
