import {
  type Connection,
  type FileRename,
  RenameFile,
  type RenameFilesParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { MovedAlong } from '../../core/features/results/edits';
import { normalizeUri } from '../../core/workspace/uri';
import { type Answer, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, notAllRead, type Session } from '../session';
import { toWorkspaceEdit } from '../workspaceEdit';

/** What is asked before files are moved in the editor, and what goes along with them. */
export function registerMoveFiles(connection: Connection, requests: Requests): void {
  /** Moves that were answered with and not asked about yet: a client asks about these, too, and then nothing further is to be done. */
  const underWay = new Set<string>();
  const answer: Answer<RenameFilesParams, WorkspaceEdit | null> = async (session, { files }, token) => {
    const asked = files.map(key);
    if (asked.every((move) => underWay.has(move))) {
      for (const move of asked) underWay.delete(move);
      return null;
    }
    underWay.clear();
    await indexedOrPatienceSpent(session, token);
    throwIfCancelled(token);
    if (!session.complete.isOpen) {
      warn(session, `${notAllRead(session)} No gloss file was changed or moved along.`);
      return null;
    }
    const moved = session.core.moveFiles(
      files.map(({ oldUri, newUri }) => ({ from: normalizeUri(oldUri), to: normalizeUri(newUri) })),
    );
    for (const sentence of moved.told) warn(session, sentence);
    const edit = toEdit(session, moved);
    for (const { from, to } of moved.moves) underWay.add(key({ oldUri: from, newUri: to }));
    return edit;
  };
  connection.workspace.onWillRenameFiles(requests.handler('Moving files', null, answer));
}

function key({ oldUri, newUri }: FileRename): string {
  return `${normalizeUri(oldUri)} ${normalizeUri(newUri)}`;
}

/** Text first, as it is edited where the files are now. */
function toEdit(session: Session, { edits, moves }: MovedAlong): WorkspaceEdit | null {
  if (edits.length === 0 && moves.length === 0) return null;
  const edit = toWorkspaceEdit(session, edits);
  if (edit?.documentChanges === undefined) return null;
  const renames = moves.map(({ from, to }) =>
    // Should something be there after all, it must not be lost.
    RenameFile.create(session.documents.clientUri(from), to, { overwrite: false, ignoreIfExists: false }),
  );
  return { documentChanges: [...edit.documentChanges, ...renames] };
}

function warn({ connection }: Session, sentence: string): void {
  void connection.sendNotification('window/showMessage', { type: 2, message: sentence });
}
