import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { press, read } from './page';
import { poll } from './poll';

export { poll } from './poll';
export {
  click,
  hoverOver,
  moveMouse,
  pointAt,
  press,
  read,
  readFrames,
  screenshot,
  type,
  waitToRead,
} from './page';

/** The folder that is open: a copy of samples/, which tests may change. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return folder.uri;
}

/** A file of the workspace by its path in samples/. */
export function fixtureUri(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), path);
}

/** Opens a file of the workspace, as it stands on the disk, in an editor that has the focus. */
export async function openFixture(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fixtureUri(path));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** The first place of a text in a document; `within` picks a part of a longer text that stands there once. */
export function rangeOf(document: vscode.TextDocument, text: string, within = text): vscode.Range {
  const outer = document.getText().indexOf(within);
  const inner = within.indexOf(text);
  assert.ok(outer >= 0 && inner >= 0, `"${within}" is not in ${document.uri.path}`);
  const start = outer + inner;
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Puts the cursor into a text, or selects it, and brings it to view. */
export function select(
  editor: vscode.TextEditor,
  text: string,
  how: 'into' | 'whole' = 'into',
): vscode.Position {
  const range = rangeOf(editor.document, text);
  // One character in, so that the cursor is within a word and not between two.
  const inside = range.start.translate(0, text.length > 1 ? 1 : 0);
  editor.selection =
    how === 'whole' ? new vscode.Selection(range.start, range.end) : new vscode.Selection(inside, inside);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return inside;
}

/** Replaces a text of an open document by another, as typing would; the document is not saved. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const range = rangeOf(editor.document, text);
  assert.ok(await editor.edit((edit) => edit.replace(range, by)), `"${text}" could not be replaced`);
}

/** Waits until the diagnostics of a file are as wanted, and gives those; says in the end what there was. */
export async function waitForDiagnostics(
  uri: vscode.Uri,
  wanted: (diagnostics: vscode.Diagnostic[]) => boolean,
  what: string,
): Promise<vscode.Diagnostic[]> {
  return poll(() => {
    const diagnostics = vscode.languages.getDiagnostics(uri);
    if (wanted(diagnostics)) {
      return diagnostics;
    }
    throw new Error(`${diagnostics.length} diagnostics: ${diagnostics.map(describeDiagnostic).join('; ')}`);
  }, what);
}

/**
 * Waits for a diagnostic with a certain code, on certain words if those are given, and gives it. Words are
 * better: for a moment after a file has changed, there may be others with that code.
 */
export async function waitForDiagnostic(
  uri: vscode.Uri,
  code: string,
  words?: string,
): Promise<vscode.Diagnostic> {
  const document = await vscode.workspace.openTextDocument(uri);
  return poll(
    () => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      const found = diagnostics.find(
        (one) => codeOf(one) === code && (words === undefined || document.getText(one.range) === words),
      );
      if (found) {
        return found;
      }
      throw new Error(`${diagnostics.length} diagnostics: ${diagnostics.map(describeDiagnostic).join('; ')}`);
    },
    `a diagnostic "${code}"${words === undefined ? '' : ` on "${words}"`}`,
  );
}

/** The code of a diagnostic, whether or not it has a link to its description. */
export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

function describeDiagnostic(diagnostic: vscode.Diagnostic): string {
  return `${codeOf(diagnostic)} at ${diagnostic.range.start.line + 1}: ${diagnostic.message}`;
}

/** The text of all hovers at a place, as Markdown, once there is one that contains `expected`. */
export async function waitForHover(
  uri: vscode.Uri,
  position: vscode.Position,
  expected: string,
): Promise<string> {
  return poll(async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      position,
    );
    const text = hovers
      // Whatever a provider gave, this command answers with Markdown.
      .flatMap((hover) => hover.contents as vscode.MarkdownString[])
      .map((part) => part.value)
      .join('\n');
    if (text.includes(expected)) {
      return text;
    }
    throw new Error(`the hover was: ${text}`);
  }, `a hover with "${expected}"`);
}

/** Opens the menu at the cursor; again if it closed, as it does when the editor scrolls. Pressed in the open menu, the keys would choose. */
export async function openQuickFixes(title: string): Promise<void> {
  let pressed = 0;
  await poll(async () => {
    const menus = await read('.action-widget');
    if (menus.length === 0 && Date.now() - pressed > 3_000) {
      await press('Control+.');
      pressed = Date.now();
    }
    if (menus.some((menu) => menu.includes(title))) return true;
    throw new Error(`there were: ${menus.join(' / ')}`);
  }, `a menu with “${title}”`);
}

/** What is said in the corner of the window, where it stays until it is closed; in the end, says what was said instead. */
export async function waitForMessage(text: string): Promise<void> {
  await poll(async () => {
    await vscode.commands.executeCommand('notifications.showList');
    const said = await read('.notification-list-item');
    if (said.some((each) => each.includes(text))) return true;
    throw new Error(`it was said: ${said.join(' / ')}`);
  }, `the message “${text}”`);
}

/** Closes editors and panel and forgets unsaved changes, so that a test begins as the one before it did. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter((open) => open.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('workbench.action.closePanel');
  await vscode.commands.executeCommand('notifications.clearAll');
}
