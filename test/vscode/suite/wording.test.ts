import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  codeOf,
  fixtureUri,
  openFixture,
  openQuickFixes,
  poll,
  press,
  read,
  screenshot,
  select,
  waitForDiagnostic,
  waitForDiagnostics,
  waitForMessage,
  waitToRead,
} from './support';

const article = 'articles/usds-demissions.fr.txt';
const sidecar = `${article}.gloss.yaml`;

/** What the paper changed overnight: two words that change nothing, and a figure. */
const corrections = [
  ['américain et à la Constitution', 'américain et à sa Constitution'],
  ['ses critiques de Musk', 'ses vives critiques de Musk'],
  ['Un tiers d’entre elles', 'Un quart d’entre elles'],
] as const;
const [oath, critics] = corrections;

/** An article that was annotated is corrected by its paper, and comes anew: by git, or saved once more. */
describe('an article that changed', () => {
  let articleBytes: Uint8Array;
  let sidecarBytes: Uint8Array;

  before(async () => {
    articleBytes = await vscode.workspace.fs.readFile(fixtureUri(article));
    sidecarBytes = await vscode.workspace.fs.readFile(fixtureUri(sidecar));
  });

  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.writeFile(fixtureUri(article), articleBytes);
    await vscode.workspace.fs.writeFile(fixtureUri(sidecar), sidecarBytes);
    // The next test begins when the server has read them; VS Code asks for the problems of what is on view.
    const editor = await openFixture(sidecar);
    await waitForDiagnostics(
      editor.document.uri,
      (all) => all.every((one) => !codeOf(one).startsWith('quote-')),
      'nothing to be left of the changes',
    );
    await closeEditors();
  });

  it('is compared with what it said, from the problem that tells of it', async () => {
    await correctArticle();
    const editor = await openFixture(sidecar);
    const problem = await waitForDiagnostic(editor.document.uri, 'quote-altered', words('kamens'));
    editor.selection = new vscode.Selection(problem.range.start, problem.range.start);
    editor.revealRange(problem.range, vscode.TextEditorRevealType.InCenter);
    await openQuickFixes('Show the difference');
    await screenshot('wording-quick-fixes');
    await press('Escape');
    await showDifference(editor.document.uri, problem.range);
    const { original, modified, title } = await comparison();
    assert.equal(title, 'usds-demissions.fr.txt: as annotated ↔ as it is now');
    for (const [was, is] of corrections) {
      assert.ok(original.getText().includes(was), `the old side does not say “${was}”`);
      assert.ok(modified.getText().includes(is), `the new side does not say “${is}”`);
    }
    assert.equal(original.getText(), new TextDecoder().decode(articleBytes));
    assert.equal(modified.languageId, 'plaintext');
    await waitToRead('.modified-in-monaco-diff-editor .view-line', 'ses vives critiques');
    // Whose words they are, and why a person is needed, stands behind them.
    await waitToRead('.modified-in-monaco-diff-editor .view-line', 'kamens');
    await waitToRead('.modified-in-monaco-diff-editor .view-line', 'un-tiers: its figure changed');
    await screenshot('wording-comparison');
    await assertReadOnly();
  });

  it('is compared again as it changes', async () => {
    await correctArticle();
    const editor = await openFixture(sidecar);
    await waitForDiagnostic(editor.document.uri, 'quote-altered', words('kamens'));
    await openFixture(article);
    await compare();
    const { modified, original } = await comparison();
    await write(article, correct(articleBytes).replace('vives critiques', 'dures critiques'));
    await poll(() => modified.getText().includes('dures critiques') || undefined, 'the new side to follow');
    assert.ok(original.getText().includes('ses critiques de Musk'));
  });

  it('is compared in lines that are wrapped, whatever the settings say of other editors', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const before = settings.inspect('wordWrap')?.globalValue;
    await settings.update('wordWrap', 'off', vscode.ConfigurationTarget.Global);
    try {
      await correctArticle();
      await openFixture(sidecar);
      await waitForDiagnostic(fixtureUri(sidecar), 'quote-altered', words('kamens'));
      await compare();
      await comparison();
      // Unwrapped, the whole paragraph is one line.
      await poll(async () => {
        const lines = await read('.modified-in-monaco-diff-editor .view-line');
        const changed = lines.some((each) => each.includes('sa Constitution'));
        return (changed && lines.every((each) => each.length < 100)) || undefined;
      }, 'the lines to be wrapped');
    } finally {
      await settings.update('wordWrap', before, vscode.ConfigurationTarget.Global);
    }
  });

  it('its new wording is accepted where it says the same, and one undo takes that back', async () => {
    const editor = await openFixture(sidecar);
    const before = editor.document.getText();
    await correctArticle();
    await waitForDiagnostic(editor.document.uri, 'quote-altered', words('kamens'));
    await vscode.commands.executeCommand('glossator.acceptWording');
    await waitForMessage('2 quotes now have the article’s wording. 1 still needs you: its figure changed.');
    await screenshot('wording-accepted');
    const expected = [oath, critics].reduce((text, [was, is]) => replaceQuote(text, was, is), before);
    assert.equal(editor.document.getText(), expected);
    await editor.document.save();
    await waitForDiagnostics(
      editor.document.uri,
      (all) => all.every((one) => codeOf(one) !== 'quote-altered'),
      'the problems to go',
    );
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await poll(() => editor.document.getText() === before || undefined, 'undo to take all of it back');
  });

  it('is said to stand where it does, and nothing is written', async () => {
    const editor = await openFixture(article);
    select(editor, 'Kamala Harris');
    await compare();
    await waitForMessage('All 8 quotes stand in “usds-demissions.fr.txt” as they were annotated.');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('glossator.acceptWording');
    await waitForMessage('All 8 quotes stand as they were annotated.');
    assert.equal(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length, 0);
    assert.deepEqual(await vscode.workspace.fs.readFile(fixtureUri(sidecar)), sidecarBytes);
  });

  it('its menus are where they have something to do', async () => {
    await openFixture('actors.gloss.yaml');
    const button = '.editor-actions [aria-label^="Compare Annotated Wording"]';
    await correctArticle();
    assert.deepEqual(await read(button), []);
    await openFixture(sidecar);
    await poll(async () => ((await read(button)).length > 0 ? true : undefined), 'a button in the sidecar');
    await openFixture(article);
    await poll(async () => ((await read(button)).length > 0 ? true : undefined), 'a button in the article');
    await screenshot('wording-article');
    await write(article, new TextDecoder().decode(articleBytes));
    await poll(async () => ((await read(button)).length === 0 ? true : undefined), 'the button to go');
  });

  function correct(bytes: Uint8Array): string {
    const text = new TextDecoder().decode(bytes);
    return corrections.reduce((corrected, [was, is]) => {
      assert.equal(corrected.split(was).length, 2, `“${was}” has to be there once`);
      return corrected.replace(was, is);
    }, text);
  }

  function correctArticle(): Promise<void> {
    return write(article, correct(articleBytes));
  }

  /** The quote of a claim as it is written. */
  function words(id: string): string {
    const text = new TextDecoder().decode(sidecarBytes);
    const quote = new RegExp(`- id: ${id}\\n +quote: "(.*)"`, 'u').exec(text)?.[1];
    assert.ok(quote, `there is no claim “${id}”`);
    return quote;
  }
});

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fixtureUri(path), new TextEncoder().encode(text));
}

/** In the quote of a claim; citations may quote the same words. */
function replaceQuote(text: string, was: string, is: string): string {
  const at = text.indexOf(was);
  assert.ok(at >= 0, `“${was}” is not there`);
  return text.slice(0, at) + is + text.slice(at + was.length);
}

async function compare(): Promise<void> {
  await vscode.commands.executeCommand('glossator.compareWording');
}

async function showDifference(uri: vscode.Uri, range: vscode.Range): Promise<void> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
  );
  const command = actions.find(({ title }) => title === 'Show the difference')?.command;
  assert.ok(command, `there were: ${actions.map(({ title }) => title).join(', ')}`);
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** The comparison on view, and its two sides. */
async function comparison(): Promise<{
  readonly title: string;
  readonly original: vscode.TextDocument;
  readonly modified: vscode.TextDocument;
}> {
  const { input, label } = await poll(() => {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    return tab?.input instanceof vscode.TabInputTextDiff ? { input: tab.input, label: tab.label } : undefined;
  }, 'a comparison');
  return {
    title: label,
    original: await vscode.workspace.openTextDocument(input.original),
    modified: await vscode.workspace.openTextDocument(input.modified),
  };
}

async function assertReadOnly(): Promise<void> {
  const editors = vscode.window.visibleTextEditors.filter(
    ({ document }) => document.uri.scheme === 'glossator-wording',
  );
  assert.equal(editors.length, 2);
  for (const editor of editors) {
    const before = editor.document.getText();
    await vscode.window.showTextDocument(editor.document).then(undefined, () => undefined);
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(editor.document.getText(), before);
  }
}
