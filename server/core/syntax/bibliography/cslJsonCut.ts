import { idFrom, isId } from '../../text/ids';
import { shifted, textRange } from '../../text/range';
import type { MapNode } from '../tree';
import { afterBlanks, readJson } from './jsonTree';
import type { EntryRecord, Piece } from './pieces';
import type { BibliographyProblem } from './problem';

export type CslJsonPiece = Piece<EntryRecord>;

/** Where reading goes on after a fault: with what begins as entries do. */
const nextEntry = /\{\s*"(?:id|type|citation-key)"\s*:/gu;

/**
 * The piece of a CSL-JSON file that begins at an offset: what stands before the first entry, or an entry with what separates it from the
 * next. A file is a list of entries, a list under `items`, or one entry alone.
 */
export function cutCslJson(text: string, start: number): CslJsonPiece {
  const first = afterBlanks(text, start);
  if (start === 0) {
    const list = /^(?:\[|\{\s*"items"\s*:\s*\[)/u.exec(text.slice(first, first + 200))?.[0];
    if (list !== undefined) return header(text, start, afterBlanks(text, first + list.length));
    if (text.charAt(first) !== '{') return noList(text, start, first);
  }
  return entry(text, start, first);
}

function header(text: string, start: number, end: number): CslJsonPiece {
  const rest = text.charAt(end);
  // A list without entries, or one whose first entry is none.
  if (rest === ']' || rest === '') return piece(start, text.length, []);
  return piece(
    start,
    rest === '{' ? end : resume(text, end, start + 1),
    rest === '{' ? [] : [noEntry(text, end)],
  );
}

function noList(text: string, start: number, at: number): CslJsonPiece {
  if (at >= text.length) return piece(start, text.length, []);
  const line = /[^\n\r]*/uy;
  line.lastIndex = at;
  const end = at + Math.min(line.exec(text)?.[0].length ?? 1, 80);
  const problem = {
    range: textRange(at, end),
    message:
      'A CSL-JSON file is a list of entries and begins with “[”. Export the bibliography again as CSL JSON.',
  };
  return piece(start, resume(text, at, start + 1), [problem]);
}

function entry(text: string, start: number, at: number): CslJsonPiece {
  if (text.charAt(at) !== '{') return piece(start, resume(text, at, start + 1), [noEntry(text, at)]);
  const { node, end, problem } = readJson(text, at);
  const record = node?.kind === 'map' ? recordOf(node, start) : undefined;
  const problems: BibliographyProblem[] = problem === undefined ? [] : [problem];
  // Of an entry that breaks off, the id may not have come yet.
  if (record !== undefined && !('message' in record)) {
    const next = problem === undefined ? behind(text, end, problems) : resume(text, end, at + 1);
    return piece(start, next, problems, [record]);
  }
  if (problem === undefined && record !== undefined) problems.push(record);
  return piece(
    start,
    problem === undefined ? behind(text, end, problems) : resume(text, end, at + 1),
    problems,
  );
}

function recordOf(node: MapNode, start: number): EntryRecord | BibliographyProblem | undefined {
  const pair = node.pairs.find(({ key }) => key.text === 'id');
  const value = pair?.value;
  if (value?.kind !== 'scalar' || value.text.trim() === '')
    return {
      range: pair?.key.range ?? textRange(node.range.start, node.range.start + 1),
      message: 'This entry has no id, so nothing can cite it. Write one: "id": "some-name".',
    };
  const written = value.text.normalize('NFC');
  // A copy, as in bibtexCut.ts.
  const id = ` ${isId(written) ? written : idFrom(written)}`.slice(1);
  const inside = value.style === 'double' ? 1 : 0;
  const idRange = textRange(value.range.start + inside, value.range.end - inside);
  if (id === '')
    return {
      range: idRange,
      message: 'This id has no letters or digits to cite it by. Give the entry another one.',
    };
  return { id, idRange: shifted(idRange, -start), range: shifted(node.range, -start) };
}

/** Where the next entry begins behind the end of one; the end of the text where there is none. */
function behind(text: string, end: number, problems: BibliographyProblem[]): number {
  const at = afterBlanks(text, end);
  const next = text.charAt(at);
  // What stands behind the list, such as the brace around `items`, is no entry.
  if (next === ']' || next === '') return text.length;
  if (next === '{') {
    problems.push({ range: textRange(at, at + 1), message: 'A comma is missing before this entry.' });
    return at;
  }
  if (next !== ',') {
    problems.push({
      range: textRange(at, at + 1),
      message: 'A comma belongs here, or the “]” that ends the list.',
    });
    return resume(text, at, at);
  }
  const after = afterBlanks(text, at + 1);
  if (text.charAt(after) === ']') {
    problems.push({
      range: textRange(at, at + 1),
      message: 'There is a comma too many before the “]”. Delete it.',
    });
    return text.length;
  }
  return after;
}

function noEntry(text: string, at: number): BibliographyProblem {
  const start = Math.min(at, Math.max(0, text.length - 1));
  return {
    range: textRange(start, Math.min(start + 1, text.length)),
    message: 'An entry belongs here, which begins with “{”.',
  };
}

/** Where something begins as entries do, from `at` and not before `least`. */
function resume(text: string, at: number, least: number): number {
  nextEntry.lastIndex = Math.max(at, least);
  return nextEntry.exec(text)?.index ?? text.length;
}

function piece(
  start: number,
  end: number,
  problems: readonly BibliographyProblem[],
  records: readonly EntryRecord[] = [],
): CslJsonPiece {
  return {
    length: Math.max(1, end - start),
    records,
    problems: problems.map(({ range, message }) => ({ range: shifted(range, -start), message })),
  };
}
