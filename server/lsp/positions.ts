import type { Position, Range } from 'vscode-languageserver';
import type { LineIndex } from '../core/text/lines';
import type { TextRange } from '../core/text/range';
import type { PositionEncoding } from './capabilities';

/**
 * Converts between offsets (UTF-16 code units from the start of the text) and a client's positions, for one text. This is
 * the only place where the negotiated encoding counts. Places outside the text become the nearest one inside.
 */
export class Positions {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #encoding: PositionEncoding;

  constructor(text: string, lines: LineIndex, encoding: PositionEncoding) {
    this.#text = text;
    this.#lines = lines;
    this.#encoding = encoding;
  }

  position(offset: number): Position {
    const { line, character } = this.#lines.positionAt(offset);
    if (this.#encoding === 'utf-16') return { line, character };
    const start = this.#lines.offsetAt({ line, character: 0 });
    return { line, character: utf8Length(this.#text, start, start + character) };
  }

  range(range: TextRange): Range {
    return { start: this.position(range.start), end: this.position(range.end) };
  }

  offset({ line, character }: Position): number {
    if (this.#encoding === 'utf-16') return this.#lines.offsetAt({ line, character });
    const start = this.#lines.offsetAt({ line, character: 0 });
    const end = this.#lines.offsetAt({ line, character: this.#text.length });
    return offsetOfByte(this.#text, start, end, character);
  }

  textRange({ start, end }: Range): TextRange {
    const first = this.offset(start);
    return { start: first, end: Math.max(first, this.offset(end)) };
  }

  /** The length of a range within one line, in the client's units. */
  width({ start, end }: TextRange): number {
    return this.#encoding === 'utf-16' ? end - start : utf8Length(this.#text, start, end);
  }
}

/** In bytes. Half a surrogate pair counts as the three bytes of U+FFFD, which is what encoders make of it. */
function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let offset = start; offset < end;) {
    const [units, width] = measure(text, offset);
    offset += units;
    bytes += width;
  }
  return bytes;
}

function offsetOfByte(text: string, start: number, end: number, byte: number): number {
  let offset = start;
  for (let bytes = 0; offset < end;) {
    const [units, width] = measure(text, offset);
    bytes += width;
    if (bytes > byte) break;
    offset += units;
  }
  return offset;
}

/** How many code units and how many bytes the character at `offset` takes. */
function measure(text: string, offset: number): readonly [units: number, bytes: number] {
  const code = text.codePointAt(offset) ?? 0;
  if (code < 0x80) return [1, 1];
  if (code < 0x800) return [1, 2];
  return code < 0x10000 ? [1, 3] : [2, 4];
}
