import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';

/**
 * Applies an edit that the server made, as a refactoring: `files.refactoring.autoSave` has its say about the files, as it has for
 * renaming. False where it does not fit what the files hold by now; then nothing is changed.
 */
export async function applyEdit(client: BaseLanguageClient, edit: WorkspaceEdit): Promise<boolean> {
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!isCurrent(edit)) return false;
  try {
    return await workspace.applyEdit(converted, { isRefactoring: true });
  } catch (error) {
    // A file that is to be made may be there by now, or its folder may not be written to.
    client.outputChannel.appendLine(`An edit was not applied: ${String(error)}`);
    return false;
  }
}

/** The conversion drops the versions for which the edits were made. */
function isCurrent({ documentChanges = [] }: WorkspaceEdit): boolean {
  return documentChanges.every((change) => {
    if (!('textDocument' in change) || change.textDocument.version === null) return true;
    const { uri, version } = change.textDocument;
    return openDocument(Uri.parse(uri))?.version === version;
  });
}

/** The document of a file, if it is open by now. */
export function openDocument(uri: Uri): (typeof workspace.textDocuments)[number] | undefined {
  const file = uri.toString();
  return workspace.textDocuments.find((open) => open.uri.toString() === file);
}
