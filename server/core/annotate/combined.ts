import { textRange } from '../text/range';
import { type Edit, merged } from './edits';

/** Edits of a text, and edits of what these made of it, as edits of the text as it was: both sorted, none overlapping another of its kind. */
export function combined(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  // The second ones may stand in what the first ones wrote; then the two are one edit.
  const result: Edit[] = [...first];
  for (const edit of [...second].sort((a, b) => b.range.start - a.range.start)) {
    let moved = 0;
    let inside: { readonly index: number; readonly start: number } | undefined;
    for (const [index, one] of first.entries()) {
      const start = one.range.start + moved;
      const end = start + one.newText.length;
      if (edit.range.start >= start && edit.range.end <= end) inside ??= { index, start };
      if (edit.range.start >= end) moved += one.newText.length - (one.range.end - one.range.start);
    }
    if (inside === undefined) {
      result.push({ ...edit, range: textRange(edit.range.start - moved, edit.range.end - moved) });
      continue;
    }
    const { index, start } = inside;
    const host = result[index];
    if (host === undefined) continue;
    const newText =
      host.newText.slice(0, edit.range.start - start) +
      edit.newText +
      host.newText.slice(edit.range.end - start);
    result[index] = { ...host, newText };
  }
  return merged(result);
}
