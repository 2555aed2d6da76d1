import type { Edit } from '../annotate/edits';
import type { FileEdit } from '../annotate/fileEdit';
import { obstacleIn, obstacleInSettings } from '../annotate/obstacle';
import type { GlossatorComment, Word } from '../syntax/glossatorComments';
import { textRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import type { SettingsUnit } from '../workspace/settingsUnit';

/** The edit, for a file that may be written to; none for another. */
export function editsIn(unit: GlossUnit | SettingsUnit, edit: Edit): readonly FileEdit[] {
  const obstacle = unit.kind === 'gloss' ? obstacleIn(unit) : obstacleInSettings(unit);
  return obstacle === undefined ? [{ uri: unit.uri, ...edit }] : [];
}

/** Takes one code out of a comment that names others, with its comma. */
export function removedCode({ codes }: GlossatorComment, code: Word): Edit {
  const index = codes.indexOf(code);
  const [before, next] = [codes[index - 1], codes[index + 1]];
  const { start, end } = code.range;
  if (next !== undefined) return { range: textRange(start, next.range.start), newText: '' };
  return { range: textRange(before?.range.end ?? start, end), newText: '' };
}
