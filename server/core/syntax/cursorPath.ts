import type { TextRange } from '../text/range';
import { FlowReader } from './cursorFlow';

/** Where a cursor stands in a gloss file, by the lines above it: so also in a file that is half-typed and does not parse. */
export interface CursorPath {
  /** The keys around the cursor, outermost first; lists add nothing. The last one is the key whose value is being written. */
  readonly keys: readonly string[];
  /** What has been typed of the value, and what to replace: inside the quotes of a quoted one. */
  readonly typed: string;
  readonly range: TextRange;
}

/** A key or a list item of block style, and the column it begins at. */
interface Level {
  readonly column: number;
  /** Undefined for a list item. */
  readonly key: string | undefined;
  /** Whether something stands behind it on its line. */
  readonly filled: boolean;
}

const keyAtStart =
  /^(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s#'"[\]{},&*!|>%@`-][^\r\n]*?|-[^\s][^\r\n]*?)):(?=\s|$)/u;

/**
 * The value under the cursor, read from `start` on, which is the beginning of a line at or above the entry the cursor stands in;
 * `section` is the top-level key that this line stands under, if it is not on it. Undefined in keys, comments and texts over
 * several lines, and directly behind the colon of a key.
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
    const column = content - at;
    if (content === end || text[content] === '#') {
      // On an empty line what is expected depends on how far the cursor is indented.
      if (offset <= end)
        return text[content] === '#' && offset > content ? undefined : blankLine(levels, offset - at, offset);
      at = nextLine(text, end);
      continue;
    }
    const value = readLevels(text, content, end, column, levels);
    if (offset < value && offset <= end) {
      // In a key, or in the spaces behind it where nothing follows.
      const empty =
        value === end && text.slice(offset, end).trim() === '' && /[ \t]/u.test(text[offset - 1] ?? '');
      return empty && offset > content ? scalar(keysOf(levels), text, offset, offset) : undefined;
    }
    const found = readValue(text, value, end, offset, levels);
    if (typeof found !== 'number') return found === 'elsewhere' ? undefined : found;
    at = found;
  }
  return undefined;
}

/** Takes in the dashes and the key that a line begins with; returns where what follows them begins. */
function readLevels(text: string, content: number, end: number, indent: number, levels: Level[]): number {
  let at = content;
  let column = indent;
  while (text[at] === '-' && (at + 1 >= end || text[at + 1] === ' ' || text[at + 1] === '\t')) {
    // The dashes of a list may stand directly under its key.
    leave(levels, column, true);
    const next = skipSpaces(text, at + 1, end);
    levels.push({ column, key: undefined, filled: next < end });
    column += next - at;
    at = next;
  }
  const match = keyAtStart.exec(text.slice(at, end));
  if (match === null) {
    // Words on a line of their own belong to the key or the dash above.
    while (at === content && (levels.at(-1)?.column ?? -1) >= column) levels.pop();
    return at;
  }
  leave(levels, column, false);
  const value = skipSpaces(text, at + match[0].length, end);
  levels.push({ column, key: match[1] ?? match[2] ?? match[3] ?? '', filled: value < end });
  return value;
}

function keysOf(levels: readonly Level[]): readonly string[] {
  return levels.flatMap(({ key }) => key ?? []);
}

function leave(levels: Level[], column: number, isDash: boolean): void {
  for (let last = levels.at(-1); last !== undefined; last = levels.at(-1)) {
    if (last.column < column || (isDash && last.column === column && last.key !== undefined)) return;
    levels.pop();
  }
}

/** Reads what follows a key or a dash: what the cursor stands in, or where to read on. */
function readValue(
  text: string,
  value: number,
  end: number,
  offset: number,
  levels: readonly Level[],
): CursorPath | 'elsewhere' | number {
  const keys = keysOf(levels);
  const parent = levels.at(-1)?.column ?? 0;
  const first = text[value];
  if (value >= end) {
    if (offset > end) return nextLine(text, end);
    // Directly behind a colon or a dash nothing can be written yet: YAML wants a space.
    return /[ \t]/u.test(text[offset - 1] ?? '') ? scalar(keys, text, offset, offset) : 'elsewhere';
  }
  if (first === '|' || first === '>') return skipBlock(text, end, parent, offset);
  if (first === '[' || first === '{' || first === '"' || first === "'") {
    const flow = new FlowReader(text, offset, parent, keys);
    const found = flow.read(value);
    // Brackets that are not closed are left at the beginning of the first line that does not belong to them.
    if (found === undefined)
      return /[\r\n]/u.test(text[flow.at - 1] ?? '') ? flow.at : nextLine(text, lineEnd(text, flow.at));
    return found === 'elsewhere' ? found : scalar(found.keys, text, found.start, offset);
  }
  if (offset > end) return nextLine(text, end);
  const comment = / #/u.exec(text.slice(value, end));
  if (first === '#' || (comment !== null && offset > value + comment.index)) return 'elsewhere';
  return scalar(keys, text, value, offset);
}

/** From the first letter of what is being written to the last one of the word under the cursor. */
function scalar(keys: readonly string[], text: string, start: number, offset: number): CursorPath {
  const rest = /^[\p{L}\p{N}._-]*/u.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  return { keys, typed: text.slice(start, offset), range: { start, end: offset + rest.length } };
}

/** On an empty line the cursor's column tells what it stands in: the value of the last key that is further to the left. */
function blankLine(levels: readonly Level[], column: number, offset: number): CursorPath | undefined {
  const around = levels.filter((level) => level.column < column);
  const last = around.at(-1);
  if (last === undefined || last.filled || around.length < levels.length) return undefined;
  return { keys: keysOf(around), typed: '', range: { start: offset, end: offset } };
}

/** Goes past the lines of a block scalar, which are those further to the right than its key. */
function skipBlock(text: string, headerEnd: number, parent: number, offset: number): number | 'elsewhere' {
  let at = nextLine(text, headerEnd);
  if (offset < at) return 'elsewhere';
  while (at <= text.length) {
    const end = lineEnd(text, at);
    const content = skipSpaces(text, at, end);
    if (content < end && content - at <= parent) return at;
    if (offset <= end) return 'elsewhere';
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
