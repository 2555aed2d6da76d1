import type { TextRange } from '../text/range';
import { type FlowPlace, FlowReader } from './cursorFlow';

/** Where a cursor stands in a gloss file, by the lines above it: so also in a file that is half-typed and does not parse. */
export interface CursorPath {
  /** The keys around the cursor, outermost first; lists add nothing. In a key, those around its map; else the last one is the key whose value is being written. */
  readonly keys: readonly string[];
  /** What has been typed of the word or text, and what to replace of it: inside the quotes of a quoted one, to the end of the word under the cursor. */
  readonly typed: string;
  readonly range: TextRange;
  /** Where the whole text ends, if it does on this line: in front of the closing quote, or of a comment. */
  readonly end: number;
  readonly quotes: '"' | "'" | undefined;
  /** False for a quote that nothing closes. */
  readonly isClosed: boolean;
  /**
   * A key, which its colon or the braces around it make one; a value, behind its key or in brackets; the first words of a line or behind a
   * dash, which may become either; or the text of a `|` or `>`.
   */
  readonly place: 'key' | 'value' | 'first' | 'block';
  /** Whether a dash or brackets around it make it an item of a list; the items are what is written then. */
  readonly inList: boolean;
  /** Whether it is on a line of its own where the items of a list around it begin: only a dash can follow. */
  readonly besideDash: boolean;
  /** Where the innermost bracket around it opens; undefined in block style. */
  readonly opening: number | undefined;
  /** The column of the key it stands in or behind, or of the words themselves; keys of the same map stand there. In UTF-16 units. */
  readonly column: number;
}

/** A key or a list item of block style, and the column it begins at. */
interface Level {
  readonly column: number;
  /** Undefined for a list item. */
  readonly key: string | undefined;
  /** Whether something stands behind it on its line. */
  readonly filled: boolean;
}

/** A key at the start of a text that holds the rest of a line: its name quoted or plain, and the colon. */
export const keyAtStart =
  /^(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s#'"[\]{},&*!|>%@`-][^\r\n]*?|-[^\s][^\r\n]*?)):(?=\s|$)/u;

/**
 * What is under the cursor, read from `start` on, which is the beginning of a line at or above the entry the cursor stands in;
 * `section` is the top-level key that this line stands under, if it is not on it. Undefined in comments and in texts over several
 * lines but those of a `|` or `>`, directly behind the colon of a key, and where what is written would belong to nothing.
 */
export function cursorPath(
  text: string,
  start: number,
  section: string | undefined,
  offset: number,
): CursorPath | undefined {
  const levels: Level[] = section === undefined ? [] : [{ column: 0, key: section, filled: false }];
  let at = start;
  while (at <= offset) {
    const end = lineEnd(text, at);
    const content = skipSpaces(text, at, end);
    const isHere = offset <= end;
    if (content === end || text[content] === '#') {
      // On an empty line what is expected depends on how far the cursor is indented.
      if (isHere)
        return text[content] === '#' && offset > content ? undefined : blankLine(levels, at, offset);
      at = nextLine(text, end);
      continue;
    }
    const line = readLevels(text, { at, content, end }, levels);
    if (isHere && offset < line.value) return inKey(text, at, end, line, levels, offset);
    const found = readValue(text, at, end, line, levels, offset);
    if (typeof found !== 'number') return found === 'elsewhere' ? undefined : found;
    at = found;
  }
  return undefined;
}

/** A line, as far as its dashes and its key are read. */
interface LineStart {
  /** Where the words begin that stand behind dashes and key; the line's end where there are none. */
  readonly value: number;
  readonly key: { readonly range: TextRange; readonly quotes: CursorPath['quotes'] } | undefined;
  /** What its first words may become, where it has no key. */
  readonly words: 'first' | 'besideDash' | 'elsewhere';
}

/** Takes in the dashes and the key that a line begins with. */
function readLevels(
  text: string,
  line: { readonly at: number; readonly content: number; readonly end: number },
  levels: Level[],
): LineStart {
  const { content, end } = line;
  let at = content;
  while (text[at] === '-' && (at + 1 >= end || text[at + 1] === ' ' || text[at + 1] === '\t')) {
    // The dashes of a list may stand directly under its key.
    leave(levels, at - line.at, true);
    const next = skipSpaces(text, at + 1, end);
    levels.push({ column: at - line.at, key: undefined, filled: next < end });
    at = next;
  }
  const column = at - line.at;
  const match = keyAtStart.exec(text.slice(at, end));
  if (match !== null) {
    leave(levels, column, false);
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const value = skipSpaces(text, at + match[0].length, end);
    levels.push({ column, key: name, filled: value < end });
    const quotes = match[1] !== undefined ? '"' : match[2] !== undefined ? "'" : undefined;
    const from = quotes === undefined ? at : at + 1;
    return { value, key: { range: { start: from, end: from + name.length }, quotes }, words: 'elsewhere' };
  }
  if (at > content) return { value: at, key: undefined, words: 'first' };
  // Words on a line of their own stand beside the keys or dashes of their column, or below a key or dash with nothing behind it.
  let left: Level | undefined;
  while ((levels.at(-1)?.column ?? -1) >= column) left = levels.pop();
  const last = levels.at(-1);
  return { value: at, key: undefined, words: placeBeside(left, last, column) };
}

function placeBeside(left: Level | undefined, around: Level | undefined, column: number): LineStart['words'] {
  if (left === undefined) return around?.filled === true ? 'elsewhere' : 'first';
  if (left.column !== column) return 'elsewhere';
  return left.key === undefined ? 'besideDash' : 'first';
}

function keysOf(levels: readonly Level[]): readonly string[] {
  return levels.flatMap(({ key }) => key ?? []);
}

function isInList(levels: readonly Level[]): boolean {
  const last = levels.at(-1);
  return last !== undefined && last.key === undefined;
}

function leave(levels: Level[], column: number, isDash: boolean): void {
  for (let last = levels.at(-1); last !== undefined; last = levels.at(-1)) {
    if (last.column < column || (isDash && last.column === column && last.key !== undefined)) return;
    levels.pop();
  }
}

/** In the key of a line, or in the spaces behind it where nothing follows. */
function inKey(
  text: string,
  at: number,
  end: number,
  { value, key }: LineStart,
  levels: readonly Level[],
  offset: number,
): CursorPath | undefined {
  const column = levels.at(-1)?.column ?? 0;
  if (key === undefined || offset < key.range.start) return undefined;
  if (offset <= key.range.end) {
    const around = levels.slice(0, -1);
    return {
      ...plain(around, offset, 'key', column),
      typed: text.slice(key.range.start, offset),
      range: key.range,
      end: key.range.end,
      quotes: key.quotes,
    };
  }
  const empty =
    value === end && text.slice(offset, end).trim() === '' && /[ \t]/u.test(text[offset - 1] ?? '');
  return empty && offset > at ? plain(levels, offset, 'value', column) : undefined;
}

/** Nothing written yet, at the cursor. */
function plain(
  levels: readonly Level[],
  offset: number,
  place: CursorPath['place'],
  column: number,
): CursorPath {
  return {
    keys: keysOf(levels),
    typed: '',
    range: { start: offset, end: offset },
    end: offset,
    quotes: undefined,
    isClosed: true,
    place,
    inList: isInList(levels),
    besideDash: false,
    opening: undefined,
    column,
  };
}

/** Reads what follows the key or the dashes of a line: what the cursor stands in, or where to read on. */
function readValue(
  text: string,
  at: number,
  end: number,
  { value, key, words }: LineStart,
  levels: Level[],
  offset: number,
): CursorPath | 'elsewhere' | number {
  const parent = levels.at(-1)?.column ?? 0;
  const column = key === undefined ? value - at : parent;
  const first = text[value];
  const here = {
    ...plain(levels, offset, key === undefined ? 'first' : 'value', column),
    besideDash: words === 'besideDash',
  };
  if (value >= end) {
    if (offset > end) return nextLine(text, end);
    // Directly behind a colon or a dash nothing can be written yet: YAML wants a space.
    return /[ \t]/u.test(text[offset - 1] ?? '') ? here : 'elsewhere';
  }
  if (key !== undefined || words !== 'elsewhere') {
    if (first === '|' || first === '>') return inBlock(text, end, parent, offset, here);
    if (first === '[' || first === '{' || first === '"' || first === "'") {
      const flow = new FlowReader(text, offset, parent, keysOf(levels));
      const found = flow.read(value);
      // Brackets that are not closed are left at the beginning of the first line that does not belong to them.
      if (found === undefined)
        return /[\r\n]/u.test(text[flow.at - 1] ?? '') ? flow.at : nextLine(text, lineEnd(text, flow.at));
      return found === 'elsewhere' ? found : inFlow(text, found, offset, here);
    }
  }
  if (offset > end) {
    // A key that is half-typed: what stands below it stands beside it. No key of the format is empty.
    if (key === undefined && text.slice(at, value).trim() === '')
      levels.push({ column, key: '', filled: true });
    return nextLine(text, end);
  }
  const comment = / #/u.exec(text.slice(value, end));
  if (first === '#' || (comment !== null && offset > value + comment.index)) return 'elsewhere';
  if (key === undefined && words === 'elsewhere') return 'elsewhere';
  const last = comment === null ? end : value + comment.index;
  return scalar(text, value, last, offset, here);
}

/** From the first letter of what is being written to the last one of the word under the cursor. */
function scalar(text: string, start: number, last: number, offset: number, here: CursorPath): CursorPath {
  const word = /^[\p{L}\p{N}._#-]*/u.exec(text.slice(offset, Math.min(last, offset + 200)))?.[0] ?? '';
  const end = start + text.slice(start, last).trimEnd().length;
  return {
    ...here,
    typed: text.slice(start, offset),
    range: { start, end: offset + word.length },
    end: Math.max(end, offset),
  };
}

/** In quotes or brackets; nowhere in a text that began on a line above. */
function inFlow(text: string, found: FlowPlace, offset: number, here: CursorPath): CursorPath | 'elsewhere' {
  if (/[\r\n]/u.test(text.slice(found.start, offset))) return 'elsewhere';
  const last = Math.min(found.end ?? offset, lineEnd(text, offset));
  const isBare = found.opening === undefined;
  return {
    ...scalar(text, found.start, Math.max(last, offset), offset, here),
    ...(found.quotes === undefined ? {} : { end: Math.max(last, offset) }),
    keys: found.keys,
    quotes: found.quotes,
    isClosed: found.end !== undefined,
    place: found.isKey ? 'key' : isBare ? here.place : 'value',
    inList: isBare ? here.inList : found.inList,
    besideDash: isBare && here.besideDash,
    opening: found.opening,
  };
}

/** On an empty line the cursor's column tells what it stands in: beside the keys or dashes of that column, or below the last key. */
function blankLine(levels: readonly Level[], start: number, offset: number): CursorPath | undefined {
  const column = offset - start;
  const around = levels.filter((level) => level.column < column);
  const words = placeBeside(levels[around.length], around.at(-1), column);
  if (words === 'elsewhere') return undefined;
  return { ...plain(around, offset, 'first', column), besideDash: words === 'besideDash' };
}

/** In or past the lines of a `|` or `>`, which are those further to the right than its key. */
function inBlock(
  text: string,
  headerEnd: number,
  parent: number,
  offset: number,
  here: CursorPath,
): CursorPath | 'elsewhere' | number {
  let at = nextLine(text, headerEnd);
  if (offset < at) return 'elsewhere';
  while (at <= text.length) {
    const end = lineEnd(text, at);
    const content = skipSpaces(text, at, end);
    if (content < end && content - at <= parent) return at;
    if (offset <= end) {
      const start = Math.min(content, offset);
      if (start - at <= parent) return 'elsewhere';
      const typed = text.slice(start, offset);
      return { ...here, typed, range: { start, end }, end, place: 'block' };
    }
    at = nextLine(text, end);
  }
  return at;
}

function skipSpaces(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && (text[next] === ' ' || text[next] === '\t')) next += 1;
  return next;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function nextLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
