import { textRange, type TextRange } from '../text/range';
import { checkBounds } from './bounds';
import { layoutOf, type FormatLayout, type Stretch } from './formatLayout';
import { prepareText } from './prepare';
import { lineEnd } from './scanLines';
import { readStrictly } from './strictYaml';
import type { SyntaxNode } from './tree';
import type { TextEdit } from './write';

/**
 * The edits that put a gloss file in order: two spaces for every level, one behind dashes and colons, no blank line after another,
 * none at the start and the end, no spaces at the ends of lines, a line break at the end. Nothing but blanks and line breaks is
 * touched; comments, quotes and what stands in brackets stay as they are. With `within`, only lines that it touches.
 *
 * None where the file does not parse, or where it would be read otherwise afterwards, which is made sure of by reading it again.
 */
export function formatEdits(text: string, within?: TextRange): readonly TextEdit[] {
  const before = read(text);
  if (before === undefined) return [];
  const layout = layoutOf(before.text, before.root, before.start);
  const all = new Formatter(before.text, before.start, layout).run();
  const edits = within === undefined ? all : all.filter(({ range }) => isWithin(text, range, within));
  const after = edits.length === 0 ? undefined : read(applied(text, edits));
  return after !== undefined && isSame(before.root, after.root) ? edits : [];
}

interface Read {
  /** As prepared for reading, of the same length. */
  readonly text: string;
  readonly start: number;
  readonly root: SyntaxNode;
}

/** Only what is YAML as it stands: a repaired reading is a guess, and nobody knows what a moved line would mean in it. */
function read(original: string): Read | undefined {
  const { text, start, problems } = prepareText(original);
  const bounded = checkBounds(text.slice(start));
  if (bounded.refused || problems.length > 0) return undefined;
  const strict = readStrictly(bounded.text);
  return 'reason' in strict || strict.root === undefined ? undefined : { text, start, root: strict.root };
}

function isWithin(text: string, range: TextRange, within: TextRange): boolean {
  const start = text.lastIndexOf('\n', within.start - 1) + 1;
  return range.start >= start && range.end <= Math.min(text.length, lineEnd(text, within.end) + 1);
}

/** Edits in the order of their places. */
function applied(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { range, newText } of edits) {
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}

/** Whether two trees say the same in the same style, wherever they stand. */
function isSame(a: SyntaxNode | undefined, b: SyntaxNode | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.text === b.text && a.style === b.style;
  if (a.kind === 'list')
    return (
      b.kind === 'list' &&
      a.flow === b.flow &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => isSame(item, b.items[index]))
    );
  return (
    b.kind === 'map' &&
    a.flow === b.flow &&
    a.pairs.length === b.pairs.length &&
    a.pairs.every(
      ({ key, value }, index) => isSame(key, b.pairs[index]?.key) && isSame(value, b.pairs[index]?.value),
    )
  );
}

/** A key or a dash: the column it stands at, and the one it belongs at. */
interface Level {
  readonly column: number;
  readonly target: number;
  readonly isDash: boolean;
}

interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
  /** Where the first sign stands that is no space; the end of a blank line. */
  readonly content: number;
}

/** Goes through the lines of a file from top to bottom. */
class Formatter {
  readonly #edits: TextEdit[] = [];
  readonly #levels: Level[] = [];
  /** Comments on lines of their own wait for the line below, whose indentation they share if they stand in its column. */
  #comments: Line[] = [];
  #blankLines: Line[] = [];
  #stretch = 0;
  /** By how much the lines of the stretch move that is being gone through. */
  #shift = 0;
  /** Of a text behind `|` or `>`: the column its lines begin at; undefined before the first. */
  #blockColumn: number | undefined;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly layout: FormatLayout,
  ) {}

  run(): readonly TextEdit[] {
    let at = this.start;
    while (at < this.text.length) {
      const line = this.#lineAt(at);
      this.#line(line);
      at = line.next;
    }
    this.#placeComments(undefined);
    for (const line of this.#blankLines) this.#edit(line.start, line.next, '');
    this.#endLastLine();
    return this.#edits.sort((a, b) => a.range.start - b.range.start);
  }

  #lineAt(start: number): Line {
    const { text } = this;
    const feed = lineEnd(text, start);
    const end = feed > start && text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed;
    let content = start;
    while (content < end && isBlank(text.charCodeAt(content))) content += 1;
    return { start, end, next: Math.min(text.length, feed + 1), content };
  }

  #line(line: Line): void {
    const { stretches } = this.layout;
    while ((stretches[this.#stretch]?.end ?? Infinity) <= line.start) this.#stretch += 1;
    const stretch = stretches[this.#stretch];
    if (stretch !== undefined && stretch.start < line.start) this.#insideStretch(line, stretch);
    else if (line.content === line.end) this.#blankLines.push(line);
    else {
      this.#settleBlankLines();
      if (this.text[line.content] === '#') {
        this.#comments.push(line);
        this.#trimEnd(line);
      } else this.#structure(line);
    }
  }

  /** Of blank lines one after the other one stays, and that is empty; at the start of a file none. */
  #settleBlankLines(): void {
    const [first, ...others] = this.#blankLines;
    this.#blankLines = [];
    if (first === undefined) return;
    if (first.start === this.start) this.#edit(first.start, first.next, '');
    else this.#edit(first.start, first.end, '');
    for (const line of others) this.#edit(line.start, line.next, '');
  }

  #structure(line: Line): void {
    const { text, layout } = this;
    if (/^(?:---|\.\.\.|%)/u.test(text.slice(line.start, line.start + 3))) {
      this.#placeComments(undefined);
      this.#trimEnd(line);
      return;
    }
    let at = line.content;
    const column = at - line.start;
    const isDash = this.#isDash(at, line.end);
    const before = [...this.#levels];
    while (this.#isLeft(column, isDash)) this.#levels.pop();
    const parent = this.#levels.at(-1);
    let target = parent === undefined ? 0 : parent.target + 2;
    this.#placeComments({ column, target, before });
    let written = ' '.repeat(target);
    while (this.#isDash(at, line.end)) {
      this.#levels.push({ column: at - line.start, target, isDash: true });
      const next = this.#skipBlanks(at + 1, line.end);
      if (next === line.end || text[next] === '#') {
        this.#edit(line.start, at, written);
        this.#trimEnd(line);
        return;
      }
      written += '- ';
      target += 2;
      at = next;
    }
    this.#edit(line.start, at, written);
    const key = layout.keys.get(at);
    if (key !== undefined) {
      this.#levels.push({ column: at - line.start, target, isDash: false });
      this.#colon(key.end, key.value, line.end);
    }
    const level = this.#levels.at(-1);
    const owns = key !== undefined || isDash;
    this.#beginStretch(line, owns && level !== undefined ? level : { column, target: target - 2 });
    if (!owns) this.#shift = target - column;
    this.#trimEnd(line);
  }

  /** Whether the innermost level ends where something stands at a column. The dashes of a list may stand directly under its key. */
  #isLeft(column: number, isDash: boolean): boolean {
    const last = this.#levels.at(-1);
    if (last === undefined || last.column < column) return false;
    return last.column > column || !isDash || last.isDash;
  }

  /** One space between the colon of a key and its value, and none before the colon. */
  #colon(keyEnd: number, value: number | undefined, lineEndsAt: number): void {
    const colon = this.#skipBlanks(keyEnd, lineEndsAt);
    if (this.text[colon] !== ':') return;
    this.#edit(keyEnd, colon, '');
    if (value !== undefined && this.#skipBlanks(colon + 1, value) === value)
      this.#edit(colon + 1, value, ' ');
  }

  /** What begins on this line and goes on below moves along with the key or dash it stands behind. */
  #beginStretch(line: Line, level: Pick<Level, 'column' | 'target'>): void {
    const stretch = this.layout.stretches[this.#stretch];
    this.#shift = level.target - level.column;
    this.#blockColumn = undefined;
    if (stretch?.kind !== 'block' || stretch.start < line.start || stretch.start > line.end) return;
    const header = this.text.slice(stretch.start, line.end);
    const digit = /^[|>][+-]?([1-9])/u.exec(header)?.[1];
    // With a digit, the text begins that many columns to the right of its key, wherever that is.
    if (digit !== undefined) {
      this.#blockColumn = level.column + Number(digit);
      return;
    }
    for (let at = line.next; at < stretch.end;) {
      const next = this.#lineAt(at);
      if (next.content < next.end) {
        this.#blockColumn = next.content - next.start;
        this.#shift = level.target + 2 - this.#blockColumn;
        return;
      }
      at = next.next;
    }
  }

  #insideStretch(line: Line, stretch: Stretch): void {
    if (stretch.kind === 'block') {
      this.#insideBlock(line);
      return;
    }
    const isText = (at: number): boolean =>
      stretch.kind === 'text' || stretch.texts.some(({ start, end }) => start < at && at <= end);
    if (line.content === line.end) {
      if (!isText(line.end)) this.#edit(line.start, line.end, '');
      return;
    }
    const indent = Math.max(0, line.content - line.start + this.#shift);
    this.#edit(line.start, line.content, ' '.repeat(indent));
    if (!isText(line.end) || line.end >= stretch.end) this.#trimEnd(line);
  }

  /** Spaces beyond the column at which the text begins are part of it, at the ends of its lines too. */
  #insideBlock(line: Line): void {
    const column = this.#blockColumn;
    if (column === undefined) return;
    const indent = Math.min(line.content - line.start, column);
    if (line.content === line.end && line.end - line.start <= column) this.#edit(line.start, line.end, '');
    else this.#edit(line.start, line.start + indent, ' '.repeat(Math.max(0, indent + this.#shift)));
  }

  #placeComments(
    below:
      { readonly column: number; readonly target: number; readonly before: readonly Level[] } | undefined,
  ): void {
    const levels = below?.before ?? this.#levels;
    for (const line of this.#comments) {
      const column = line.content - line.start;
      const around =
        levels.find((level) => level.column === column) ?? levels.findLast((level) => level.column <= column);
      const beside = around === undefined ? column : around.target + column - around.column;
      this.#edit(line.start, line.content, ' '.repeat(below?.column === column ? below.target : beside));
    }
    this.#comments = [];
  }

  #endLastLine(): void {
    const { text } = this;
    const last = this.layout.stretches.at(-1);
    // A line break at the end of such a text would be part of it.
    if (last?.kind === 'block' && last.end >= text.trimEnd().length) return;
    // A last line of spaces only goes, and the line before has a break of its own.
    if (text.slice(text.lastIndexOf('\n') + 1).trim() === '' || text.length === this.start) return;
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    this.#edits.push({ range: textRange(text.length, text.length), newText: eol });
  }

  #trimEnd(line: Line): void {
    let end = line.end;
    while (end > line.content && isBlank(this.text.charCodeAt(end - 1))) end -= 1;
    const stretch = this.layout.stretches[this.#stretch];
    // The end of a line within a text may be part of it.
    if (stretch?.kind === 'text' && stretch.start < line.end && line.end < stretch.end) return;
    this.#edit(end, line.end, '');
  }

  #isDash(at: number, end: number): boolean {
    return this.text[at] === '-' && (at + 1 >= end || isBlank(this.text.charCodeAt(at + 1)));
  }

  #skipBlanks(at: number, end: number): number {
    let next = at;
    while (next < end && isBlank(this.text.charCodeAt(next))) next += 1;
    return next;
  }

  #edit(start: number, end: number, newText: string): void {
    if (this.text.slice(start, end) !== newText) this.#edits.push({ range: textRange(start, end), newText });
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
