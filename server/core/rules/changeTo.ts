import { canEdit } from '../annotate/fileEdit';
import { quoted } from '../text/phrases';
import type { TextRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Fix } from './finding';
import { fixLater } from './fix';

/** Offers to write an id, or the part of a reference that stands at `range`, as `id`. */
export function changeTo(id: string, range: TextRange, unit: GlossUnit, preferred: boolean): Fix {
  return fixLater(`Change to ${quoted(id)}`, preferred, () => renaming(id, range, unit));
}

export function renaming(id: string, range: TextRange, unit: GlossUnit): Fix['edits'] {
  // A block of text (`by: |`) is no place to replace a word in without looking at its lines.
  const block = /^[|>]/u.test(unit.text.slice(range.start, range.end));
  return canEdit(unit) && !block ? [{ uri: unit.uri, range, newText: id }] : [];
}
