import type { TextRange } from '../../../server/core/text/range';

/** A stretch of a text and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after splices, and where a range of the old text is in the new one. */
export interface Spliced {
  readonly text: string;
  /** What was put in directly before or after the range is outside of it; undefined where nothing of it is left. */
  where(range: TextRange): TextRange | undefined;
}

/** Makes all the replacements at once; of two that overlap, the first in the text. */
export function splice(text: string, wanted: readonly Splice[]): Spliced {
  const sorted = [...wanted].sort((a, b) => a.start - b.start || a.end - b.end);
  const made: Splice[] = [];
  let done = 0;
  let result = '';
  for (const each of sorted) {
    if (each.start < done) continue;
    result += text.slice(done, each.start) + each.text;
    done = each.end;
    made.push(each);
  }
  return { text: result + text.slice(done), where: (range) => moved(made, range) };
}

function moved(made: readonly Splice[], range: TextRange): TextRange | undefined {
  let shift = 0;
  let start: number | undefined;
  for (const each of made) {
    if (start === undefined && each.end > range.start) start = Math.min(range.start, each.start) + shift;
    // An insertion that touches the end is outside, and so is everything after it.
    if (each.start >= range.end) break;
    shift += each.text.length - (each.end - each.start);
    if (each.end > range.end) {
      const end = each.end + shift;
      start ??= range.start + shift;
      return end > start ? { start, end } : undefined;
    }
  }
  start ??= range.start + shift;
  const end = range.end + shift;
  return end > start ? { start, end } : undefined;
}

/** A text put together anew from stretches of it and of other words. */
export function rebuild(text: string, pieces: readonly (TextRange | string)[]): Rebuilt {
  let result = '';
  const copies: { from: TextRange; at: number }[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') result += piece;
    else {
      copies.push({ from: piece, at: result.length });
      result += text.slice(piece.start, piece.end);
    }
  }
  return {
    text: result,
    where: ({ start, end }) =>
      copies
        .filter(({ from }) => from.start <= start && end <= from.end)
        .map(({ from, at }) => ({ start: at + start - from.start, end: at + end - from.start })),
  };
}

export interface Rebuilt {
  readonly text: string;
  /** Every place where a range of the old text now stands in one piece. */
  where(range: TextRange): TextRange[];
}
