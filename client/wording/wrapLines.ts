import { commands, TabInputTextDiff, type Uri, window, workspace } from 'vscode';

/**
 * Opens a comparison whose lines are wrapped. A paragraph of an article is one long line, and a word that changed in the middle of it
 * would stand far outside the window. It is wrapped for as long as it is open, and no setting is touched.
 */
export async function wrapLines(modified: Uri, open: () => Thenable<unknown>): Promise<void> {
  const wasOpen = isOpen(modified);
  await open();
  // Toggling once more would undo it.
  if (!wasOpen && isOpen(modified) && !isWrapped(modified))
    await commands.executeCommand('editor.action.toggleWordWrap');
}

function isOpen(modified: Uri): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === modified.toString(),
    ),
  );
}

function isWrapped(modified: Uri): boolean {
  const language = workspace.textDocuments.find(
    ({ uri }) => uri.toString() === modified.toString(),
  )?.languageId;
  const scope = language === undefined ? modified : { uri: modified, languageId: language };
  const inDiffs = workspace.getConfiguration('diffEditor', scope).get<string>('wordWrap', 'inherit');
  const setting =
    inDiffs === 'inherit'
      ? workspace.getConfiguration('editor', scope).get<string>('wordWrap', 'off')
      : inDiffs;
  return setting !== 'off';
}
