import type { Reference as ReferenceEntry } from '../syntax/generated/gloss';
import type { Entry, GlossFile } from '../syntax/glossFile';
import type { Location } from '../text/range';
import { select } from './select';

/** Something that can be cited and is declared in a gloss file: an entry under `references`. */
export interface ReferencedSource {
  readonly id: string;
  readonly at: Location;
  readonly entry: Entry<ReferenceEntry>;
}

export function readReferencedSources(uri: string, file: GlossFile): readonly ReferencedSource[] {
  return file.references.flatMap((entry) => {
    const id = select(entry, ['id'])[0];
    return id === undefined ? [] : [{ id: id.text.normalize('NFC'), at: { uri, range: id.range }, entry }];
  });
}

/**
 * The id of an article whose sidecar names none: its file name without the last extension, with every run of characters that
 * an id cannot hold made one hyphen. docs/format.md says the same to users.
 */
export function defaultSourceId(fileName: string): string {
  const stem = fileName.replace(/(?<=.)\.[^.]*$/u, '').normalize('NFC');
  return stem.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^-+|-+$/gu, '');
}
