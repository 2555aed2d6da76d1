import { commands, type TextDocument, window, workspace } from 'vscode';

/**
 * Whether files that a command has changed are saved at once: VS Code's own setting for refactorings. VS Code itself acts on it only
 * where several files were changed.
 */
export function savesAtOnce(): boolean {
  return workspace.getConfiguration('files.refactoring').get<boolean>('autoSave', true);
}

/** Saves those that need it; false as soon as one cannot be saved. */
export async function saveAll(documents: readonly TextDocument[]): Promise<boolean> {
  for (const document of documents) if (document.isDirty && !(await document.save())) return false;
  return true;
}

/** Makes documents hold again what the disk holds. VS Code does this for the active editor only, so each is shown for a moment. */
export async function revertAll(documents: readonly TextDocument[]): Promise<void> {
  const active = window.activeTextEditor;
  for (const document of documents.filter(({ isDirty }) => isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  if (active !== undefined) await window.showTextDocument(active.document, active.viewColumn);
}
