/**
 * Conversions between UTF-16 units, which everything inside uses, and the UTF-8 bytes and code points of the world outside.
 * They are used at the boundaries alone. A lone surrogate counts as one code point and as the three bytes of U+FFFD.
 */

/** The number of UTF-8 bytes from `lineStart` to `offset`, both UTF-16 offsets: what LSP clients that speak UTF-8 call a character. */
export function utf8Column(text: string, lineStart: number, offset: number): number {
  let bytes = 0;
  for (let at = lineStart; at < offset; at++) {
    bytes += utf8Length(text, at, offset);
    if (isPair(text, at) && at + 1 < offset) at++;
  }
  return bytes;
}

/** The UTF-16 offset that lies `bytes` UTF-8 bytes after `lineStart`, never inside a character and never beyond `lineEnd`. */
export function utf8Offset(text: string, lineStart: number, lineEnd: number, bytes: number): number {
  let left = bytes;
  let at = lineStart;
  while (at < lineEnd) {
    left -= utf8Length(text, at, lineEnd);
    if (left < 0) break;
    at += isPair(text, at) && at + 1 < lineEnd ? 2 : 1;
  }
  return at;
}

/** The code point offset of one UTF-16 offset. For many of them in one text, `CodePointOffsets` does not count from the start each time. */
export function codePointOffset(text: string, offset: number): number {
  return new CodePointOffsets(text).at(offset);
}

/** Code point offsets of many UTF-16 offsets of one text: ascending ones cost one walk over the text in all. */
export class CodePointOffsets {
  readonly #text: string;
  #unit = 0;
  #point = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** An offset inside a surrogate pair counts as the one after it, as an end that includes half a character includes it all. */
  at(offset: number): number {
    if (offset < this.#unit) {
      this.#unit = 0;
      this.#point = 0;
    }
    const end = Math.min(offset, this.#text.length);
    while (this.#unit < end) {
      this.#unit += isPair(this.#text, this.#unit) ? 2 : 1;
      this.#point++;
    }
    return this.#point;
  }
}

/** Whether a whole surrogate pair starts at the offset. */
export function isPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}

/** Whether the offset lies between the two halves of a surrogate pair. */
export function isInsidePair(text: string, at: number): boolean {
  return at > 0 && isPair(text, at - 1);
}

function utf8Length(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return isPair(text, at) && at + 1 < end ? 4 : 3;
}
