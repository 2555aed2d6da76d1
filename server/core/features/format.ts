import { isText } from '../annotate/fileEdit';
import { formatEdits } from '../syntax/format';
import type { TextEdit } from '../syntax/write';
import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';

/** What puts a gloss file or the settings in order, or only the lines that `within` touches; nothing where the file does not parse. */
export function format(workspace: Workspace, uri: Uri, within?: TextRange): readonly TextEdit[] {
  const unit = workspace.unit(uri);
  if ((unit?.kind !== 'gloss' && unit?.kind !== 'settings') || !isText(unit)) return [];
  const problems = unit.kind === 'gloss' ? unit.file.problems : unit.parse.problems;
  const isUnread = problems.some(({ code }) => code === 'yaml-syntax' || code === 'unsupported-version');
  return isUnread ? [] : formatEdits(unit.text, within);
}
