/** The block structure of Markdown, line by line: which stretches hold words with inline markup, and which do not. */
import type { Markup } from './markdown';
import type { TextRange } from './range';

export interface Blocks {
  /** Paragraphs, headings and list items: where inline markup is looked for. One never reaches into another. */
  readonly inline: readonly TextRange[];
  readonly skips: readonly TextRange[];
  readonly markup: readonly Markup[];
  /** Labels that reference definitions define, normalized by `normalizeLabel`. */
  readonly labels: ReadonlySet<string>;
}

export function findBlocks(text: string): Blocks {
  return new BlockScanner(text).run();
}

/** Labels are compared without regard to case and to how they are spaced. */
export function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

const MAX_LABEL = 999;
const FENCE = /^(`{3,})[^`]*$|^(~{3,})/;
const HEADING = /^#{1,6}(?=[ \t]|$)[ \t]*/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$/;
const TABLE_RULE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/;
const BULLET = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)/;
const DEFINITION = /^\[((?:[^[\]\\]|\\.){1,999})\]:[ \t]*/;

class BlockScanner {
  readonly #text: string;
  readonly #inline: TextRange[] = [];
  readonly #skips: TextRange[] = [];
  readonly #markup: Markup[] = [];
  readonly #labels = new Set<string>();
  /** The block being collected, empty where `#from` is negative. */
  #from = -1;
  #to = -1;
  #fence = '';
  #listIndent = 0;
  #afterBlank = true;
  #afterCode = false;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Blocks {
    const text = this.#text;
    let start = this.#frontMatter();
    while (start < text.length) {
      const end = endOfLine(text, start);
      start = this.#line(start, end) ?? next(text, end);
    }
    this.#close();
    return { inline: this.#inline, skips: this.#skips, markup: this.#markup, labels: this.#labels };
  }

  #frontMatter(): number {
    const text = this.#text;
    const start = text.startsWith('\ufeff') ? 1 : 0;
    const mark = text.slice(start, start + 3);
    if (mark !== '---' && mark !== '+++') return 0;
    let end = endOfLine(text, start);
    if (text.slice(start + 3, end).trim() !== '') return 0;
    while (end < text.length) {
      const line = next(text, end);
      end = endOfLine(text, line);
      const words = end - line <= 64 ? text.slice(line, end).trimEnd() : '';
      if (words === mark || (mark === '---' && words === '...')) {
        this.#skips.push({ start: 0, end });
        return next(text, end);
      }
    }
    return 0;
  }

  /** Takes in one line; gives where to go on if that is not the next line. */
  #line(start: number, end: number): number | undefined {
    const text = this.#text;
    let at = start;
    // Quote marks nest with list items; each taken off moves on, so this ends.
    let indent = 0;
    let quoted = false;
    for (;;) {
      const from = at;
      while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
      indent = columns(text, from, at);
      if (text[at] !== '>' || indent > 3) break;
      at++;
      if (text[at] === ' ') at++;
      quoted = true;
    }
    if (at > start && quoted) this.#markup.push({ start, end: at });
    if (this.#fence !== '') {
      this.#inFence(start, at, end);
      return undefined;
    }
    if (at >= end) {
      this.#close();
      this.#afterBlank = true;
      return undefined;
    }
    const isCode =
      indent >= this.#listIndent + 4 && ((this.#afterBlank && this.#from < 0) || this.#afterCode);
    this.#afterCode = isCode;
    if (isCode) {
      this.#skips.push({ start, end });
      this.#markup.push({ start, end: at });
      return undefined;
    }
    if (this.#afterBlank && indent < this.#listIndent) this.#listIndent = 0;
    this.#afterBlank = false;
    return this.#words(at, end, indent);
  }

  #inFence(start: number, at: number, end: number): void {
    this.#skips.push({ start, end });
    const words = end - at <= 200 ? this.#text.slice(at, end).trimEnd() : '';
    if (words.startsWith(this.#fence) && words === this.#fence[0]!.repeat(words.length)) {
      this.#fence = '';
      this.#markup.push({ start, end });
    }
  }

  #words(from: number, end: number, indent: number): number | undefined {
    const text = this.#text;
    let at = from;
    // Patterns look at the beginning of a line only: nothing they are for is longer.
    let head = text.slice(at, Math.min(end, at + 1200));
    if (head.startsWith('<') && this.#from < 0) {
      if (head.startsWith('<!--')) return this.#unseen(at, '-->');
      const raw = /^<(script|style)[\s>]/i.exec(head);
      if (raw !== null) return this.#unseen(at, `</${raw[1]!}>`);
    }
    if (this.#from >= 0 && /^(?:=+|-+)[ \t]*$/.test(head)) {
      this.#close();
      this.#markup.push({ start: at, end });
      return undefined;
    }
    if (RULE.test(head) || TABLE_RULE.test(head)) {
      if (!TABLE_RULE.test(head)) this.#close();
      this.#markup.push({ start: at, end });
      return undefined;
    }
    for (let bullet = BULLET.exec(head); bullet !== null; bullet = BULLET.exec(head)) {
      this.#close();
      this.#markup.push({ start: at, end: at + bullet[0].length });
      this.#listIndent = indent + bullet[0].length;
      indent = this.#listIndent;
      at += bullet[0].length;
      head = text.slice(at, Math.min(end, at + 1200));
      if (at >= end) return undefined;
    }
    const fence = FENCE.exec(head);
    if (fence !== null) {
      this.#close();
      this.#fence = fence[1] ?? fence[2]!;
      this.#skips.push({ start: at, end });
      this.#markup.push({ start: at, end });
      return undefined;
    }
    const heading = HEADING.exec(head);
    if (heading !== null) {
      this.#close();
      this.#markup.push({ start: at, end: at + heading[0].length });
      const closing = / #+[ \t]*$/.exec(head);
      if (closing !== null && end - at <= 1200) this.#markup.push({ start: at + closing.index, end });
      this.#inline.push({ start: at + heading[0].length, end });
      return undefined;
    }
    const definition = this.#from < 0 ? DEFINITION.exec(head) : null;
    if (definition !== null && !definition[1]!.startsWith('^')) {
      this.#labels.add(normalizeLabel(definition[1]!.slice(0, MAX_LABEL)));
      this.#skips.push({ start: at, end });
      this.#markup.push({ start: at, end });
      return undefined;
    }
    if (this.#from < 0) this.#from = at;
    this.#to = end;
    return undefined;
  }

  /** An HTML comment or script as a block of its own, to its end or to the end of the text, as CommonMark has it. */
  #unseen(at: number, closing: string): number {
    const text = this.#text;
    const close = text.indexOf(closing, at);
    const end = close < 0 ? text.length : close + closing.length;
    this.#skips.push({ start: at, end });
    this.#markup.push({ start: at, end });
    return text[end] === '\n' || text[end] === '\r' ? next(text, end) : end;
  }

  #close(): void {
    if (this.#from >= 0) this.#inline.push({ start: this.#from, end: this.#to });
    this.#from = -1;
  }
}

function endOfLine(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  const end = feed < 0 ? text.length : feed;
  // A carriage return ends a line, too. Within a line it is sought only as far as the line goes.
  const back = text.slice(start, end).indexOf('\r');
  return back < 0 ? end : start + back;
}

function next(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

function columns(text: string, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at++) column += text[at] === '\t' ? 4 - (column % 4) : 1;
  return column;
}
