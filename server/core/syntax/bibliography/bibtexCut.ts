import { idFrom, isId } from '../../text/ids';
import { quoted } from '../../text/phrases';
import { shifted, type TextRange } from '../../text/range';
import { openingAt, scanCommand, type BibtexCommand, type BibtexField } from './bibtexScan';
import type { EntryRecord, Piece } from './pieces';
import type { BibliographyProblem } from './problem';

export interface BibtexRecord extends EntryRecord {
  /** The key as it is written, where it is no id. */
  readonly key: string | undefined;
  /** In small letters. */
  readonly type: string;
  /** The keys of the entries that it leaves fields to: under `crossref` and `xdata`. */
  readonly parents: readonly string[];
  /** Whether it uses what `@string` defines, so that it says something else when that changes. */
  readonly usesStrings: boolean;
}

export interface BibtexPiece extends Piece<BibtexRecord> {
  /** Where in the piece there are `@string` commands. */
  readonly strings: readonly TextRange[];
}

/**
 * The piece of a BibTeX file that begins at an offset: up to the next line on which an entry opens. Such a line ends whatever is open
 * there, so that one unclosed brace takes no other entry with it. What stands between entries is comment, as it is for BibTeX.
 */
export function cutBibtex(text: string, start: number): BibtexPiece {
  const end = nextEntryLine(text, start);
  const records: BibtexRecord[] = [];
  const strings: TextRange[] = [];
  const problems: BibliographyProblem[] = [];
  for (let at = text.indexOf('@', start); at >= 0 && at < end;) {
    const open = opens(text, at, start) ? openingAt(text, at) : undefined;
    if (open === undefined || open.inside > end) {
      at = text.indexOf('@', at + 1);
      continue;
    }
    const command = scanCommand(text, open, end);
    for (const { range, message } of command.problems)
      problems.push({ range: shifted(range, -start), message });
    if (command.type === 'string') strings.push(shifted(command.range, -start));
    const record = recordOf(text, command, start);
    if (record !== undefined && 'message' in record) problems.push(record);
    else if (record !== undefined) records.push(record);
    at = text.indexOf('@', Math.max(at + 1, command.range.end));
  }
  return { length: end - start, records, strings, problems };
}

/** The entry a record stands for, read anew; ranges are in the file. `base` is where its piece begins. */
export function readFields(text: string, record: EntryRecord, base: number): readonly BibtexField[] {
  const open = openingAt(text, base + record.range.start);
  // A command that is not closed ends where it was found to end: there is no more in its piece.
  return open === undefined ? [] : scanCommand(text, open, nextEntryLine(text, open.typeRange.start)).fields;
}

function recordOf(
  text: string,
  { type, key, range, fields }: BibtexCommand,
  start: number,
): BibtexRecord | BibliographyProblem | undefined {
  if (key === undefined) return undefined;
  // A copy: a part of a text keeps all of it in memory, and this lives on through many changes of it.
  const written = ` ${text.slice(key.start, key.end).normalize('NFC')}`.slice(1);
  const id = isId(written) ? written : idFrom(written);
  if (id === '')
    return {
      range: shifted(key, -start),
      message: `The key ${quoted(written)} has no letters or digits to cite it by. Give the entry another key.`,
    };
  return {
    id,
    idRange: shifted(key, -start),
    range: shifted(range, -start),
    key: id === written ? undefined : written,
    type,
    parents: parentsOf(text, fields),
    usesStrings: fields.some(({ parts }) =>
      parts.some((part) => part.kind === 'bare' && !/^\d/u.test(text.charAt(part.range.start))),
    ),
  };
}

const noParents: readonly string[] = [];

function parentsOf(text: string, fields: readonly BibtexField[]): readonly string[] {
  const referring = fields.filter(({ name }) => name === 'crossref' || name === 'xdata');
  if (referring.length === 0) return noParents;
  return referring.flatMap(({ parts }) =>
    parts
      .map(({ range }) => ` ${text.slice(range.start, range.end)}`.slice(1))
      .join('')
      .split(',')
      .map((key) => key.trim().normalize('NFC')),
  );
}

/** Whether an entry may open at an `@`: it begins a line or a word, as that of a mail address does not. */
function opens(text: string, at: number, start: number): boolean {
  return at === start || /[\s})\ufeff]/u.test(text.charAt(at - 1));
}

/** Where the next line begins on which an entry opens, after the one at `start`; the end of the text where there is none. */
function nextEntryLine(text: string, start: number): number {
  for (let at = text.indexOf('@', start + 1); at >= 0; at = text.indexOf('@', at + 1)) {
    let line = at;
    while (line > start && isBlank(text.charCodeAt(line - 1))) line -= 1;
    // At the start there are the blanks before the entry that this piece begins with.
    if (line === start || !isLineEnd(text.charCodeAt(line - 1))) continue;
    entryLine.lastIndex = at;
    if (entryLine.test(text)) return line;
  }
  return text.length;
}

/** With parentheses a key has to follow: `@someone (on television)` may well begin a line of an abstract. */
const entryLine = /@[A-Za-z][\w:.+/-]*(?:[^\S\n\r]*\{|\([^\s,(){}="]+,)/uy;

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}
