import type { Claim as ClaimEntry } from '../syntax/generated/gloss';
import type { Entry, GlossFile } from '../syntax/glossFile';
import type { Location } from '../text/range';
import { select } from './select';

/** One declaration of a claim in a sidecar. */
export interface Claim {
  /** Unique in its source; undefined while it is not typed yet. */
  readonly id: string | undefined;
  /** Where the id is written, or the start of the entry where there is none. */
  readonly at: Location;
  readonly quote: string | undefined;
  readonly entry: Entry<ClaimEntry>;
}

export function readClaims(uri: string, file: GlossFile): readonly Claim[] {
  return file.claims.map((entry) => {
    const id = select(entry, ['id'])[0];
    return {
      id: id?.text.normalize('NFC'),
      at: { uri, range: id?.range ?? entry.range },
      quote: select(entry, ['quote'])[0]?.text,
      entry,
    };
  });
}
