import { textRange, type TextRange } from '../../text/range';

/** How braces are understood where BibTeX’s own way finds fault. */
export interface Manner {
  /** Braces with a backslash before them are letters like others. */
  readonly escapes?: true;
  /** Values end in front of what looks like the next field. */
  readonly cautious?: true;
}

/** A line like this inside a value, in an entry that is not closed, shows that the value is not, either. */
const fieldLine = /[^\S\n\r]*[A-Za-z][\w:.+-]*[^\S\n\r]*=[^\S\n\r]*["{\w]/uy;

/** A place in a BibTeX file that moves on, up to where the reading of an entry has to end. */
export class BibtexCursor {
  constructor(
    readonly text: string,
    public at: number,
    readonly end: number,
    readonly manner: Manner,
  ) {}

  /** What stands here; nothing at the end. */
  peek(): string {
    return this.at < this.end ? this.text.charAt(this.at) : '';
  }

  /** Moves behind what a sticky pattern finds here. */
  take(pattern: RegExp): TextRange | undefined {
    pattern.lastIndex = this.at;
    const length = pattern.exec(this.text)?.[0].length ?? 0;
    if (length === 0 || this.at >= this.end) return undefined;
    const range = textRange(this.at, Math.min(this.end, this.at + length));
    this.at = range.end;
    return range;
  }

  /** Moves behind blanks, and comments up to the end of their line. */
  blanks(): void {
    for (;;) {
      while (this.at < this.end && isBlank(this.text.charCodeAt(this.at))) this.at += 1;
      if (this.peek() !== '%') return;
      while (this.at < this.end && !'\n\r'.includes(this.text.charAt(this.at))) this.at += 1;
    }
  }

  trimmedEnd(start: number, end: number): number {
    let trimmed = end;
    while (trimmed > start && isBlank(this.text.charCodeAt(trimmed - 1))) trimmed -= 1;
    return trimmed;
  }

  /**
   * Where what opened before `at` is closed: by `closing`, or for quotation marks, which is a fault, by a brace too many. Undefined
   * where it is not.
   */
  closeOf(at: number, closing: '}' | '"' | ')'): number | undefined {
    let depth = 0;
    for (let index = at; index < this.end; index += 1) {
      const unit = this.text.charCodeAt(index);
      if (unit === backslash && this.manner.escapes) index += 1;
      else if (unit === openBrace) depth += 1;
      else if (unit === closeBrace) {
        if (depth === 0 && closing !== ')') return index;
        depth -= 1;
      } else if (depth === 0 && closing !== '}' && unit === closing.charCodeAt(0)) return index;
      else if (unit === newline && this.#fieldBegins(index + 1)) return undefined;
    }
    return undefined;
  }

  /** The end of a value that is not closed: in front of what looks like the next field, or else of the end; blanks and a comma left out. */
  endOfUnclosed(start: number): number {
    let end = this.text.indexOf('\n', start);
    while (end >= 0 && end < this.end && !this.#fieldBegins(end + 1)) end = this.text.indexOf('\n', end + 1);
    end = this.trimmedEnd(start, end < 0 || end > this.end ? this.end : end);
    while (end > start && ',}'.includes(this.text.charAt(end - 1))) end = this.trimmedEnd(start, end - 1);
    return end;
  }

  #fieldBegins(at: number): boolean {
    if (!this.manner.cautious) return false;
    fieldLine.lastIndex = at;
    return fieldLine.test(this.text) && fieldLine.lastIndex <= this.end;
  }
}

const backslash = 92;
const openBrace = 123;
const closeBrace = 125;
const newline = 10;

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff;
}
