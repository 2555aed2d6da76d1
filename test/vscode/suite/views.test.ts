import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  click,
  closeEditors,
  openFixture,
  poll,
  press,
  read,
  replace,
  screenshot,
  type,
  waitToRead,
} from './support';

const sidecar = 'articles/ice-contrats.fr.txt.gloss.yaml';
const article = 'Contrats avec l’ICE :';
const rows = '[id="workbench.parts.sidebar"] .monaco-list-row';

/** The side bar, as a person uses it who has no mouse. */
describe('the side bar', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('glossator.claims.clearFilter');
    await closeEditors();
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('lists the claims by article, and leads to their words', async () => {
    await vscode.commands.executeCommand('glossator.claims.focus');
    const row = await waitToRead(rows, article);
    assert.match(row, /9 claims · 1 corroborated · 1 disputed · 1 refuted/);
    // An empty view had nothing to give the focus to.
    await vscode.commands.executeCommand('glossator.claims.focus');
    await open(article);
    await waitToRead(rows, 'The chief executive of Amazon is called Andy Bass.');
    await hearRow('Andy Bass., refuted, claimed by Le Fil du code');
    await screenshot('views-claims');
    await press('ArrowDown', 'Enter');
    await poll(() => selectedWords() === 'Andy Bass, directeur exécutif d’Amazon' || undefined, 'the words');
    await screenshot('views-claim-shown');
  });

  it('is filtered as one types', async () => {
    await vscode.commands.executeCommand('glossator.claims.focus');
    await waitToRead(rows, article);
    await vscode.commands.executeCommand('glossator.claims.filter');
    await type('PALANTIR figures');
    await waitToRead('[id="workbench.parts.sidebar"] .message', '“PALANTIR figures”: 1 of');
    await waitToRead(rows, 'ImmigrationOS');
    await screenshot('views-filtered');
    await press('Control+A');
    await type('nothing is like this');
    await waitToRead('[id="workbench.parts.sidebar"] .welcome-view-content', 'No claim has all these words.');
    await screenshot('views-no-match');
    await press('Enter');
  });

  it('follows what is typed, and shows words from files as they are', async () => {
    await vscode.commands.executeCommand('glossator.claims.focus');
    await waitToRead(rows, article);
    const editor = await openFixture(sidecar);
    await replace(editor, 'status: refuted', 'status: retracted');
    await waitToRead(rows, '9 claims · 1 corroborated · 1 disputed · 1 retracted');
    const words = '$(bell) **bold** [link](command:workbench.action.quit)';
    await replace(editor, 'The chief executive of Amazon is called Andy Bass.', words);
    await vscode.commands.executeCommand('glossator.claims.focus');
    await open(article);
    await waitToRead(rows, words);
    await screenshot('views-plain-words');
  });

  it('lists the actors by kind, and leads to their entries', async () => {
    await vscode.commands.executeCommand('glossator.actors.focus');
    await waitToRead(rows, 'Public bodies');
    await open('People');
    // The first ones: how far down the list reaches depends on which views are open below it.
    assert.match(await waitToRead(rows, 'Alex Karp'), /1 mention in 1 article/);
    await waitToRead(rows, 'Andy Jassy');
    await screenshot('views-actors');
    await goTo('Andy Jassy');
    await press('Enter');
    await poll(
      () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/actors.gloss.yaml') || undefined,
      'the entry',
    );
  });

  it('is legible in a dark theme, grouped by status', async () => {
    const settings = vscode.workspace.getConfiguration('workbench');
    const before = settings.inspect('colorTheme')?.globalValue;
    await settings.update('colorTheme', 'Default Dark Modern', vscode.ConfigurationTarget.Global);
    try {
      await groupBy('Status');
      await waitToRead(rows, 'disputed');
      await open('disputed');
      await screenshot('views-dark');
    } finally {
      await groupBy('Article');
      await settings.update('colorTheme', before, vscode.ConfigurationTarget.Global);
    }
  });

  it('leads to the walkthrough, which has a picture for each step', async () => {
    await vscode.commands.executeCommand('glossator.getStarted');
    await waitToRead('.gettingStartedContainer', 'Take it back');
    await click('Tag a claim', '.gettingStartedContainer .step-title');
    await waitToRead('.gettingStartedContainer', 'Tag Selection as Claim');
    await screenshot('views-walkthrough');
  });
});

/** Chooses in the list that the command offers, by typing. */
async function groupBy(label: string): Promise<void> {
  await vscode.commands.executeCommand('glossator.claims.focus');
  void vscode.commands.executeCommand('glossator.claims.groupBy');
  await waitToRead('.quick-input-list .monaco-list-row', label);
  await type(label);
  await press('Enter');
  await waitToRead('[id="workbench.parts.sidebar"] .pane-header', `by ${label.toLowerCase()}`);
  await vscode.commands.executeCommand('glossator.claims.focus');
}

/** Presses the arrow until the row with the text has the focus, as one does who sees it. */
async function goTo(text: string): Promise<void> {
  await poll(async () => {
    const [focused] = await read(`.monaco-list:focus .monaco-list-row.focused`);
    if (focused?.includes(text) === true) return true;
    await press(focused === undefined ? 'Home' : 'ArrowDown');
    return undefined;
  }, `the focus to be on “${text}”`);
}

/** Opens the group with the text; while the tree is drawn anew it takes no keys, and one presses again. */
async function open(text: string): Promise<void> {
  await goTo(text);
  await poll(async () => {
    const [opened] = await read(`.monaco-list:focus .monaco-list-row.focused[aria-expanded="true"]`);
    if (opened !== undefined) return true;
    await press('ArrowRight');
    return undefined;
  }, `“${text}” to open`);
}

/** What a screen reader is told of the row with the text. */
async function hearRow(label: string): Promise<void> {
  await poll(async () => (await read(`${rows}[aria-label*="${label}"]`))[0], `a row labelled “${label}”`);
}

function selectedWords(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection);
}
