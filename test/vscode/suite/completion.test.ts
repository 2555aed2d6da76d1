import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  fixtureUri,
  openFixture,
  press,
  screenshot,
  select,
  type,
  poll,
  waitToRead,
} from './support';

const sidecar = 'articles/usds-demissions.fr.txt.gloss.yaml';

/** What a reporter does at the keyboard to fill in a claim, in a real VS Code. */
describe('filling in a claim', () => {
  let kept: Uint8Array;

  before(async () => {
    kept = await vscode.workspace.fs.readFile(fixtureUri(sidecar));
  });

  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.writeFile(fixtureUri(sidecar), kept);
  });

  it('Enter below the last key of a claim and Ctrl+Space offer its other keys; a key leads to its value', async () => {
    const editor = await openFixture(sidecar);
    select(editor, 'note: "AP says more than 20 in its lead and 21 in its second paragraph."');
    await press('End', 'Enter', 'Control+Space');
    await waitToRead('.suggest-widget', 'repeats');
    await screenshot('completion-keys');
    await type('supp');
    await waitToRead('.suggest-widget', 'supports');
    await press('Enter');
    await poll(
      () => editor.document.getText().includes('\n    supports: []') || undefined,
      'the key in the file',
    );
    await waitToRead('.suggest-widget', 'musk-dirige');
    await screenshot('completion-claims');
  });

  it('the first words of a quote lead to the sentence', async () => {
    const editor = await openFixture(sidecar);
    select(editor, '"Plus de 20 fonctionnaires ont remis leur démission mardi"', 'whole');
    await press('Delete');
    await type('"notre serm');
    await waitToRead('.suggest-widget', 'Notre serment');
    await screenshot('completion-quote');
    await press('Enter');
    const line = await poll(() => {
      const [found] = /^.*quote: "Notre serment.*$/mu.exec(editor.document.getText()) ?? [];
      return found;
    }, 'the quote in the file');
    assert.match(line, /^ {4}quote: "Notre serment [^"]+"$/u);
  });
});
