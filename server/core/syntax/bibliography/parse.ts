import { quoted } from '../../text/phrases';
import { shifted, textRange, type TextRange } from '../../text/range';
import type { Reference } from '../generated/gloss';
import type { Partly } from '../glossFile';
import { cutBibtex, type BibtexPiece } from './bibtexCut';
import { BibtexEntry, readStrings } from './bibtexEntry';
import { cutCslJson, type CslJsonPiece } from './cslJsonCut';
import { CslJsonEntry } from './cslJsonEntry';
import { cutIntoPieces, type Piece, type Pieces } from './pieces';
import type { BibliographyProblem } from './problem';
import type { BibtexStrings } from './bibtexValue';

export type { BibliographyProblem } from './problem';

/** One entry of a bibliography. Ranges are in the file, in UTF-16 units. */
export interface BibliographyEntry {
  /** The key with every run of characters that an id cannot have made one hyphen; see docs/format.md. */
  readonly id: string;
  /** Where the key is written. */
  readonly idRange: TextRange;
  /** The whole entry. */
  readonly range: TextRange;
  /** All it says, made when first asked for. */
  readonly item: Partly<Reference>;
  /** What can be had of it at once, where a whole bibliography is gone through: title, names, dates, addresses. */
  readonly brief: Partly<Reference>;
  /** What stands under a CSL key, and where. */
  readonly written: (key: string) => readonly WrittenValue[];
  /** Another one whenever the entry may say something else. */
  readonly revision: string;
}

export interface WrittenValue {
  readonly text: string;
  readonly range: TextRange;
}

export interface BibliographyParse {
  readonly entries: readonly BibliographyEntry[];
  /** By place. */
  readonly problems: readonly BibliographyProblem[];
  /** Only for the next call of `parseBibliography`. */
  readonly kept: Kept;
}

type Kept =
  | { readonly format: 'bibtex'; readonly cut: Pieces<BibtexPiece>; readonly strings: BibtexStrings }
  | { readonly format: 'csl-json'; readonly cut: Pieces<CslJsonPiece> }
  | undefined;

/** What a bibliography may hold; docs/format.md promises the same to users. */
export const bibliographyLimits = {
  /** UTF-16 code units in a file. */
  size: 64 * 1024 * 1024,
  entries: 200_000,
  /** Problems told of one file. */
  problems: 500,
} as const;

/**
 * Reads a BibTeX, BibLaTeX or CSL-JSON file; which of these it is, its first letter tells. Never throws. `previous` is an earlier reading
 * of the same file: what did not change is taken over from it.
 */
export function parseBibliography(text: string, previous?: BibliographyParse): BibliographyParse {
  if (text.length > bibliographyLimits.size) {
    const most = bibliographyLimits.size / 1024 / 1024;
    const message = `This file is longer than ${most} MiB and is not read. Spread it over several files.`;
    return { entries: [], problems: [{ range: firstLine(text), message }], kept: undefined };
  }
  const kept = previous?.kept;
  if (/^[\s\ufeff]*[[{]/u.test(text.slice(0, 1000))) {
    const cut = cutIntoPieces(text, cutCslJson, kept?.format === 'csl-json' ? kept.cut : undefined);
    const parse = assemble(cut, (record, base) => new CslJsonEntry(text, record, base));
    return { ...parse, kept: { format: 'csl-json', cut } };
  }
  const before = kept?.format === 'bibtex' ? kept : undefined;
  const cut = cutIntoPieces(text, cutBibtex, before?.cut);
  const strings = readStrings(cut, before?.strings);
  const parse = assemble(cut, (record, base) => new BibtexEntry(text, record, base, strings));
  return { ...parse, kept: { format: 'bibtex', cut, strings } };
}

function assemble<Record extends { readonly range: TextRange }>(
  { text, pieces }: Pieces<Piece<Record>>,
  entryOf: (record: Record, base: number) => BibliographyEntry,
): { readonly entries: readonly BibliographyEntry[]; readonly problems: readonly BibliographyProblem[] } {
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  let base = 0;
  for (const { length, records, problems: found } of pieces) {
    for (const record of records) {
      if (entries.length === bibliographyLimits.entries) {
        const most = bibliographyLimits.entries.toLocaleString('en');
        const message = `This file has more than ${most} entries. The rest is not read: spread it over several files.`;
        const start = base + record.range.start;
        return { entries, problems: [...problems, { range: textRange(start, start + 1), message }] };
      }
      entries.push(entryOf(record, base));
    }
    for (const { range, message } of found)
      if (problems.length < bibliographyLimits.problems)
        problems.push({ range: shifted(range, base), message });
    base += length;
  }
  const stray = entries.length === 0 && problems.length === 0 ? noEntries(text) : undefined;
  return { entries, problems: stray === undefined ? problems : [stray] };
}

/** A file that has words and no entry is no bibliography, or one saved in another format. */
function noEntries(text: string): BibliographyProblem | undefined {
  if (!/[^\s\ufeff]/u.test(text.slice(0, 10_000)) || /^\s*(?:[[{%]|@\w)/u.test(text)) return undefined;
  const range = firstLine(text);
  return {
    range,
    message: `There is no entry in this file. A bibliography is BibTeX, where entries begin like ${quoted('@book{key,')}, or CSL JSON.`,
  };
}

function firstLine(text: string): TextRange {
  const start = Math.max(0, text.search(/\S/u));
  const line = /[^\n\r]*/uy;
  line.lastIndex = start;
  return textRange(start, start + Math.min(line.exec(text)?.[0].length ?? 0, 200));
}
