import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  openFixture,
  poll,
  press,
  screenshot,
  type,
  waitToRead,
  workspaceFolder,
} from './support';

/** That the tests themselves stand on firm ground: VS Code, the extension in it, the page that shows it. */
describe('VS Code', () => {
  afterEach(closeEditors);

  it('has the extension', () => {
    assert.ok(vscode.extensions.getExtension('glossator.glossator'));
  });

  it('shows a file of the workspace', async () => {
    const [file] = await vscode.workspace.findFiles('**/*.txt');
    assert.ok(file, 'the workspace has no text file');
    const editor = await openFixture(vscode.workspace.asRelativePath(file, false));
    const line = editor.document
      .getText()
      .split('\n')
      .find((text) => /\w/.test(text));
    const word = /[A-Za-z]{3,}/.exec(line ?? '')?.[0];
    assert.ok(word, 'the file has no word');
    await waitToRead('.monaco-editor .view-line', word);
    await screenshot('workspace');
  });

  it('takes key presses', async () => {
    const document = await vscode.workspace.openTextDocument({ content: '' });
    await vscode.window.showTextDocument(document);
    await type('written by hand');
    await poll(() => document.getText() === 'written by hand' || undefined, 'the typed text');
    await press('Control+A', 'Delete');
    await poll(() => document.getText() === '' || undefined, 'the text to be deleted');
  });

  it('leaves the samples of the repository alone', () => {
    assert.match(workspaceFolder().fsPath, /glossator-vscode-/);
  });
});
