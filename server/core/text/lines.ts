/** A place as editors give it: line and UTF-16 character, both from 0. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Where the lines of a text start. A line ends with \n, \r\n or a lone \r, as the Language Server Protocol counts lines.
 * Offsets are UTF-16 units from the start of the text.
 */
export class LineIndex {
  readonly #text: string;
  readonly #starts: Int32Array;

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset. Offsets outside the text, and those inside a line break, are moved to the nearest place before it. */
  positionAt(offset: number): LinePosition {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(clamped);
    const start = this.#starts[line]!;
    return { line, character: Math.min(clamped, this.#contentEnd(line)) - start };
  }

  /** The offset of a position; a line or character that does not exist becomes the nearest one that does. */
  offsetAt(position: LinePosition): number {
    if (position.line < 0) return 0;
    if (position.line >= this.#starts.length) return this.#text.length;
    const start = this.#starts[position.line]!;
    return Math.min(start + Math.max(0, position.character), this.#contentEnd(position.line));
  }

  /** The number of the line, from 0, that an offset stands in; a line break belongs to the line it ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The words of a line without its line break. A line that does not exist is the empty range at the text's end. */
  lineRange(line: number): { readonly start: number; readonly end: number } {
    if (line < 0) return { start: 0, end: 0 };
    if (line >= this.#starts.length) return { start: this.#text.length, end: this.#text.length };
    return { start: this.#starts[line]!, end: this.#contentEnd(line) };
  }

  #contentEnd(line: number): number {
    if (line + 1 >= this.#starts.length) return this.#text.length;
    const start = this.#starts[line]!;
    let end = this.#starts[line + 1]! - 1;
    if (end > start && this.#text.charCodeAt(end) === 10 && this.#text.charCodeAt(end - 1) === 13) end--;
    return end;
  }
}

function lineStarts(text: string): Int32Array {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return Int32Array.from(starts);
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 10 && unit !== 13) continue;
    if (unit === 13 && text.charCodeAt(at + 1) === 10) at++;
    starts.push(at + 1);
  }
  return Int32Array.from(starts);
}
