import * as vscode from 'vscode';
import { closeEditors, fixtureUri, poll, press, read, screenshot, waitToRead } from './support';

const rows = '[id="workbench.parts.sidebar"] .monaco-list-row';

/** The list of names that nobody has declared, gone through by keyboard. */
describe('suggested names', () => {
  after(async () => {
    await closeEditors();
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('are listed with their places, which lead to the words', async () => {
    await vscode.commands.executeCommand('glossator.suggestNames');
    await waitToRead(rows, 'Scott Kupor');
    await waitToRead('[id="workbench.parts.sidebar"] .message', 'expect mistakes');
    await vscode.commands.executeCommand('glossator.suggestedNames.focus');
    await goTo('Scott Kupor');
    await press('ArrowRight');
    await poll(async () => ((await read(rows)).length > 3 ? true : undefined), 'the places');
    await screenshot('suggested-names');
    await press('ArrowDown', 'Enter');
    await poll(() => (selectedWords() === 'Scott Kupor' ? true : undefined), 'the words to be selected');
    await screenshot('suggested-names-place');
  });

  it('are never suggested again once they are refused', async () => {
    await vscode.commands.executeCommand('glossator.suggestedNames.focus');
    await goTo('Constitution');
    await press('Delete');
    await poll(
      async () => ((await textOf('glossator.yaml')).includes('- "Constitution"') ? true : undefined),
      'the name in glossator.yaml',
    );
    await poll(
      async () => ((await read(rows)).some((row) => row.includes('Constitution')) ? undefined : true),
      'the name to go from the list',
    );
    await screenshot('suggested-names-refused');
  });

  it('become actors once they are accepted', async () => {
    await vscode.commands.executeCommand('glossator.suggestedNames.focus');
    await goTo('Scott Kupor');
    await press('Insert');
    await waitToRead('.quick-input-list', 'Add “Scott Kupor” now');
    await screenshot('suggested-names-accept');
    await press('Enter');
    await poll(
      async () => ((await textOf('actors.gloss.yaml')).includes('Scott Kupor') ? true : undefined),
      'the actor in actors.gloss.yaml',
    );
    await waitToRead('[id="workbench.parts.sidebar"]', 'No names to suggest.');
    await screenshot('suggested-names-none');
    await vscode.commands.executeCommand('glossator.undoAnnotation');
    await poll(
      async () => ((await textOf('actors.gloss.yaml')).includes('Scott Kupor') ? undefined : true),
      'the actor to be taken back',
    );
    await vscode.commands.executeCommand('glossator.undoAnnotation');
    await poll(
      async () => ((await textOf('glossator.yaml')).includes('Constitution') ? undefined : true),
      'the refusal to be taken back',
    );
  });
});

async function textOf(path: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(fixtureUri(path))).getText();
}

/** Presses the arrow until the row with the text has the focus. */
async function goTo(text: string): Promise<void> {
  await poll(async () => {
    const [focused] = await read('.monaco-list:focus .monaco-list-row.focused');
    if (focused?.includes(text) === true) return true;
    await press(focused === undefined ? 'Home' : 'ArrowDown');
    return undefined;
  }, `the focus to be on “${text}”`);
}

function selectedWords(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection);
}
