import type { Markup } from './markdown';
import type { TextRange } from './range';

/** Stands for a hyphen at a line end in folded text: see typography.ts. */
export const LINE_HYPHEN = '\u001f';

/** A text in its comparison form, with the way back. All offsets are UTF-16 units. */
export class FoldedText {
  readonly text: string;
  readonly folded: string;
  /** Whether the text is Markdown, whose markup is not in `folded`. */
  readonly markdown: boolean;
  /** Whether `LINE_HYPHEN` stands anywhere in `folded`. */
  readonly hasLineHyphens: boolean;
  readonly #markup: readonly Markup[];
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor(
    text: string,
    folded: string,
    markdown: boolean,
    markup: readonly Markup[],
    starts: Int32Array,
    ends: Int32Array,
  ) {
    this.text = text;
    this.markdown = markdown;
    this.#markup = markup;
    this.folded = folded;
    this.hasLineHyphens = folded.includes(LINE_HYPHEN);
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Where in the text the character that a folded unit came from begins; for the end of `folded`, the text's end. Never descends. */
  toOriginal(foldedOffset: number): number {
    return foldedOffset < this.folded.length ? stepValue(this.#starts, foldedOffset) : this.text.length;
  }

  /** The stretch of text that `folded` from `start` to `end` came from; both edges at whole characters. Empty in, empty out. */
  rangeOf(start: number, end: number): TextRange {
    const from = this.toOriginal(start);
    return { start: from, end: end > start ? Math.max(from, stepValue(this.#ends, end - 1)) : from };
  }

  /** The words of a stretch of the text as they are read: letter for letter, without markup. */
  words(start: number, end: number): string {
    let words = '';
    let at = start;
    for (const markup of this.#markup) {
      if (markup.end <= at) continue;
      if (markup.start >= end) break;
      words += this.text.slice(at, Math.max(at, markup.start));
      if (markup.text !== undefined && markup.start >= start && markup.end <= end) words += markup.text;
      at = markup.end;
    }
    return at < end ? words + this.text.slice(at, end) : words;
  }

  /** The first folded offset whose character begins at or after an offset in the text. */
  fromOriginal(offset: number): number {
    let low = 0;
    let high = this.folded.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.toOriginal(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * Offsets are kept where they stop running alongside: pairs of a folded offset and the offset it has in the text, valid
 * up to the next pair with both growing by one each. Most articles need a few dozen pairs.
 */
function stepValue(steps: Int32Array, at: number): number {
  let low = 0;
  let high = (steps.length >> 1) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (steps[2 * middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return steps.length === 0 ? 0 : steps[2 * low + 1]! + (at - steps[2 * low]!);
}

/** Collects such pairs. */
export class Steps {
  readonly #steps: number[] = [];
  #delta = Number.NaN;

  add(folded: number, original: number): void {
    if (original - folded === this.#delta) return;
    this.#delta = original - folded;
    this.#steps.push(folded, original);
  }

  done(): Int32Array {
    return Int32Array.from(this.#steps);
  }
}
