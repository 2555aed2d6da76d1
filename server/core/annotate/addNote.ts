import { quoted } from '../text/phrases';
import { textRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { anchorFields, anchorOf } from './anchorOf';
import type { Annotated, Annotating } from './annotating';
import { idField, wordsField } from './fields';
import { selectedPassage } from './selection';
import { addToSidecar } from './sidecar';

/** A remark on the selected words. Where it says nothing yet, one goes on writing between its quotation marks. */
export function addNote(
  workspace: Workspace,
  uri: Uri,
  { range, note, motivation = 'commenting' }: Extract<Annotating, { action: 'addNote' }>,
): Annotated {
  const selection = selectedPassage(workspace, uri, range);
  if ('refused' in selection) return selection;
  const anchor = anchorOf(selection);
  const added = addToSidecar(selection.project, selection.article, 'notes', (style) => [
    ...anchorFields(anchor, style),
    ...(motivation === 'commenting' ? [] : [idField('motivation', motivation)]),
    wordsField('note', note, style),
  ]);
  if ('refused' in added) return added;
  const { uri: file, range: end } = added.end;
  const inside = textRange(end.start - 1, end.start - 1);
  return {
    edits: added.edits,
    done: `Added a note on ${quoted(selection.words)}`,
    reveal: note === '' ? { uri: file, range: inside } : undefined,
  };
}
