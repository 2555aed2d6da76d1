/**
 * A stretch of a text: `start` inclusive, `end` exclusive, both UTF-16 code units from the start of the text.
 * Inside Glossator every place is given like this; LSP positions, code points and columns exist only at the boundaries.
 */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A range in a named file. The uri is normalized (see workspace/uri.ts) and compared as a string. */
export interface Location {
  readonly uri: string;
  readonly range: TextRange;
}

export function textRange(start: number, end: number): TextRange {
  return { start, end };
}

/** Whether `offset` stands in the range or directly at its end, which is where a cursor after its last letter is. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one code unit; ranges that only touch do not overlap. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

export function shifted(range: TextRange, by: number): TextRange {
  return by === 0 ? range : { start: range.start + by, end: range.end + by };
}
