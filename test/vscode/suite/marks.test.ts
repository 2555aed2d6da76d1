import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  click,
  closeEditors,
  fixtureUri,
  openFixture,
  poll,
  read,
  replace,
  screenshot,
  select,
  waitForHover,
} from './support';

const article = 'articles/usds-demissions.fr.txt';
const sidecar = `${article}.gloss.yaml`;
/** What is drawn for lines and tints, and in the gutter. */
const marks = '.cdr[class*="TextEditorDecorationType"]';
const icons = '.cgmr[class*="TextEditorDecorationType"]';

describe('Claims in an article', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('glossator').update('marks.enabled', undefined, true);
    await closeEditors();
  });

  it('are marked in its text and in the gutter, with what is written of them above', async () => {
    await openFixture(article);
    await waitFor(marks, 'marks');
    await waitFor(icons, 'icons');
    await poll(async () => {
      const lenses = await read('.codelens-decoration');
      if (lenses.some((lens) => lens.includes('musk-dirige: ') && lens.includes('disputed'))) return true;
      throw new Error(`the lenses were: ${lenses.join(' / ')}`);
    }, 'a lens');
    await screenshot('marks');
  });

  it('go and come back with their setting', async () => {
    await openFixture(article);
    await waitFor(marks, 'marks');
    const settings = vscode.workspace.getConfiguration('glossator');
    await settings.update('marks.enabled', false, true);
    await poll(async () => ((await count(marks)) === 0 ? true : undefined), 'the marks to go');
    await settings.update('marks.enabled', undefined, true);
    await waitFor(marks, 'marks');
  });

  it('change as one types in the gloss file', async () => {
    await openFixture(article);
    await waitFor(marks, 'marks');
    const editor = await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(fixtureUri(sidecar)),
      { viewColumn: vscode.ViewColumn.Beside },
    );
    await replace(editor, 'status: disputed', 'status: refuted');
    await poll(async () => {
      const lenses = await read('.codelens-decoration');
      return lenses.some((lens) => lens.includes('musk-dirige: ') && lens.includes('refuted')) || undefined;
    }, 'the lens to change');
    await screenshot('marks-beside');
  });

  it('lead to their entry from the lens', async () => {
    await openFixture(article);
    // The lenses of last time come first, as words without a link, when an article is opened again.
    await click('musk-dirige', '.codelens-decoration a');
    await poll(() => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.path.endsWith('.gloss.yaml') !== true) return undefined;
      return editor.document.lineAt(editor.selection.active.line).text.includes('musk-dirige') || undefined;
    }, 'the entry of the claim');
  });

  it('are told of on hover', async () => {
    const editor = await openFixture(article);
    const hover = await waitForHover(
      editor.document.uri,
      select(editor, 'ont remis leur démission'),
      'marked corroborated',
    );
    assert.ok(hover.includes('2 citations:'), hover);
    assert.ok(!hover.includes('command:'), hover);
  });
});

async function count(selector: string): Promise<number> {
  return (await read(selector)).length;
}

async function waitFor(selector: string, what: string): Promise<void> {
  await poll(async () => ((await count(selector)) > 0 ? true : undefined), what);
}
