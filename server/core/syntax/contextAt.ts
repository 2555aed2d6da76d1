import { textRange, type TextRange } from '../text/range';
import type { GlossFile } from './glossFile';
import type { Path } from './locate';
import {
  blockHeader,
  isBlankCode,
  isSpaceOrEnd,
  keyColon,
  keyName,
  lineAt,
  lineEndsAt,
  quotedEnd,
  startsComment,
} from './scalarEnds';
import { lineEnd } from './scanLines';
import { isSectionName, sectionKinds, type EntryKind, type SectionName } from './sections';

/** Where a cursor stands in a gloss file, and what is being typed there. */
export interface CursorContext {
  /** Undefined at the outermost level, where names of sections are typed. */
  readonly section: SectionName | undefined;
  /** What kind of entry the cursor is in; undefined between entries, where the id of an actor is typed, and at the outermost level. */
  readonly kind: EntryKind | undefined;
  /** The index of the entry in a list, or the key of an actor. */
  readonly entry: string | number | undefined;
  /**
   * From the entry inwards, by the keys and indices as they are written. With `at: 'value'` it ends with the key or index whose value
   * is typed; with `at: 'key'` it leads to the map that the key belongs to. Behind the dash of a list nobody knows yet whether a key
   * or a text is typed: that is `key`, with the path of the item.
   */
  readonly path: Path;
  readonly at: 'key' | 'value';
  /** What a completion replaces: the word or text around the cursor, inside its quotes. UTF-16 offsets. */
  readonly range: TextRange;
  /** What stands in `range` before the cursor. */
  readonly prefix: string;
  readonly quotes: 'none' | 'single' | 'double';
  readonly inFlow: boolean;
}

/**
 * Works out from lines and indentation alone what is expected at `offset`: it holds in a file that is half-typed and does not parse.
 * Undefined in comments and in texts over several lines. `file` only tells where to begin to read.
 */
export function contextAt(text: string, file: GlossFile, offset: number): CursorContext | undefined {
  const section = file.sections.findLast(({ nameRange }) => nameRange.start <= offset);
  const start = section === undefined ? 0 : text.lastIndexOf('\n', section.nameRange.start - 1) + 1;
  const found = new CursorReader(text, offset).read(start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start);
  return found === undefined ? undefined : placed(found);
}

type Found = Pick<CursorContext, 'path' | 'at' | 'range' | 'prefix' | 'quotes' | 'inFlow'>;

/** Divides the path from the outermost level into section, entry, and the way inside the entry. */
function placed(found: Found): CursorContext {
  const [name, ...rest] = found.path;
  const none = { ...found, kind: undefined, entry: undefined };
  if (typeof name !== 'string' || !isSectionName(name)) return { ...none, section: undefined };
  const { shape, entry: kind } = sectionKinds[name];
  if (shape === 'one') return { ...found, section: name, kind, entry: undefined, path: rest };
  const [entry, ...path] = rest;
  if (entry === undefined) return { ...none, section: name, path: [] };
  return { ...found, section: name, kind, entry, path };
}

interface Level {
  readonly column: number;
  readonly step: string | number;
}

/** A flow collection around the cursor, and the key or index in it that is being read. */
interface FlowLevel {
  readonly map: boolean;
  step: string | number;
  /** Whether it is the value of that key, or the key itself. */
  onValue: boolean;
  wordStart: number;
}

class CursorReader {
  readonly #levels: Level[] = [];

  constructor(
    readonly text: string,
    readonly offset: number,
  ) {}

  read(start: number): Found | undefined {
    const { text, offset } = this;
    let at = start;
    for (let line = lineAt(text, at); line !== undefined && line.start <= offset; line = lineAt(text, at)) {
      const eol = lineEnd(text, line.start);
      const here = offset <= eol;
      at = eol + 1;
      if (line.blank || text.charCodeAt(line.content) === 35) {
        if (here) return line.blank || offset <= line.content ? this.#newKey(offset - line.start) : undefined;
        continue;
      }
      if (here && offset < line.content) return this.#newKey(offset - line.start);
      const next = this.#line(line.start, line.content, eol);
      if (typeof next !== 'number') return next;
      at = next;
    }
    // Behind the last line break.
    return text.length === offset
      ? this.#newKey(offset - (text.lastIndexOf('\n', offset - 1) + 1))
      : undefined;
  }

  /** Reads a line: gives what is at the cursor if it is in it or in the value it begins, and else where reading goes on. */
  #line(start: number, content: number, eol: number): Found | undefined | number {
    const { text, offset } = this;
    let at = content;
    while (text.charCodeAt(at) === 45 /* - */ && isSpaceOrEnd(text, at + 1)) {
      const column = at - start;
      if (offset <= at) return undefined;
      this.#leave(column + 1);
      const list = this.#levels.at(-1);
      const again = list?.column === column && typeof list.step === 'number';
      if (again) this.#levels.pop();
      this.#levels.push({ column, step: again ? list.step + 1 : 0 });
      at += 1;
      while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
    }
    const colon = keyColon(text, at, eol);
    if (offset <= (colon ?? eol)) {
      // Words with no colon behind them yet, or none at all behind a dash: a key, or a text that is an item of a list.
      this.#leave(at - start);
      const quoted = /["'[{]/u.test(text.charAt(at));
      return offset < at
        ? this.#empty('key')
        : quoted
          ? this.#value(at, eol)
          : this.#word(at, colon ?? eol, 'key');
    }
    if (colon === undefined) return this.#value(at, eol);
    const column = at - start;
    this.#leave(column);
    this.#levels.push({ column, step: keyName(text, at, colon) });
    let value = colon + 1;
    while (text.charCodeAt(value) === 32 || text.charCodeAt(value) === 9) value += 1;
    const begin = Math.min(value, eol);
    if (offset <= begin) return offset === colon + 1 ? undefined : this.#word(begin, eol, 'value');
    return this.#value(value, eol);
  }

  #value(at: number, eol: number): Found | undefined | number {
    const { text, offset } = this;
    const indent = this.#levels.at(-1)?.column ?? -1;
    if (at >= eol || startsComment(text, at)) return offset <= eol && at < eol ? undefined : eol + 1;
    const first = text.charAt(at);
    if (blockHeader.test(text.slice(at, eol))) return this.#skipDeeper(eol + 1, indent);
    if (first === '"' || first === "'") {
      const { end, closed } = quotedEnd(text, at, indent);
      if (offset > at && offset < (closed ? end : end + 1))
        return this.#quoted(at, closed ? end - 1 : end, false, []);
      return offset <= eol ? undefined : Math.max(eol, lineEnd(text, end - 1)) + 1;
    }
    if (first === '[' || first === '{') return this.#flow(at, indent, eol);
    if (offset <= eol) return this.#word(at, eol, 'value');
    return this.#skipDeeper(eol + 1, indent);
  }

  /** The lines of a text that goes on below its key; undefined if the cursor is in it. */
  #skipDeeper(from: number, indent: number): number | undefined {
    let at = from;
    for (let line = lineAt(this.text, at); line !== undefined; line = lineAt(this.text, at)) {
      if (!line.blank && line.indent <= indent) break;
      const eol = lineEnd(this.text, line.start);
      if (!line.blank && this.offset >= line.start && this.offset <= eol) return undefined;
      if (line.blank && this.offset >= line.start && this.offset <= eol) return at;
      at = eol + 1;
    }
    return at;
  }

  /** What is at the cursor in a flow collection, or where reading goes on behind it. */
  #flow(start: number, indent: number, eol: number): Found | undefined | number {
    const { text, offset } = this;
    const frames: FlowLevel[] = [];
    let at = start;
    while (at < text.length) {
      const char = text.charAt(at);
      const frame = frames.at(-1);
      if (at >= offset && frame !== undefined) break;
      if (char === '[' || char === '{') {
        frames.push({
          map: char === '{',
          step: char === '{' ? '' : 0,
          onValue: char === '[',
          wordStart: at + 1,
        });
      } else if (char === ']' || char === '}') {
        frames.pop();
        if (frames.length === 0)
          return offset <= at
            ? undefined
            : offset <= eol && lineEndsAt(text, at + 1)
              ? undefined
              : lineEnd(text, at) + 1;
      } else if (char === ',' && frame !== undefined) {
        frame.onValue = !frame.map;
        frame.step = typeof frame.step === 'number' ? frame.step + 1 : '';
        frame.wordStart = at + 1;
      } else if (
        char === ':' &&
        frame?.map === true &&
        !frame.onValue &&
        (isSpaceOrEnd(text, at + 1) || /["']/u.test(text.charAt(at - 1)))
      ) {
        frame.step = keyName(text, frame.wordStart, at);
        frame.onValue = true;
        frame.wordStart = at + 1;
      } else if ((char === '"' || char === "'") && text.slice(frame?.wordStart ?? at, at).trim() === '') {
        const { end, closed } = quotedEnd(text, at, indent);
        if (offset > at && offset < (closed ? end : end + 1)) {
          return this.#quoted(
            at,
            closed ? end - 1 : end,
            true,
            stepsOf(frames),
            frame?.onValue === true ? 'value' : 'key',
          );
        }
        at = end;
        continue;
      } else if (startsComment(text, at)) {
        const end = lineEnd(text, at);
        if (offset <= end) return undefined;
        at = end;
        continue;
      } else if (char === '\n') {
        const line = lineAt(text, at + 1);
        if (
          line !== undefined &&
          !line.blank &&
          line.indent <= indent &&
          !'[]{}'.includes(text.charAt(line.content))
        ) {
          if (offset > at) return at + 1;
        }
      }
      at += 1;
    }
    const frame = frames.at(-1);
    if (frame === undefined) return undefined;
    let from = frame.wordStart;
    while (from < offset && isBlankCode(text.charCodeAt(from))) from += 1;
    let to = offset;
    while (
      to < text.length &&
      !/[,[\]{}\n]/u.test(text.charAt(to)) &&
      !(text.charAt(to) === ':' && isSpaceOrEnd(text, to + 1))
    )
      to += 1;
    while (to > offset && isBlankCode(text.charCodeAt(to - 1))) to -= 1;
    return {
      ...this.#at(from, to, frame.onValue ? 'value' : 'key', stepsOf(frames)),
      quotes: 'none',
      inFlow: true,
    };
  }

  #quoted(
    at: number,
    end: number,
    inFlow: boolean,
    steps: Path,
    what: 'key' | 'value' = 'value',
  ): Found | undefined {
    if (this.text.slice(at, end).includes('\n')) return undefined;
    return {
      ...this.#at(at + 1, end, what, steps),
      quotes: this.text.charAt(at) === '"' ? 'double' : 'single',
      inFlow,
    };
  }

  /** A word or text from `from` to the end of its line, without a comment. */
  #word(from: number, eol: number, at: 'key' | 'value'): Found | undefined {
    let end = from;
    for (let i = from; i < eol; i += 1) {
      if (startsComment(this.text, i)) {
        if (this.offset >= i) return undefined;
        break;
      }
      if (!isBlankCode(this.text.charCodeAt(i))) end = i + 1;
    }
    if (from > this.offset)
      return { ...this.#at(this.offset, this.offset, at, []), quotes: 'none', inFlow: false };
    return { ...this.#at(from, Math.max(end, this.offset), at, []), quotes: 'none', inFlow: false };
  }

  #empty(at: 'key' | 'value'): Found {
    return { ...this.#at(this.offset, this.offset, at, []), quotes: 'none', inFlow: false };
  }

  /** A blank place in which a key may begin: its column says of which map. */
  #newKey(column: number): Found {
    this.#leave(column);
    return this.#empty('key');
  }

  #at(
    start: number,
    end: number,
    at: 'key' | 'value',
    steps: Path,
  ): Pick<Found, 'path' | 'at' | 'range' | 'prefix'> {
    const path = [...this.#levels.map(({ step }) => step), ...steps];
    return { path, at, range: textRange(start, end), prefix: this.text.slice(start, this.offset) };
  }

  /** Forgets the levels that stand at this column or further in. */
  #leave(column: number): void {
    while ((this.#levels.at(-1)?.column ?? -1) >= column) this.#levels.pop();
  }
}

function stepsOf(frames: readonly FlowLevel[]): Path {
  return frames.filter(({ onValue }) => onValue).map(({ step }) => step);
}
