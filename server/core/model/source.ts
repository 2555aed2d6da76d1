import type { Reference } from '../syntax/generated/gloss';
import type { GlossFile, Partly } from '../syntax/glossFile';
import { idFrom } from '../text/ids';
import type { Location, TextRange } from '../text/range';
import { select, type Written } from './select';

/** What is known of a source, by CSL's names (1.0.2), with `origin` and `archived`. */
export type CslItem = Partly<Reference>;

/** Something that can be cited and is no article here: an entry under `references` of a gloss file, or of a bibliography. */
export interface ReferencedSource {
  readonly id: string;
  /** Where the id is written. */
  readonly at: Location;
  /** The whole entry. */
  readonly range: TextRange;
  readonly item: CslItem;
  /**
   * What can be had of `item` without delay: title, names, dates, addresses, numbers that identify it. For whoever goes through all sources there are: to make the
   * whole items of a large bibliography takes a minute.
   */
  readonly brief: CslItem;
  /** The scalars that say what stands under a CSL key, and where: of `author` every name, of a key that is not there none. */
  readonly written: (key: string) => readonly Written[];
}

export function readReferencedSources(uri: string, file: GlossFile): readonly ReferencedSource[] {
  return file.references.flatMap((entry) => {
    const id = select(entry, ['id'])[0];
    if (id === undefined) return [];
    return [
      {
        id: id.text.normalize('NFC'),
        at: { uri, range: id.range },
        range: entry.range,
        item: entry.value,
        brief: entry.value,
        written: (key) => select(entry, [key]),
      },
    ];
  });
}

/**
 * The id of an article whose sidecar names none: its file name without the last extension, with every run of characters that
 * an id cannot hold made one hyphen. docs/format.md says the same to users.
 */
export function defaultSourceId(fileName: string): string {
  return idFrom(fileName.replace(/(?<=.)\.[^.]*$/u, ''));
}
