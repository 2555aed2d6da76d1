import { textRange } from '../text/range';
import { FlowScanner } from './flowScan';
import { classOfKey, isKnownKey, noClass, type KeyClass } from './keyClasses';
import type { RepairList } from './repairs';
import {
  blockHeader,
  isBlankCode,
  isSpaceOrEnd,
  keyColon,
  keyName,
  lineAt,
  lineEndsAt,
  looksLikeText,
  quotedEnd,
  startsComment,
  wordsEnd,
  type NextLine,
} from './scalarEnds';
import { lineEnd } from './scanLines';

const reasons = {
  colon:
    'Put quotation marks around this text: without them, a colon with a space behind it means something else in YAML.',
  comment:
    'To YAML, “#” with a space before it begins a comment: these words are lost. Put quotation marks around the text.',
  start: 'To YAML, what this text begins with means something else. Put quotation marks around it.',
  quotes:
    'To YAML, the text ends at the second quotation mark, and what follows cannot be read. Put quotation marks around all of it.',
} as const;

interface OpenKey {
  readonly column: number;
  readonly key: string;
  readonly values: KeyClass;
  /** Whether its value stands behind it in its line, so that nothing can be nested below. */
  readonly filled: boolean;
}

/**
 * Goes through block YAML line by line, as far as is needed to know which words are the value of which key, and notes values that
 * have to be repaired. Valid YAML is left alone, but for a `#` that cuts a text short (see `looksLikeText`).
 */
export class BlockScanner {
  /** The keys that the current line is inside of: their column, and what may stand under them. */
  readonly #open: OpenKey[] = [];
  readonly #flow: FlowScanner;
  #at = 0;
  /** The column of the last dash. */
  #dash = 0;

  constructor(
    readonly text: string,
    readonly repairs: RepairList,
    readonly idsOutermost: boolean,
  ) {
    this.#flow = new FlowScanner(text, repairs);
  }

  scan(): void {
    let line: NextLine | undefined;
    while (!this.repairs.tooMany && (line = lineAt(this.text, this.#at)) !== undefined) {
      const start = this.#at;
      this.#at = lineEnd(this.text, start) + 1;
      if (line.blank || this.text.charCodeAt(line.content) === 35 /* # */) continue;
      this.#line(line);
    }
  }

  /** The dashes and the key at the start of a line, then the value behind them. */
  #line(line: NextLine): void {
    const { text } = this;
    const eol = lineEnd(text, line.start);
    let at = line.content;
    let indent = line.indent - 1;
    let item = false;
    while (text.charCodeAt(at) === 45 /* - */ && isSpaceOrEnd(text, at + 1)) {
      indent = at - line.start;
      item = true;
      this.#leave(indent + 1);
      if (at === line.content && this.#open.at(-1)?.filled === true) {
        this.repairs.misaligned(textRange(at, wordsEnd(text, at)), line.start, this.#dash);
      }
      this.#dash = indent;
      at += 1;
      while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
      if (at >= eol || text.charCodeAt(at) === 13) return;
    }
    const itemClass = item ? (this.#open.at(-1)?.values ?? noClass) : noClass;
    const colon = keyColon(text, at, eol);
    const key = colon === undefined ? '' : keyName(text, at, colon);
    if (colon === undefined || (itemClass.free && !isKnownKey(key) && !/["']/u.test(text.charAt(at)))) {
      this.#value(at, indent, { ...itemClass, only: false });
      return;
    }
    const column = at - line.start;
    const left = this.#leave(column);
    const beside = left.at(-1);
    const above = this.#open.at(-1);
    if (beside !== undefined && beside > column)
      this.repairs.misaligned(textRange(at, colon), line.start, beside);
    else if (!item && above?.filled === true)
      this.repairs.misaligned(textRange(at, colon), line.start, above.column);
    const values = this.#areIdsHere() ? noClass : classOfKey(key);
    let value = colon + 1;
    while (text.charCodeAt(value) === 32 || text.charCodeAt(value) === 9) value += 1;
    // Tags and labels may stand before a nested value, and so may a comment.
    const filled = !lineEndsAt(text, value) && !'&!#'.includes(text.charAt(value));
    this.#open.push({ column, key, values, filled });
    this.#value(value, column, values);
  }

  /** Whether a key at the current place is an id of the user's choice, which may well be “text” or “quote”. */
  #areIdsHere(): boolean {
    if (this.idsOutermost) return this.#open.length === 0;
    return this.#open.length === 1 && this.#open[0]?.key === 'actors';
  }

  /** Forgets the keys that stand at this column or further in, and gives their columns, the outermost last. */
  #leave(column: number): readonly number[] {
    const left: number[] = [];
    for (
      let last = this.#open.at(-1);
      last !== undefined && last.column >= column;
      last = this.#open.at(-1)
    ) {
      left.push(last.column);
      this.#open.pop();
    }
    return left;
  }

  /** The value that begins at `at`; it goes on over lines that are indented by more than `indent`. */
  #value(at: number, indent: number, values: KeyClass): void {
    const { text } = this;
    if (isBlankCode(text.charCodeAt(at)) || at >= text.length || startsComment(text, at)) {
      if (startsComment(text, at) && values.free && looksLikeText(text, at))
        this.#repair(at, at, indent, reasons.comment);
      else if (values.only) this.#valueBelow(indent, values);
      return;
    }
    const first = text.charAt(at);
    if (first === '"' || first === "'") this.#quoted(at, indent, values);
    else if (first === '[' || first === '{') this.#bracketed(at, indent, values);
    else if (first === '|' || first === '>') {
      if (blockHeader.test(text.slice(at, lineEnd(text, at)))) this.#skipDeeper(indent);
      else if (values.text) this.#repair(at, at, indent, reasons.start);
    } else if (first === '&' || first === '!' || first === '*') this.#property(at, indent, values);
    else if ('@`%,]}'.includes(first) || ('-?:'.includes(first) && isSpaceOrEnd(text, at + 1))) {
      if (values.text && (values.known || !'-?:'.includes(first)))
        this.#repair(at, at, indent, reasons.start);
    } else this.#plain(at, indent, values);
  }

  /** Behind the key there is nothing: its one text may stand on the next lines. */
  #valueBelow(indent: number, values: KeyClass): void {
    let line = lineAt(this.text, this.#at);
    while (line !== undefined && (line.blank || this.text.charCodeAt(line.content) === 35)) {
      line = lineAt(this.text, lineEnd(this.text, line.start) + 1);
    }
    if (line === undefined || line.indent <= indent) return;
    const dash = this.text.charCodeAt(line.content) === 45 && isSpaceOrEnd(this.text, line.content + 1);
    if (dash || this.#beginsWithKey(line)) return;
    this.#at = lineEnd(this.text, line.start) + 1;
    this.#value(line.content, indent, values);
  }

  #quoted(at: number, indent: number, values: KeyClass): void {
    const { text } = this;
    const { end, closed } = quotedEnd(text, at, indent);
    this.#at = Math.max(this.#at, lineEnd(text, end - 1) + 1);
    if (!closed) this.repairs.unclosed(textRange(at, Math.max(end, at + 1)));
    else if (!lineEndsAt(text, end) && values.text) this.#repair(at, at, indent, reasons.quotes, end);
  }

  #bracketed(at: number, indent: number, values: KeyClass): void {
    const { text } = this;
    const before = this.repairs.count;
    const { end, closed } = this.#flow.scan(at, indent, values);
    if (closed ? lineEndsAt(text, end) || !values.text : !values.only) {
      this.#at = Math.max(this.#at, lineEnd(text, end - 1) + 1);
      return;
    }
    this.repairs.backTo(before);
    this.#repair(at, at, indent, reasons.start, closed ? end : at);
  }

  #property(at: number, indent: number, values: KeyClass): void {
    const { text } = this;
    if (values.text && values.known) {
      this.#repair(at, at, indent, reasons.start);
      return;
    }
    let end = at + 1;
    while (end < text.length && !isBlankCode(text.charCodeAt(end))) end += 1;
    // What an alias points at is not here, so that it is read as the word it is; the tree tells of it.
    if (text.charAt(at) === '*') return;
    this.repairs.property(textRange(at, end));
    while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end += 1;
    this.#value(end, indent, values);
  }

  #plain(at: number, indent: number, values: KeyClass): void {
    const { text } = this;
    let wrong = this.#firstWrong(at, wordsEnd(text, at), values);
    let continued = this.#at;
    if (wrong?.what !== 'end') {
      // The lines it goes on over. A comment ends it, and a line that begins with a key of ours is one that is indented wrongly.
      for (let line = lineAt(text, continued); line !== undefined; line = lineAt(text, continued)) {
        const inside = line.blank || (line.indent > indent && text.charCodeAt(line.content) !== 35);
        if (inside && !line.blank && values.text && this.#beginsWithKey(line)) this.#misaligned(line, indent);
        if (!inside || (!line.blank && values.text && this.#beginsWithKey(line))) break;
        continued = lineEnd(text, line.start) + 1;
        if (!line.blank) {
          const here = this.#firstWrong(line.content, wordsEnd(text, line.content), values);
          wrong ??= here;
          if (here?.what === 'end') break;
        }
      }
    }
    if (wrong === undefined || wrong.what === 'end' || !values.text) {
      this.#at = continued;
      return;
    }
    const lostFrom = wrong.what === 'comment' ? wrong.at : at;
    this.#repair(at, lostFrom, indent, reasons[wrong.what]);
  }

  /** The first place between `at` and `end` where YAML stops to read the text as text. `end` is a true comment. */
  #firstWrong(
    at: number,
    end: number,
    values: KeyClass,
  ): { readonly what: 'colon' | 'comment' | 'end'; readonly at: number } | undefined {
    const { text } = this;
    for (let i = at; i < end; i += 1) {
      const code = text.charCodeAt(i);
      if (code === 58 /* : */ && isSpaceOrEnd(text, i + 1)) return { what: 'colon', at: i };
      if (code === 35 /* # */ && i > at && startsComment(text, i)) {
        return { what: values.free && looksLikeText(text, i) ? 'comment' : 'end', at: i };
      }
    }
    return undefined;
  }

  /** A line with a key of ours, or with a dash and one, where a text goes on: it is indented too far. */
  #misaligned(line: NextLine, column: number): void {
    const { text } = this;
    const isEntry = text.charCodeAt(line.content) === 45;
    const end =
      keyColon(text, behindDashes(text, line.content), lineEnd(text, line.start)) ?? line.content + 1;
    this.repairs.misaligned(textRange(line.content, end), line.start, isEntry ? this.#dash : column);
  }

  #beginsWithKey(line: NextLine): boolean {
    const at = behindDashes(this.text, line.content);
    const colon = keyColon(this.text, at, lineEnd(this.text, line.start));
    return colon !== undefined && isKnownKey(keyName(this.text, at, colon));
  }

  /** Takes all that belongs to the value for its text: to the end of the line, and the lines indented deeper below it. */
  #repair(at: number, lostFrom: number, indent: number, why: string, from = at): void {
    const { text } = this;
    let lineStart = from;
    let end = this.#textEnd(at, lineStart);
    let next = lineEnd(text, lineStart) + 1;
    if (end >= wordsEnd(text, lineStart)) {
      for (let line = lineAt(text, next); line !== undefined; line = lineAt(text, next)) {
        if (
          line.blank ||
          line.indent <= indent ||
          text.charCodeAt(line.content) === 35 ||
          this.#beginsWithKey(line)
        )
          break;
        lineStart = line.content;
        end = this.#textEnd(lineStart, lineStart);
        next = lineEnd(text, lineStart) + 1;
        if (end < wordsEnd(text, lineStart)) break;
      }
    }
    this.#at = Math.max(this.#at, next);
    end = Math.max(end, at + 1);
    this.repairs.unquoted(textRange(at, end), textRange(lostFrom, Math.max(end, lostFrom + 1)), why);
  }

  /** Where the text of a line ends: before a true comment, or with its last word. */
  #textEnd(at: number, from: number): number {
    const { text } = this;
    let end = wordsEnd(text, from);
    for (let i = Math.max(from, at + 1); i < end; i += 1) {
      if (startsComment(text, i) && !looksLikeText(text, i)) {
        end = i;
        while (end > at + 1 && isBlankCode(text.charCodeAt(end - 1))) end -= 1;
      }
    }
    return end;
  }

  /** Passes over the lines of a block scalar. */
  #skipDeeper(indent: number): void {
    for (let line = lineAt(this.text, this.#at); line !== undefined; line = lineAt(this.text, this.#at)) {
      if (!line.blank && line.indent <= indent) return;
      this.#at = lineEnd(this.text, line.start) + 1;
    }
  }
}

function behindDashes(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 45 && isSpaceOrEnd(text, at + 1)) {
    at += 1;
    while (text.charCodeAt(at) === 32) at += 1;
  }
  return at;
}
