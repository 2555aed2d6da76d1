import type { TextRange } from '../text/range';
import { type CursorPath, keyAtStart } from './cursorPath';

/** The keys of the map that a cursor stands in, without the one it is writing, and what is written behind them on their lines. */
export type PairsAround = ReadonlyMap<string, PairAround>;

export interface PairAround {
  /** Raw, without the quotes of a quoted text; '' where it is on other lines. */
  readonly value: string;
  /** The key and all behind it on its line, or up to the comma or bracket. */
  readonly range: TextRange;
}

/** How many lines are looked at above and below the cursor, and how far in brackets, in UTF-16 units. */
const mostLines = 2_000;
const mostText = 50_000;

/** Read from the lines around the cursor, so also where they do not parse. */
export function pairsAround(text: string, cursor: CursorPath, offset: number): PairsAround {
  const found = new Map<string, PairAround>();
  if (cursor.opening !== undefined) readFlow(text, cursor.opening, offset, found);
  else readBlock(text, cursor.column, offset, found);
  return found;
}

function readBlock(text: string, column: number, offset: number, found: Map<string, PairAround>): void {
  const here = text.lastIndexOf('\n', offset - 1) + 1;
  if (!isDashLine(text, here)) {
    let at = here;
    for (let count = 0; at > 0 && count < mostLines; count += 1) {
      at = text.lastIndexOf('\n', at - 2) + 1;
      if (!readLine(text, at, column, found, true)) break;
    }
  }
  let at = text.indexOf('\n', offset) + 1;
  for (let count = 0; at > 0 && at < text.length && count < mostLines; count += 1) {
    if (!readLine(text, at, column, found, false)) break;
    at = text.indexOf('\n', at) + 1;
  }
}

/** Takes in the key of one line, if it stands at the column; returns whether the map may go on behind it. */
function readLine(
  text: string,
  at: number,
  column: number,
  found: Map<string, PairAround>,
  upward: boolean,
): boolean {
  const end = lineEnd(text, at);
  const line = text.slice(at, end);
  const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
  if (indent === line.length || line[indent] === '#') return true;
  const dashes = /^[ \t]*(?:-[ \t]+)+/u.exec(line)?.[0].length ?? indent;
  if (dashes > indent) {
    if (upward && dashes === column) read(text, at + dashes, end, found);
    // The dash of a list may stand directly under a key of this map.
    return indent > column || (indent === column && dashes > column);
  }
  if (indent === column) read(text, at + indent, end, found);
  return indent >= column;
}

function isDashLine(text: string, at: number): boolean {
  return /^[ \t]*-[ \t]/u.test(text.slice(at, at + 200));
}

function read(text: string, start: number, end: number, found: Map<string, PairAround>): void {
  const match = keyAtStart.exec(text.slice(start, end));
  if (match === null) return;
  const value = text
    .slice(start + match[0].length, end)
    .replace(/(?:^|\s)#.*$/u, '')
    .trim();
  found.set(match[1] ?? match[2] ?? match[3] ?? '', { value: bare(value), range: { start, end } });
}

function readFlow(text: string, opening: number, offset: number, found: Map<string, PairAround>): void {
  if (text[opening] !== '{') return;
  const limit = Math.min(text.length, opening + mostText);
  let start = opening + 1;
  let depth = 0;
  for (let at = start; at <= limit; at += 1) {
    const character = text[at];
    if (character === '"' || character === "'") at = quoteEnd(text, at, limit);
    else if (character === '[' || character === '{') depth += 1;
    else if (depth > 0 && (character === ']' || character === '}')) depth -= 1;
    else if (
      depth === 0 &&
      (character === ',' || character === '}' || character === ']' || at === limit || character === '\n')
    ) {
      if (offset < start || offset > at) readPair(text, start, at, found);
      if (character === '}' || character === ']') return;
      start = at + 1;
    }
  }
}

function readPair(text: string, start: number, end: number, found: Map<string, PairAround>): void {
  const match = /^\s*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s#'"[\]{},:]+))\s*:/u.exec(text.slice(start, end));
  if (match === null) return;
  const value = bare(text.slice(start + match[0].length, end).trim());
  found.set(match[1] ?? match[2] ?? match[3] ?? '', { value, range: { start, end } });
}

/** Where the quote ends that begins at an offset; at its own beginning where it does not end on its line. */
function quoteEnd(text: string, start: number, limit: number): number {
  const quote = text[start];
  for (let at = start + 1; at < limit; at += 1) {
    if (text[at] === '\n') return start;
    if (quote === '"' && text[at] === '\\') at += 1;
    else if (text[at] === quote) return at;
  }
  return start;
}

function bare(value: string): string {
  return /^(["']).*\1$/u.test(value) ? value.slice(1, -1) : value;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
