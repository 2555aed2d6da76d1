import {
  CreateFile,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileEdit } from '../core/annotate/fileEdit';
import type { Uri } from '../core/workspace/changes';
import { positionsOf, type Session } from './session';

/**
 * Edits as the client can carry them out, or undefined where it cannot. They name the versions of open documents, so that a
 * client refuses them once the text has moved on.
 */
export function toWorkspaceEdit(session: Session, edits: readonly FileEdit[]): WorkspaceEdit | undefined {
  const { client, documents } = session;
  const files = byFile(edits);
  const converted: { readonly uri: Uri; readonly creates: boolean; readonly edits: TextEdit[] }[] = [];
  for (const [uri, fileEdits] of files) {
    const creates = fileEdits.some((edit) => edit.creates === true);
    const textEdits = creates ? insertions(fileEdits) : toTextEdits(session, uri, fileEdits);
    if (textEdits === undefined || (creates && !(client.documentChanges && client.createsFiles)))
      return undefined;
    converted.push({ uri, creates, edits: textEdits });
  }
  if (!client.documentChanges) {
    return {
      changes: Object.fromEntries(converted.map(({ uri, edits: list }) => [documents.clientUri(uri), list])),
    };
  }
  return {
    documentChanges: converted.flatMap(({ uri, creates, edits: list }) => {
      const clientUri = documents.clientUri(uri);
      const version = documents.get(uri)?.version ?? null;
      const change = TextDocumentEdit.create(
        OptionalVersionedTextDocumentIdentifier.create(clientUri, version),
        list,
      );
      // Should the file be there after all, it must neither be replaced nor written into.
      return creates
        ? [CreateFile.create(clientUri, { overwrite: false, ignoreIfExists: false }), change]
        : [change];
    }),
  };
}

function byFile(edits: readonly FileEdit[]): ReadonlyMap<Uri, readonly FileEdit[]> {
  const files = new Map<Uri, FileEdit[]>();
  for (const edit of edits) files.set(edit.uri, [...(files.get(edit.uri) ?? []), edit]);
  return files;
}

function toTextEdits(session: Session, uri: Uri, edits: readonly FileEdit[]): TextEdit[] | undefined {
  const positions = positionsOf(session, uri);
  return positions === undefined
    ? undefined
    : edits.map(({ range, newText }) => ({ range: positions.range(range), newText }));
}

function insertions(edits: readonly FileEdit[]): TextEdit[] {
  const start = { line: 0, character: 0 };
  return edits.map(({ newText }) => ({ range: { start, end: start }, newText }));
}
