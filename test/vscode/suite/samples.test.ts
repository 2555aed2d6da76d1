import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  codeOf,
  fixtureUri,
  hoverOver,
  openFixture,
  poll,
  press,
  rangeOf,
  replace,
  screenshot,
  select,
  type,
  waitForDiagnostic,
  waitForDiagnostics,
  waitForHover,
  waitToRead,
} from './support';

const french = 'articles/usds-demissions.fr.txt';
const sidecar = `${french}.gloss.yaml`;

/** What a reporter does with the samples, in a real VS Code. */
describe('the samples', () => {
  const kept = new Map<string, Uint8Array>();

  before(async () => {
    for (const path of [sidecar, 'actors.gloss.yaml'])
      kept.set(path, await vscode.workspace.fs.readFile(fixtureUri(path)));
  });

  afterEach(async () => {
    await closeEditors();
    for (const [path, bytes] of kept) await vscode.workspace.fs.writeFile(fixtureUri(path), bytes);
  });

  it('hovering a name shows who it is', async () => {
    const editor = await openFixture(french);
    await waitForHover(
      editor.document.uri,
      select(editor, 'service numérique américain'),
      '**United States Digital Service**',
    );
    // A reader moves the mouse; a test that asks the provider alone would not see what the card looks like.
    await hoverOver('service numérique américain', 'United States Digital Service');
    await screenshot('hover');
  });

  it('hovering a name that may be two says so and shows both', async () => {
    const editor = await openFixture('articles/ice-contrats.fr.txt');
    const at = rangeOf(editor.document, 'Washington').start;
    const card = await waitForHover(editor.document.uri, at, '**Washington state**');
    assert.match(card, /could be one of 2 actors/);
    editor.revealRange(new vscode.Range(at, at));
    await hoverOver('Washington', 'Washington state');
    await screenshot('hover-ambiguous');
  });

  it('F12 goes from an article to the entry, by keyboard alone', async () => {
    const editor = await openFixture('articles/usds-resignations.en.txt');
    const at = select(editor, 'DOGE’s');
    await waitForHover(editor.document.uri, at, 'Department of Government Efficiency');
    await press('F12');
    const there = await poll(() => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('/actors.gloss.yaml') === true ? active : undefined;
    }, 'the actors file to be shown');
    assert.equal(there.document.lineAt(there.selection.active.line).text.trim(), 'doge:');
    await screenshot('definition');
  });

  it('Shift+F12 lists every mention in every document, and where the actor is referred to', async () => {
    const editor = await openFixture('articles/microsoft-letter.en.txt');
    const at = rangeOf(editor.document, 'Satya\r\nNadella').start;
    const places = await poll(async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        editor.document.uri,
        at,
      );
      return found.length > 0 ? found : undefined;
    }, 'references');
    const files = new Set(places.map(({ uri }) => uri.path.split('/').at(-1)));
    for (const file of ['microsoft-letter.en.txt', 'ice-contrats.fr.txt', 'actors.gloss.yaml'])
      assert.ok(files.has(file), `${file} is not among ${[...files].join(', ')}`);
    editor.selection = new vscode.Selection(at, at);
    await press('Shift+F12');
    await waitToRead('.zone-widget', 'ice-contrats');
    await screenshot('references');
  });

  it('a workspace symbol is found without its accents', async () => {
    await openFixture(french);
    const symbol = await poll(async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'renee good',
      );
      return found.find(({ name }) => name.startsWith('Renée Good'));
    }, 'Renée Good among the symbols');
    assert.match(symbol.location.uri.path, /actors\.gloss\.yaml$/);
  });

  it('names have colour in plain text', async () => {
    const editor = await openFixture(french);
    const { data } = await poll(async () => {
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        editor.document.uri,
      );
      return tokens !== undefined && tokens.data.length > 0 ? tokens : undefined;
    }, 'semantic tokens');
    assert.equal(data.length % 5, 0);
    assert.ok(data.length / 5 > 20, `only ${data.length / 5} tokens`);
    select(editor, 'Elon\u00a0Musk');
    await screenshot('article');
  });

  it('a mistake is told on save, with a fix that mends it', async () => {
    const editor = await openFixture(sidecar);
    await replace(editor, 'about: [usds, doge]', 'about: [usds, doga]');
    await editor.document.save();
    const found = await waitForDiagnostic(editor.document.uri, 'unknown-actor', 'doga');
    assert.match(found.message, /doge/);
    editor.selection = new vscode.Selection(found.range.start, found.range.start);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await waitToRead('.markers-panel', 'unknown-actor');
    await screenshot('problems');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      found.range,
    );
    const fix = actions.find(({ title }) => title === 'Change to “doge”');
    assert.ok(fix?.edit, `the fix is not among: ${actions.map(({ title }) => title).join('; ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.ok(editor.document.getText().includes('about: [usds, doge]'));
    await editor.document.save();
    await waitForDiagnostics(
      editor.document.uri,
      (all) => all.every((one) => codeOf(one) !== 'unknown-actor'),
      'the complaint to go',
    );
  });

  it('a broken file keeps its intact parts working, and says what is wrong while one types', async () => {
    const editor = await openFixture('actors.gloss.yaml');
    await waitForDiagnostics(
      editor.document.uri,
      (all) => all.every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error),
      'no errors yet',
    );
    await replace(editor, 'kind: company', 'kind: [company');
    await waitForDiagnostics(
      editor.document.uri,
      (all) => all.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
      'an error without saving',
    );
    const article = await openFixture(french);
    await waitForHover(
      article.document.uri,
      select(article, 'service numérique américain'),
      '**United States Digital Service**',
    );
  });

  it('a change in the actors is told in the articles it concerns', async () => {
    const article = fixtureUri('articles/ice-contrats.fr.txt');
    await openFixture('articles/ice-contrats.fr.txt');
    await waitForDiagnostic(article, 'ambiguous-mention');
    const actors = await openFixture('actors.gloss.yaml');
    const entry = actors.document.getText().indexOf('\n  washington-state:');
    const alias = actors.document.getText().indexOf('- Washington\n', entry);
    const range = new vscode.Range(
      actors.document.positionAt(alias),
      actors.document.positionAt(alias + '- Washington'.length),
    );
    await actors.edit((edit) => edit.replace(range, '- Washington Territory'));
    await actors.document.save();
    await waitForDiagnostics(
      article,
      (all) => all.every((one) => codeOf(one) !== 'ambiguous-mention'),
      'the mention to be sure',
    );
    await actors.edit((edit) =>
      edit.replace(range.with({ end: range.end.translate(0, ' Territory'.length) }), '- Washington'),
    );
    await actors.document.save();
    await waitForDiagnostic(article, 'ambiguous-mention');
  });

  it('completion finds an actor by any of its names', async () => {
    const editor = await openFixture(sidecar);
    await replace(editor, 'about: [usds, doge]', 'about: [usds, ]');
    const at = rangeOf(editor.document, 'about: [usds, ]').end.translate(0, -1);
    const list = await poll(async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        at,
      );
      return found.items.some(
        ({ label }) => label === 'elon-musk' || (typeof label === 'object' && label.label === 'elon-musk'),
      )
        ? found
        : undefined;
    }, 'completions');
    assert.ok(list.items.length > 30);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    // Only some of the forty are to be seen at once, so one types on, as a reporter would: another name of it.
    await waitToRead('.suggest-widget', 'afp');
    await type('Efficiency');
    await waitToRead('.suggest-widget', 'doge');
    await screenshot('completion');
  });

  it('the outline of a gloss file lists its entries', async () => {
    const editor = await openFixture('actors.gloss.yaml');
    const [actors] = await poll(async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      );
      return found !== undefined && found.length > 0 ? found : undefined;
    }, 'an outline');
    assert.ok((actors?.children.length ?? 0) >= 40, `${actors?.children.length} entries`);
    await screenshot('gloss-file');
  });
});
