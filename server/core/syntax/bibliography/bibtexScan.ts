import { quoted } from '../../text/phrases';
import { textRange, type TextRange } from '../../text/range';
import { BibtexCursor, type Manner } from './bibtexCursor';
import type { BibliographyProblem } from './problem';

/** One of the parts that `#` joins to a value; `range` is what stands between its braces or quotation marks. */
export interface ValuePart {
  readonly kind: 'braced' | 'quoted' | 'bare';
  readonly range: TextRange;
}

export interface BibtexField {
  /** In small letters: BibTeX makes no difference. */
  readonly name: string;
  readonly nameRange: TextRange;
  readonly parts: readonly ValuePart[];
}

/** `@article{key, …}`, `@string{name = …}`, `@preamble{…}` or `@comment{…}`. */
export interface BibtexCommand {
  /** In small letters. */
  readonly type: string;
  /** From the `@` to behind the closing brace. */
  readonly range: TextRange;
  readonly key: TextRange | undefined;
  readonly fields: readonly BibtexField[];
  readonly problems: readonly BibliographyProblem[];
}

/** Where a command opens: its type and what encloses it. */
export interface Opening {
  readonly type: string;
  /** From the `@` to behind the type. */
  readonly typeRange: TextRange;
  /** Behind the brace or parenthesis. */
  readonly inside: number;
  readonly parenthesis: boolean;
}

const opening = /@([A-Za-z][\w:.+/-]*)\s*([{(])/uy;
export function openingAt(text: string, at: number): Opening | undefined {
  opening.lastIndex = at;
  const match = opening.exec(text);
  if (match === null) return undefined;
  const type = (match[1] ?? '').toLowerCase();
  return {
    type,
    typeRange: textRange(at, at + 1 + type.length),
    inside: opening.lastIndex,
    parenthesis: match[2] === '(',
  };
}

/**
 * Reads one command that ends before `end`. BibTeX counts every brace; programs that export to it (Zotero) count none with a backslash
 * before it. So where the one reading finds fault, the other is tried. Where a brace is missing, values end in front of lines that look
 * like fields, so that the rest of the entry stays.
 */
export function scanCommand(text: string, open: Opening, end: number): BibtexCommand {
  const strict = new Scanner(text, open, end, {}).scan();
  if (strict.problems.length === 0) return strict;
  if (text.slice(open.inside, end).includes('\\')) {
    const escaped = new Scanner(text, open, end, { escapes: true }).scan();
    if (escaped.problems.length === 0) return escaped;
  }
  return strict.unclosed ? new Scanner(text, open, end, { cautious: true }).scan() : strict;
}

class Scanner {
  readonly #problems: BibliographyProblem[] = [];
  readonly #fields: BibtexField[] = [];
  readonly #cursor: BibtexCursor;
  /** Whether the text ended before the command did. */
  #unclosed = false;
  /** Further complaints about an entry that is out of step say nothing new. */
  #stray = false;

  constructor(
    readonly text: string,
    readonly open: Opening,
    readonly end: number,
    manner: Manner,
  ) {
    this.#cursor = new BibtexCursor(text, open.inside, end, manner);
  }

  scan(): BibtexCommand & { readonly unclosed: boolean } {
    const { type, typeRange } = this.open;
    let key: TextRange | undefined;
    if (type === 'comment') this.#skipComment();
    else if (type === 'preamble') this.#preamble();
    else {
      if (type !== 'string') key = this.#key();
      this.#readFields(key);
    }
    return {
      type,
      range: textRange(typeRange.start, this.#cursor.at),
      key,
      fields: this.#fields,
      problems: this.#problems,
      unclosed: this.#unclosed,
    };
  }

  #skipComment(): void {
    const closed = this.#cursor.closeOf(this.open.inside, this.open.parenthesis ? ')' : '}');
    this.#cursor.at = closed === undefined ? this.end : closed + 1;
  }

  #preamble(): void {
    const closed = this.#cursor.closeOf(this.open.inside, this.open.parenthesis ? ')' : '}');
    if (closed === undefined) this.#notClosed();
    this.#cursor.at = closed === undefined ? this.end : closed + 1;
  }

  #key(): TextRange | undefined {
    this.#cursor.blanks();
    const start = this.#cursor.at;
    this.#cursor.take(this.open.parenthesis ? /[^\s\ufeff,={})]+/uy : /[^\s\ufeff,={}]+/uy);
    let behind = this.#cursor.at;
    this.#cursor.blanks();
    if (this.#cursor.peek() === '=' || behind === start) {
      this.#cursor.at = start;
      this.#problem(
        this.open.typeRange,
        `This entry has no key, so nothing can cite it. Write one behind “@${this.open.type}{”, with a comma after it.`,
      );
      if (this.#cursor.peek() === ',') this.#cursor.at += 1;
      return undefined;
    }
    if (this.#cursor.peek() === ',') this.#cursor.at += 1;
    else if (!this.#isClosing()) {
      // Words with spaces between them up to a comma on the same line; else the comma is missing.
      const words = /[^\n\r,={}"]*/uy;
      words.lastIndex = this.#cursor.at;
      const rest = words.exec(this.text)?.[0] ?? '';
      const comma = this.#cursor.at + rest.length;
      if (this.text.charAt(comma) === ',' && comma < this.end) {
        behind = comma;
        this.#cursor.at = comma + 1;
      } else if (this.#cursor.at < this.end)
        this.#problem(
          textRange(start, behind),
          `A comma is missing behind the key ${quoted(this.text.slice(start, behind))}.`,
        );
    }
    return textRange(start, this.#cursor.trimmedEnd(start, behind));
  }

  #readFields(key: TextRange | undefined): void {
    const names = new Set<string>();
    let separated = true;
    for (;;) {
      this.#cursor.blanks();
      if (this.#cursor.at >= this.end) {
        this.#notClosed(key);
        return;
      }
      if (this.#isClosing()) {
        this.#cursor.at += 1;
        return;
      }
      if (this.#cursor.peek() === ',') {
        separated = true;
        this.#cursor.at += 1;
        continue;
      }
      const nameRange = this.#cursor.take(/[^\s,={}()"#%;]+/uy);
      if (nameRange === undefined) {
        this.#strayCharacter();
        separated = true;
        continue;
      }
      const written = this.text.slice(nameRange.start, nameRange.end);
      if (!separated) this.#problem(nameRange, `A comma is missing before ${quoted(written)}.`);
      separated = false;
      const field = this.#field(written, nameRange);
      if (field === undefined) continue;
      if (names.has(field.name))
        this.#problem(
          nameRange,
          `${quoted(written)} stands in this entry twice, and the first counts. Delete one of them.`,
        );
      else this.#fields.push(field);
      names.add(field.name);
    }
  }

  #field(written: string, nameRange: TextRange): BibtexField | undefined {
    this.#cursor.blanks();
    const next = this.#cursor.peek();
    if (next === '=') this.#cursor.at += 1;
    else if (next !== '' && next !== ',' && !this.#isClosing())
      this.#problem(nameRange, `There has to be a “=” behind ${quoted(written)}.`);
    else {
      this.#problem(
        nameRange,
        `${quoted(written)} has no value. Write “=” behind it and the words in braces, or delete it.`,
      );
      return undefined;
    }
    const parts: ValuePart[] = [];
    do {
      if (parts.length > 0) this.#cursor.at += 1;
      this.#cursor.blanks();
      const part = this.#part(written, nameRange, parts.length > 0);
      if (part === undefined) break;
      parts.push(part);
      this.#cursor.blanks();
    } while (this.#cursor.peek() === '#');
    if (parts.length === 0) return undefined;
    return { name: written.toLowerCase(), nameRange, parts };
  }

  #part(written: string, nameRange: TextRange, joined: boolean): ValuePart | undefined {
    const start = this.#cursor.at;
    const first = this.#cursor.peek();
    if (first === '{' || first === '"') {
      const closing = first === '{' ? '}' : '"';
      const close = this.#cursor.closeOf(start + 1, closing);
      const closed = close !== undefined && this.text.charAt(close) === closing;
      const end = close ?? this.#cursor.endOfUnclosed(start + 1);
      if (!closed) {
        const what = first === '{' ? 'The brace' : 'The quotation mark';
        this.#problem(
          textRange(nameRange.start, start + 1),
          `${what} that opens ${quoted(written)} is not closed. Write ${first === '{' ? '“}”' : '“"”'} where its words end.`,
        );
      }
      if (!closed) this.#unclosed = true;
      this.#cursor.at = closed ? end + 1 : end;
      return { kind: first === '{' ? 'braced' : 'quoted', range: textRange(start + 1, end) };
    }
    const bare = /[^\s,{}"#=]+/uy;
    bare.lastIndex = start;
    const length = Math.min(bare.exec(this.text)?.[0].length ?? 0, this.end - start);
    let end = start + length;
    if (this.open.parenthesis && this.text.slice(start, end).includes(')'))
      end = start + this.text.slice(start, end).indexOf(')');
    if (end === start) {
      const message = joined
        ? `Behind the “#” in ${quoted(written)} something is missing. Write it, or delete the “#”.`
        : `${quoted(written)} has no value. Write its words in braces, or delete it.`;
      this.#problem(nameRange, message);
      return undefined;
    }
    // `title = Words without braces,`
    const words = /[^\S\n\r]+[^\s,{}"#=][^\n\r,{}"#=]*(?=[,}\n\r]|$)/uy;
    words.lastIndex = end;
    const more = words.exec(this.text);
    if (more !== null && words.lastIndex <= this.end) {
      end = this.#cursor.trimmedEnd(start, words.lastIndex);
      this.#problem(textRange(start, end), `The words of ${quoted(written)} need braces around them.`);
    }
    this.#cursor.at = end;
    return { kind: 'bare', range: textRange(start, end) };
  }

  #strayCharacter(): void {
    const at = this.#cursor.at;
    if (!this.#stray)
      this.#problem(
        textRange(at, at + 1),
        `${quoted(this.text.charAt(at))} has no place here: fields are written “name = {words}”, with commas between them.`,
      );
    this.#stray = true;
    this.#cursor.at += 1;
  }

  #notClosed(key?: TextRange): void {
    this.#unclosed = true;
    this.#cursor.at = this.#cursor.trimmedEnd(this.open.inside, this.end);
    // Where a value is not closed, its own complaint says all.
    if (this.#problems.some(({ message }) => message.includes('is not closed'))) return;
    this.#problem(
      textRange(this.open.typeRange.start, key?.end ?? this.open.inside),
      `This entry is not closed. Write ${this.open.parenthesis ? '“)”' : '“}”'} where it ends.`,
    );
  }

  #isClosing(): boolean {
    return this.#cursor.peek() === (this.open.parenthesis ? ')' : '}');
  }

  #problem(range: TextRange, message: string): void {
    this.#problems.push({ range, message });
  }
}
