import type { TextRange } from './range';

/**
 * The paragraphs of an article. They are separated by blank lines (lines with nothing to see on them); where an article
 * has no blank lines at all, each line is a paragraph. Articles copied from the web mix both, a blank line below the
 * title and none in the body, so in plain text a line too long to have been wrapped by hand is a paragraph of its own too.
 */
export class Paragraphs {
  /** Start and end of each, one after the other, ascending; the line break at the end is not part of it. */
  readonly #bounds: Int32Array;

  constructor(text: string, markdown = false) {
    this.#bounds = findParagraphs(text, markdown);
  }

  get count(): number {
    return this.#bounds.length >> 1;
  }

  /** The paragraph, from 0, that a UTF-16 offset stands in; between two, the one before; -1 before the first. */
  indexAt(offset: number): number {
    let low = -1;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#bounds[2 * middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  range(index: number): TextRange {
    return { start: this.#bounds[2 * index] ?? 0, end: this.#bounds[2 * index + 1] ?? 0 };
  }
}

/** The words of the paragraph a UTF-16 offset stands in. */
export function paragraphAt(text: string, offset: number, markdown = false): TextRange {
  const paragraphs = new Paragraphs(text, markdown);
  return paragraphs.range(Math.max(0, paragraphs.indexAt(offset)));
}

/** Nobody wraps lines at this width: what is longer was never wrapped. In UTF-16 units. */
const UNWRAPPED = 160;

function findParagraphs(text: string, markdown: boolean): Int32Array {
  // Three numbers for each line that is not blank: start, end, and whether a blank line precedes it.
  const lines: number[] = [];
  let sawBlank = false;
  let blankBefore = false;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    if (isBlank(text, start, end)) {
      blankBefore = true;
    } else {
      if (lines.length > 0 && blankBefore) sawBlank = true;
      lines.push(start, end, blankBefore ? 1 : 0);
      blankBefore = false;
    }
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  const bounds: number[] = [];
  for (let at = 0; at < lines.length; at += 3) {
    const start = lines[at]!;
    const end = lines[at + 1]!;
    const separate =
      at === 0 ||
      lines[at + 2] === 1 ||
      !sawBlank ||
      (!markdown && (end - start > UNWRAPPED || lines[at - 2]! - lines[at - 3]! > UNWRAPPED));
    if (separate) bounds.push(start, end);
    else bounds[bounds.length - 1] = end;
  }
  return Int32Array.from(bounds);
}

function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
    at++;
  }
  return at;
}

const VISIBLE = /[^\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 32 && unit < 127) return false;
    if (unit >= 127 && VISIBLE.test(text[at]!)) return false;
  }
  return true;
}
