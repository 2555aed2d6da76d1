import type { Finding } from '../../core/rules/finding';
import type { TextRange } from '../../core/text/range';
import type { Uri } from '../../core/workspace/changes';
import type { Edit } from '../documents';

/** The findings of the file `uri` after an edit to it: moved where it is before them, gone where it touches them. */
export function movedAlong(findings: readonly Finding[], uri: Uri, edit: Edit): readonly Finding[] {
  const moved: Finding[] = [];
  for (const finding of findings) {
    const range = rangeAfter(finding.range, edit);
    if (range === undefined) continue;
    moved.push({ ...finding, range, related: relatedAfter(finding, uri, edit) });
  }
  return moved;
}

function relatedAfter({ related }: Finding, uri: Uri, edit: Edit): Finding['related'] {
  if (!related.some((place) => place.uri === uri)) return related;
  return related.flatMap((place) => {
    if (place.uri !== uri) return [place];
    const range = rangeAfter(place.range, edit);
    return range === undefined ? [] : [{ ...place, range }];
  });
}

/** Undefined where the edit touches the range: a letter typed at the end of a word makes another word of it. */
function rangeAfter(range: TextRange, edit: Edit): TextRange | undefined {
  if (edit.range.start > range.end || isApartAfter(range, edit)) return range;
  if (edit.range.end >= range.start && !isApartBefore(range, edit)) return undefined;
  const by = edit.text.length - (edit.range.end - edit.range.start);
  return { start: range.start + by, end: range.end + by };
}

const wordAtStart = /^[\p{L}\p{M}\p{N}]/u;
const wordAtEnd = /[\p{L}\p{M}\p{N}]$/u;

/** Something inserted right behind the range that does not go on with its last word, a line break above all. */
function isApartAfter(range: TextRange, { range: { start, end }, text }: Edit): boolean {
  return start === end && start === range.end && range.start < range.end && !wordAtStart.test(text);
}

function isApartBefore(range: TextRange, { range: { start, end }, text }: Edit): boolean {
  return start === end && start === range.start && range.start < range.end && !wordAtEnd.test(text);
}
