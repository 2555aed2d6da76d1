import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  codeOf,
  fixtureUri,
  hoverOver,
  openFixture,
  openQuickFixes,
  poll,
  press,
  read,
  replace,
  screenshot,
  select,
  type,
  waitForDiagnostic,
  waitForDiagnostics,
  waitToRead,
} from './support';

/** It cites words of the other article, which it keeps in its language. */
const sidecar = 'articles/ice-contrats.fr.txt.gloss.yaml';
const cited = 'les 21 signataires d’une lettre commune';
const miscited = 'les 12 signataires d’une lettre commune';
const source = 'articles/usds-demissions.fr.txt';
const changed = [source, sidecar, `${source}.gloss.yaml`, 'articles/usds-resignations.en.txt.gloss.yaml'];

const zero = new vscode.Position(0, 0);

/** A reporter saves, and is told which evidence does not hold. */
describe('a citation', () => {
  const kept = new Map<string, Uint8Array>();

  before(async () => {
    for (const path of changed) kept.set(path, await vscode.workspace.fs.readFile(fixtureUri(path)));
  });

  afterEach(async () => {
    await closeEditors();
    for (const [path, bytes] of kept) {
      await vscode.workspace.fs.writeFile(fixtureUri(path), bytes);
      const document = await vscode.workspace.openTextDocument(fixtureUri(path));
      const text = new TextDecoder().decode(bytes);
      await poll(() => document.getText() === text || undefined, `${path} to be what it was`);
    }
  });

  it('with another figure than its source is told on save, and the quick fix brings the words back', async () => {
    const editor = await openFixture(sidecar);
    const found = await miscite(editor);
    assert.equal(
      found.message,
      'The source says “21”, the quote says “12”. Quote it as it stands there, and check what the claim makes of it.',
    );
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    const [place] = found.relatedInformation ?? [];
    assert.ok(place?.location.uri.path.endsWith(`/${source}`) === true, place?.location.uri.path);
    const there = await vscode.workspace.openTextDocument(place.location.uri);
    assert.equal(there.getText(place.location.range), '21');

    goTo(editor, found.range.start);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await waitToRead('.markers-panel', 'the quote says “12”');
    await waitToRead('.markers-panel', 'In the source: “les 21 signataires d’une lettre commune”.');
    await screenshot('citation-problem');
    await vscode.commands.executeCommand('workbench.action.closePanel');

    await vscode.window.showTextDocument(editor.document);
    await openQuickFixes('Take the source’s wording: “21” for “12”');
    await screenshot('citation-quick-fixes');
    await press('Enter');
    await poll(
      () => editor.document.getText().includes(`"${cited}"`) || undefined,
      'the words of the source',
    );
    await poll(
      async () => ((await read('.action-widget')).length === 0 ? true : undefined),
      'the menu to close',
    );
    await vscode.commands.executeCommand('undo');
    await poll(
      () => editor.document.getText().includes(`"${miscited}"`) || undefined,
      'one undo to take that back',
    );
  });

  it('says on hover what is cited, which words, and how they stand', async () => {
    const editor = await openFixture(sidecar);
    goTo(editor, select(editor, cited));
    await hoverOver('signataires', 'Vingt et un technologues');
    await screenshot('citation-hover');
    await miscite(editor);
    goTo(editor, select(editor, miscited));
    await hoverOver('signataires', 'the quote says “12”');
    await screenshot('citation-hover-changed');
  });

  it('leads with F12 to the very words in the other article', async () => {
    const editor = await openFixture(sidecar);
    goTo(editor, select(editor, cited));
    const link = await poll(async () => {
      const [first] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        editor.selection.active,
      );
      return first;
    }, 'a definition');
    const article = await vscode.workspace.openTextDocument(link.targetUri);
    assert.ok(article.uri.path.endsWith(`/${source}`), article.uri.path);
    assert.equal(article.getText(link.targetSelectionRange), cited);
    // VS Code puts the cursor before the words and lights them up for a moment.
    await press('F12');
    await poll(() => {
      const { document, selection } = vscode.window.activeTextEditor ?? {};
      return (
        (document === article && link.targetSelectionRange?.start.isEqual(selection?.active ?? zero)) ||
        undefined
      );
    }, 'the cursor to be before the words');
    await screenshot('citation-definition');
  });

  it('is not told of any more once a comment says why', async () => {
    const editor = await openFixture(sidecar);
    const found = await miscite(editor);
    goTo(editor, found.range.start);
    await openQuickFixes('Switch off “cited-figure-changed” for this line');
    await press('ArrowDown', 'Enter');
    await waitForDiagnostic(editor.document.uri, 'unexplained-suppression');
    await screenshot('citation-suppressed');
    const comment = '# glossator-disable-next-line cited-figure-changed --';
    const line = editor.document
      .getText()
      .split('\n')
      .findIndex((each) => each.trim() === comment);
    assert.ok(line >= 0, editor.document.getText());
    const end = editor.document.lineAt(line).range.end;
    editor.selection = new vscode.Selection(end, end);
    await type(' the paper has corrected it since');
    await editor.document.save();
    await waitForDiagnostics(
      editor.document.uri,
      (all) => all.every((one) => !/cited-figure-changed|suppression/u.test(codeOf(one))),
      'nothing to be told of it',
    );
  });

  it('that leads back to itself is told with the way it takes', async () => {
    const other = await openFixture('articles/usds-resignations.en.txt.gloss.yaml');
    await replace(
      other,
      '      - source: afp-wire\n    tags: [staffing]\n',
      '      - claim: usds-demissions#demissions\n    tags: [staffing]\n',
    );
    await other.document.save();
    const found = await waitForDiagnostic(other.document.uri, 'circular-citation');
    assert.match(
      found.message,
      /goes round in a circle: “joint-resignation” rests on “usds-demissions#demissions”/u,
    );
    await showProblem(other, found);
    await screenshot('citation-circular');
    const editor = await openFixture(`${source}.gloss.yaml`);
    await replace(editor, '- claim: usds-resignations#joint-resignation', '- source: usds-demissions');
    await editor.document.save();
    const own = await waitForDiagnostic(editor.document.uri, 'self-citation');
    await showProblem(editor, own);
    await screenshot('citation-self');
    await waitForDiagnostics(
      other.document.uri,
      (all) => all.every((one) => codeOf(one) !== 'circular-citation'),
      'the circle to be broken',
    );
  });

  it('is told of in a file that nobody has open, when the article it cites changes on the disk', async () => {
    const bytes = kept.get(source);
    assert.ok(bytes);
    const rewritten = new TextDecoder().decode(bytes).replace('les 21 signataires', 'les 23 signataires');
    await vscode.workspace.fs.writeFile(fixtureUri(source), new TextEncoder().encode(rewritten));
    const told = (): boolean =>
      vscode.languages
        .getDiagnostics(fixtureUri(sidecar))
        .some((one) => codeOf(one) === 'cited-figure-changed');
    await poll(() => told() || undefined, 'the citation to be wrong');
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      [],
    );
    await vscode.workspace.fs.writeFile(fixtureUri(source), bytes);
    await poll(() => !told() || undefined, 'the citation to be right again');
  });

  it('of an entry in a bibliography follows what is typed there, saved or not', async () => {
    const library = fixtureUri('zotero.bib');
    const editor = await openFixture(sidecar);
    await replace(editor, 'source: amazon-officers', 'source: bass2026');
    await editor.document.save();
    const isKnown = (): boolean =>
      vscode.languages.getDiagnostics(editor.document.uri).every((one) => codeOf(one) !== 'unknown-source');
    await waitForDiagnostic(editor.document.uri, 'unknown-source', 'bass2026');
    const entry =
      '@online{bass2026,\n  title = {Officers},\n  author = {Bass, Andy},\n  date = {2026-01-02},\n}\n';
    await vscode.workspace.fs.writeFile(library, new TextEncoder().encode(entry));
    try {
      await poll(() => isKnown() || undefined, 'the entry to be known');
      const opened = await openFixture('zotero.bib');
      await replace(opened, '{bass2026,', '{bass2027,');
      const again = await vscode.window.showTextDocument(editor.document);
      await replace(again, '        stance: disputes', '        stance: context');
      await editor.document.save();
      await waitForDiagnostic(editor.document.uri, 'unknown-source', 'bass2026');
      assert.ok(opened.document.isDirty);
      await vscode.window.showTextDocument(opened.document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await poll(() => isKnown() || undefined, 'the entry to be known again');
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(library);
    }
  });

  async function miscite(editor: vscode.TextEditor): Promise<vscode.Diagnostic> {
    await replace(editor, cited, miscited);
    await editor.document.save();
    return waitForDiagnostic(editor.document.uri, 'cited-figure-changed', '12');
  }
});

function goTo(editor: vscode.TextEditor, at: vscode.Position): void {
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
}

/** As F8 does, with the whole message and the places it leads to below the line. */
async function showProblem(editor: vscode.TextEditor, { range, message }: vscode.Diagnostic): Promise<void> {
  goTo(editor, range.start.with({ character: 0 }));
  await vscode.commands.executeCommand('editor.action.marker.next');
  await waitToRead('.marker-widget', message.slice(0, 30));
}
