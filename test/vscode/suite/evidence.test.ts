import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  openFixture,
  poll,
  press,
  read,
  replace,
  screenshot,
  select,
  waitToRead,
} from './support';

const article = 'articles/usds-demissions.fr.txt';
const rows = '[id="workbench.parts.sidebar"] .monaco-list-row';

describe('the view of evidence', () => {
  afterEach(async () => {
    await closeEditors();
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('says what to do while it is empty', async () => {
    await vscode.commands.executeCommand('glossator.evidence.focus');
    await waitToRead('[id="workbench.parts.sidebar"] .welcome-view-content', 'Put the cursor on a claim');
    await screenshot('evidence-empty');
  });

  it('leads from a claim to what it rests on, step by step', async () => {
    const editor = await openFixture(article);
    select(editor, 'Plus de 20 fonctionnaires');
    await vscode.commands.executeCommand('glossator.showEvidence');
    await waitToRead(rows, 'Twenty-one staff of the former Digital Service resigned together.');
    await waitToRead(rows, 'L’Hebdo du Large');
    await press('ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight');
    await waitToRead(rows, 'Origin: ');
    await screenshot('evidence-tree');
  });

  it('stays with its claim while one reads where it leads, and follows what is written', async () => {
    const editor = await openFixture(article);
    select(editor, 'de tailler dans');
    await vscode.commands.executeCommand('glossator.showEvidence');
    await waitToRead(rows, 'Elon Musk runs DOGE.');
    await goTo('Corentin Le Dantec');
    await press('Enter');
    await poll(
      () => selectedWords()?.startsWith('Elon Musk is not, on paper') || undefined,
      'the cited words in the other article',
    );
    await waitToRead(rows, 'Elon Musk runs DOGE.');
    const sidecar = await openFixture(`${article}.gloss.yaml`);
    await replace(sidecar, 'text: "Elon Musk runs DOGE."', 'text: "DOGE is run by Elon Musk."');
    await waitToRead(rows, 'DOGE is run by Elon Musk.');
    await replace(sidecar, 'id: musk-dirige', 'id: musk-chef');
    await waitToRead(
      '[id="workbench.parts.sidebar"] .welcome-view-content',
      'is gone, or has another id now',
    );
    assert.deepEqual(
      (await read(rows)).filter((row) => row.includes('run by Elon Musk')),
      [],
    );
  });
});

async function goTo(text: string): Promise<void> {
  await vscode.commands.executeCommand('glossator.evidence.focus');
  await poll(async () => {
    const [focused] = await read(`.monaco-list:focus .monaco-list-row.focused`);
    if (focused?.includes(text) === true) return true;
    await press(focused === undefined ? 'Home' : 'ArrowDown');
    return undefined;
  }, `the focus to be on “${text}”`);
}

function selectedWords(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection);
}
