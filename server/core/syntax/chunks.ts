import { textRange, type TextRange } from '../text/range';
import { limits } from './bounds';
import type { SyntaxProblem } from './glossFile';
import { sectionShape } from './sections';
import { isSpaceOrEnd, plainKeyEnd } from './scalarEnds';
import { lineEnd, LineScanner, type ScannedLine } from './scanLines';

/**
 * A piece of a gloss file that is parsed by itself: whole lines, with the indentation they have in the file.
 * `item`: one entry of a list section, its dash included. `key`: one key of a map section with its value. `section`: a top-level
 * key with all its lines. `root`: the whole file. `stray`: lines that belong to nothing.
 */
export interface Chunk {
  readonly kind: 'item' | 'key' | 'section' | 'root' | 'stray';
  /** The section it is in, or '' where that is not known before parsing. */
  readonly section: string;
  readonly range: TextRange;
}

export interface Heading {
  readonly name: string;
  readonly nameRange: TextRange;
  readonly range: TextRange;
}

export interface Layout {
  readonly chunks: readonly Chunk[];
  /** Sections whose entries are chunks of their own. The others are found when their chunk is parsed. */
  readonly headings: readonly Heading[];
  readonly problems: readonly SyntaxProblem[];
  /** The file does not begin like a list of `key:` lines: it may be one flow map, a list, or anything else that YAML allows. */
  readonly unusual: boolean;
  /** Where there is nothing but comments and blank lines. */
  readonly empty: boolean;
}

/**
 * Cuts a file into pieces by indentation alone. Valid block YAML indents whatever continues a value deeper than the entry it
 * belongs to, so that this never cuts through one; and in a broken file it keeps the damage inside one piece.
 * `text` has no lone carriage returns (see prepare.ts).
 */
export function cutIntoChunks(text: string, start: number): Layout {
  return new Cutter(text, start).cut();
}

interface OpenSection {
  readonly name: string;
  readonly nameRange: TextRange | undefined;
  readonly start: number;
  readonly shape: 'list' | 'map' | undefined;
  /** `undecided` until its first line is seen; then entries one by one, or `whole`. */
  mode: 'undecided' | 'entries' | 'whole';
  indent: number;
  entries: number;
}

class Cutter {
  readonly #chunks: Chunk[] = [];
  readonly #headings: Heading[] = [];
  readonly #problems: SyntaxProblem[] = [];
  #rootIndent = -1;
  #section: OpenSection | undefined;
  #piece: { readonly kind: Chunk['kind']; readonly section: string; readonly start: number } | undefined;
  #lastContentEnd = 0;
  #unusual = false;
  #sections = 0;

  constructor(
    readonly text: string,
    readonly start: number,
  ) {}

  cut(): Layout {
    const lines = new LineScanner(this.text, this.start);
    let end = this.text.length;
    let line: ScannedLine | undefined;
    while ((line = lines.next()) !== undefined) {
      if (line.indent === 0 && this.#isMarker(line)) {
        if (!this.#marker(line)) {
          end = line.start;
          break;
        }
        continue;
      }
      this.#line(line);
      if (this.#sections > limits.sections) {
        this.#problem(
          `A file has no more than ${limits.sections} sections. What stands from here on is not read.`,
          textRange(line.start + line.indent, line.end),
        );
        this.#section = undefined;
        break;
      }
      this.#lastContentEnd = line.end;
    }
    this.#closeSection(end);
    return {
      chunks: this.#chunks,
      headings: this.#headings,
      problems: this.#problems,
      unusual: this.#unusual,
      empty: this.#rootIndent < 0 && !this.#unusual,
    };
  }

  #isMarker(line: ScannedLine): boolean {
    const { text } = this;
    if (text[line.start] === '%') return this.#rootIndent < 0;
    return (
      (text.startsWith('---', line.start) || text.startsWith('...', line.start)) &&
      isSpaceOrEnd(text, line.start + 3)
    );
  }

  /** Whether reading goes on after a `---`, `...` or `%` line. */
  #marker(line: ScannedLine): boolean {
    const { text } = this;
    const range = textRange(line.start, line.end);
    if (text[line.start] === '%') {
      this.#problem(
        'Lines that begin with “%” are directives, which have no place in gloss files: remove this one.',
        range,
      );
      return true;
    }
    const rest = text.slice(line.start + 3, line.end).trimStart();
    if (text[line.start] === '-' && this.#rootIndent < 0) {
      if (rest !== '' && !rest.startsWith('#')) {
        this.#unusual = true;
        this.#rootIndent = 0;
        return false;
      }
      return true;
    }
    const more =
      text[line.start] === '-' || new LineScanner(text, lineEnd(text, line.start) + 1).next() !== undefined;
    if (more) {
      this.#problem(
        'A gloss file is one document: what stands below this line is not read. Move it to a file of its own.',
        range,
      );
    }
    return false;
  }

  #line(line: ScannedLine): void {
    const { text } = this;
    const first = text[line.start + line.indent] ?? '';
    if (this.#rootIndent < 0) {
      this.#rootIndent = line.indent;
      const dash = first === '-' && isSpaceOrEnd(text, line.start + line.indent + 1);
      const odd =
        '{["\'?!&*|>%@`]},'.includes(first) &&
        sectionColon(text, line.start + line.indent, line.end) === undefined;
      this.#unusual = odd || dash || line.tab;
    }
    const section = this.#section;
    const deeper = line.tab || line.indent > this.#rootIndent;
    // A closing bracket often stands as far out as the key it belongs to. That is not valid, but clear.
    const closing = first === ']' || first === '}';
    if (deeper || closing) {
      if (section === undefined) this.#openSection(line);
      else if (!line.tab && !closing) this.#inside(section, line, first);
      else if (section.mode === 'undecided') section.mode = 'whole';
      return;
    }
    const dash = first === '-' && isSpaceOrEnd(text, line.start + line.indent + 1);
    if (dash && section !== undefined && section.shape !== undefined && section.nameRange !== undefined) {
      this.#inside(section, line, first);
      return;
    }
    this.#openSection(line);
  }

  /** A line further in than the top-level keys, or a dash that stands as far out as they do. */
  #inside(section: OpenSection, line: ScannedLine, first: string): void {
    if (section.mode === 'whole') return;
    const at = line.start + line.indent;
    const dash = first === '-' && isSpaceOrEnd(this.text, at + 1);
    if (section.mode === 'undecided') {
      const fits = section.shape === 'list' ? dash : !dash && !'?[]{}"\'&*!|>%@`'.includes(first);
      section.mode = fits ? 'entries' : 'whole';
      section.indent = line.indent;
      if (!fits) return;
    }
    if (line.indent > section.indent) return;
    if (section.shape === 'map' && dash && line.indent === section.indent) return;
    const entry = section.shape === 'list' ? dash : !dash;
    if (line.indent < section.indent || !entry) {
      this.#misplaced(section, line, entry);
      if (!entry) return;
    }
    section.entries += 1;
    if (section.entries <= limits.entries) {
      this.#openPiece(section.shape === 'list' ? 'item' : 'key', section.name, line.start);
      return;
    }
    if (section.entries === limits.entries + 1) {
      this.#closePiece(line.start);
      const most = limits.entries.toLocaleString('en');
      this.#problem(
        `“${section.name}” has more than ${most} entries. The rest is not read: spread it over several files.`,
        textRange(at, line.end),
      );
    }
  }

  #misplaced(section: OpenSection, line: ScannedLine, entry: boolean): void {
    const range = textRange(line.start + line.indent, line.end);
    if (entry) {
      this.#problem(
        `This entry has to begin in the same column as the others in “${section.name}”: indent it by ${section.indent} spaces.`,
        range,
      );
      return;
    }
    // Only one complaint for lines that follow each other.
    if (this.#piece?.kind !== 'stray') {
      const how =
        section.shape === 'list'
          ? `Each entry of “${section.name}” begins with “- ”. Write it, or indent this line to make it part of the entry above.`
          : `Entries of “${section.name}” are keys such as “my-id:”, not a list: remove the dash.`;
      this.#problem(how, range);
    }
    this.#openPiece('stray', section.name, line.start);
  }

  #openSection(line: ScannedLine): void {
    const { text } = this;
    const at = line.start + line.indent;
    const colon = sectionColon(text, at, line.end);
    // Lines without a key that follow each other belong together: a text, or a key written with “? ” and “: ”.
    if (colon === undefined && this.#section !== undefined && this.#section.nameRange === undefined) return;
    this.#closeSection(line.start);
    this.#sections += 1;
    const written = colon === undefined ? '' : text.slice(at, colon).trimEnd();
    const name = written.replace(/^(["'])(.*)\1$/u, '$2');
    const rest = colon === undefined ? '' : text.slice(colon + 1, line.end).trimStart();
    const shape = rest === '' || rest.startsWith('#') ? sectionShape(name) : undefined;
    this.#section = {
      name,
      nameRange: colon === undefined ? undefined : textRange(at, at + written.length),
      start: line.start,
      shape,
      mode: shape === undefined ? 'whole' : 'undecided',
      indent: -1,
      entries: 0,
    };
  }

  #closeSection(end: number): void {
    const section = this.#section;
    this.#section = undefined;
    if (section === undefined) return;
    if (section.mode === 'whole') {
      this.#chunks.push({ kind: 'section', section: section.name, range: textRange(section.start, end) });
    } else {
      this.#closePiece(end);
      const nameRange = section.nameRange ?? textRange(section.start, section.start);
      const until = Math.max(nameRange.end, this.#lastContentEnd);
      this.#headings.push({ name: section.name, nameRange, range: textRange(nameRange.start, until) });
    }
  }

  #openPiece(kind: Chunk['kind'], section: string, start: number): void {
    this.#closePiece(start);
    this.#piece = { kind, section, start };
  }

  #closePiece(end: number): void {
    if (this.#piece === undefined) return;
    const { kind, section, start } = this.#piece;
    this.#chunks.push({ kind, section, range: textRange(start, end) });
    this.#piece = undefined;
  }

  #problem(message: string, range: TextRange): void {
    this.#problems.push({ code: 'yaml-syntax', range, message });
  }
}

/** Like `plainKeyEnd`, but also for a key in quotation marks without anything in it that needs them. */
function sectionColon(text: string, at: number, end: number): number | undefined {
  const first = text.charAt(at);
  if (first === '"' || first === "'") {
    const quoted = /^(["'])[\w.-]+\1[ \t]*:(?=[ \t]|$)/u.exec(text.slice(at, end));
    return quoted === null ? undefined : at + quoted[0].length - 1;
  }
  return '{[?!&*|>%@`]},'.includes(first) ? undefined : plainKeyEnd(text, at, end);
}
