import { quoted } from '../../text/phrases';
import { shifted, textRange, type TextRange } from '../../text/range';
import type { Reference } from '../generated/gloss';
import type { Partly } from '../glossFile';
import { cutBibtex, type BibtexRecord } from './bibtexCut';
import { BibtexEntry } from './bibtexEntry';
import { BibtexFile } from './bibtexFile';
import { cutCslJson, type CslJsonPiece } from './cslJsonCut';
import { CslJsonEntry } from './cslJsonEntry';
import type { ConvertEntry } from './convert';
import { EntryList } from './entryList';
import { cutIntoPieces, type EntryRecord, type Piece, type Pieces } from './pieces';
import type { BibliographyProblem } from './problem';

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
  /** What in it could not be made out for `item`; of these places the words stand there as well as they can be read. */
  readonly refused: readonly BibliographyProblem[];
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
  readonly list: EntryList<EntryRecord>;
  /** The entry at a place in the list. */
  readonly entryAt: (index: number) => BibliographyEntry;
  /** By place. */
  readonly problems: readonly BibliographyProblem[];
  /** The ids of which something else may be said than at the reading before. */
  readonly changed: ReadonlySet<string>;
  /** Only for the next call of `parseBibliography`. */
  readonly kept: Kept;
}

type Kept =
  | { readonly format: 'bibtex'; readonly file: BibtexFile; readonly list: EntryList<BibtexRecord> }
  | {
      readonly format: 'csl-json';
      readonly cut: Pieces<CslJsonPiece>;
      readonly list: EntryList<EntryRecord>;
    };

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
 * of the same file: what did not change is taken over from it. Without `convert` the items of BibTeX entries are their plain fields.
 */
export function parseBibliography(
  text: string,
  previous?: BibliographyParse,
  convert?: ConvertEntry,
): BibliographyParse {
  if (text.length > bibliographyLimits.size) {
    const most = bibliographyLimits.size / 1024 / 1024;
    const message = `This file is longer than ${most} MiB and is not read. Spread it over several files.`;
    return { ...parseBibliography('', previous, convert), problems: [{ range: firstLine(text), message }] };
  }
  const isJson = /^[\s\ufeff]*[[{]/u.test(text.slice(0, 1000));
  return isJson ? parseCslJson(text, previous) : parseBibtex(text, previous, convert);
}

function parseCslJson(text: string, previous: BibliographyParse | undefined): BibliographyParse {
  const before = previous?.kept.format === 'csl-json' ? previous.kept : undefined;
  const cut = cutIntoPieces(text, cutCslJson, before?.cut);
  const list = new EntryList(cut, () => true, before?.list, bibliographyLimits.entries);
  return {
    list,
    entryAt: (index) => new CslJsonEntry(text, recordAt(list, index), list.bases[index] ?? 0),
    problems: problemsIn(cut, list),
    changed: changedIds(list, before?.list, previous, nothingElse),
    kept: { format: 'csl-json', cut, list },
  };
}

function parseBibtex(
  text: string,
  previous: BibliographyParse | undefined,
  convert: ConvertEntry | undefined,
): BibliographyParse {
  const before = previous?.kept.format === 'bibtex' ? previous.kept : undefined;
  const cut = cutIntoPieces(text, cutBibtex, before?.file.cut);
  const file = new BibtexFile(cut, before?.file.strings, convert);
  // `@xdata` holds fields for other entries and is no source.
  const list = new EntryList(cut, ({ type }) => type !== 'xdata', before?.list, bibliographyLimits.entries);
  const converted = convert === before?.file.convert;
  const strings = file.strings === before?.file.strings;
  return {
    list,
    entryAt: (index) => new BibtexEntry(file, recordAt(list, index), list.bases[index] ?? 0),
    problems: problemsIn(cut, list),
    // Of what is taken over from other entries it is not traced whether it changed.
    changed: changedIds(
      list,
      before?.list,
      previous,
      ({ parents, usesStrings }) => !converted || (usesStrings && !strings) || parents.length > 0,
    ),
    kept: { format: 'bibtex', file, list },
  };
}

function recordAt<R extends EntryRecord>({ records }: EntryList<R>, index: number): R {
  const record = records[index];
  if (record === undefined) throw new RangeError(`There is no entry ${index}.`);
  return record;
}

function nothingElse(): boolean {
  return false;
}

/** `before` is undefined where the file was in another format, and all its ids are gone. */
function changedIds<R extends EntryRecord>(
  list: EntryList<R>,
  before: EntryList<R> | undefined,
  previous: BibliographyParse | undefined,
  also: (record: R) => boolean,
): ReadonlySet<string> {
  const changed = list.idsOtherThan(before, also);
  return before === undefined && previous !== undefined
    ? new Set([...changed, ...previous.list.ids()])
    : changed;
}

function problemsIn(
  { text, pieces }: Pieces<Piece<unknown>>,
  { excess, length }: EntryList<EntryRecord>,
): readonly BibliographyProblem[] {
  const problems: BibliographyProblem[] = [];
  let base = 0;
  for (const piece of pieces) {
    for (const { range, message } of piece.problems)
      if (problems.length < bibliographyLimits.problems)
        problems.push({ range: shifted(range, base), message });
    base += piece.length;
  }
  if (excess !== undefined) {
    const most = bibliographyLimits.entries.toLocaleString('en');
    const message = `This file has more than ${most} entries. The rest is not read: spread it over several files.`;
    problems.push({ range: excess, message });
  }
  if (length > 0 || problems.length > 0) return problems;
  return noEntries(text) ?? problems;
}

/** A file that has words and no entry is no bibliography, or one saved in another format. */
function noEntries(text: string): readonly BibliographyProblem[] | undefined {
  if (!/[^\s\ufeff]/u.test(text.slice(0, 10_000)) || /^\s*(?:[[{%]|@\w)/u.test(text)) return undefined;
  const message = `There is no entry in this file. A bibliography is BibTeX, where entries begin like ${quoted('@book{key,')}, or CSL JSON.`;
  return [{ range: firstLine(text), message }];
}

function firstLine(text: string): TextRange {
  const start = Math.max(0, text.search(/\S/u));
  const line = /[^\n\r]*/uy;
  line.lastIndex = start;
  return textRange(start, start + Math.min(line.exec(text)?.[0].length ?? 0, 200));
}
