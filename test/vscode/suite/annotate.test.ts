import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  fixtureUri,
  openFixture,
  poll,
  press,
  screenshot,
  select,
  waitForHover,
  waitForMessage,
} from './support';

const article = 'articles/microsoft-letter.en.txt';
const sidecar = `${article}.gloss.yaml`;
const fresh = 'articles/fresh.txt';
const freshSidecar = `${fresh}.gloss.yaml`;
const words = 'has grown from over 100 signatures';

/** What an annotator does from an article, by keyboard alone. */
describe('annotating', () => {
  let sidecarBytes: Uint8Array;
  let articleBytes: Uint8Array;

  before(async () => {
    sidecarBytes = await vscode.workspace.fs.readFile(fixtureUri(sidecar));
    articleBytes = await vscode.workspace.fs.readFile(fixtureUri(article));
  });

  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.writeFile(fixtureUri(sidecar), sidecarBytes);
    for (const file of [fresh, freshSidecar])
      await vscode.workspace.fs.delete(fixtureUri(file)).then(undefined, () => undefined);
    assert.deepEqual(await vscode.workspace.fs.readFile(fixtureUri(article)), articleBytes);
  });

  it('a selection is a claim with one key, saved, and taken back from the article', async () => {
    const editor = await openFixture(article);
    await known(editor.document.uri);
    select(editor, words, 'whole');
    await screenshot('annotate-selected');
    await press('Control+Shift+J');
    const before = decode(sidecarBytes);
    const after = await poll(async () => {
      const text = await textOf(sidecar);
      return text === before ? undefined : text;
    }, 'the claim in the sidecar');
    assert.match(after, /quote: "has grown from over 100 signatures"/);
    assertOnlyAdded(before, after);
    await screenshot('annotate-tagged');
    await openFixture(article);
    await press('Control+K', 'Control+Z');
    await poll(async () => ((await textOf(sidecar)) === before ? true : undefined), 'the claim to be gone');
  });

  it('one undo in the sidecar takes a claim back', async () => {
    const editor = await openFixture(article);
    await known(editor.document.uri);
    select(editor, words, 'whole');
    await press('Control+Shift+J');
    const before = decode(sidecarBytes);
    await poll(async () => ((await textOf(sidecar)) === before ? undefined : true), 'the claim');
    const opened = await openFixture(sidecar);
    await press('Control+Z');
    await poll(() => opened.document.getText() === before || undefined, 'undo to take the claim back');
  });

  it('a sidecar that was made for a claim goes with it', async () => {
    await vscode.workspace.fs.writeFile(
      fixtureUri(fresh),
      encode('A new story: the mayor resigned on Monday.\n'),
    );
    const editor = await openFixture(fresh);
    await known(fixtureUri(article));
    select(editor, 'the mayor resigned', 'whole');
    await press('Control+Shift+J');
    const made = await poll(() => textOf(freshSidecar), 'a sidecar with the claim in it');
    assert.match(made, /quote: "the mayor resigned"/);
    await openFixture(fresh);
    await press('Control+K', 'Control+Z');
    await poll(async () => ((await exists(freshSidecar)) ? undefined : true), 'the sidecar to be gone');
    const shown = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.ok(!shown.some((label) => label.startsWith('fresh.txt.gloss')), shown.join());
  });

  it('an open sidecar with unsaved changes is edited in its buffer, and stays unsaved', async () => {
    const opened = await openFixture(sidecar);
    await opened.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Mine.\n'));
    const editor = await openFixture(article);
    await known(editor.document.uri);
    select(editor, words, 'whole');
    await press('Control+Shift+J');
    await poll(
      () => opened.document.getText().includes('"has grown from over 100 signatures"') || undefined,
      'the claim',
    );
    assert.ok(opened.document.getText().startsWith('# Mine.\n'));
    assert.ok(opened.document.isDirty);
    assert.deepEqual(await vscode.workspace.fs.readFile(fixtureUri(sidecar)), sidecarBytes);
  });

  it('a sidecar that does not parse is left alone, and says so', async () => {
    const broken = decode(sidecarBytes).replace('claims:', 'claims: [');
    await vscode.workspace.fs.writeFile(fixtureUri(sidecar), encode(broken));
    const editor = await openFixture(article);
    await known(editor.document.uri);
    select(editor, words, 'whole');
    await press('Control+Shift+J');
    await waitForMessage('does not parse');
    await screenshot('annotate-refused');
    assert.equal(await textOf(sidecar), broken);
  });

  it('an untitled text says what to do first', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: 'Some words.',
    });
    const editor = await vscode.window.showTextDocument(document);
    select(editor, 'words', 'whole');
    await press('Control+Shift+J');
    await waitForMessage('This text is not saved yet.');
    assert.equal(document.getText(), 'Some words.');
  });
});

/** The server knows the samples. */
async function known(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await waitForHover(uri, document.positionAt(document.getText().indexOf('Nadella') + 1), 'Satya Nadella');
}

/** What the disk holds: nothing may be left unsaved. */
async function textOf(path: string): Promise<string | undefined> {
  const bytes = await vscode.workspace.fs.readFile(fixtureUri(path)).then(
    (read) => read,
    () => undefined,
  );
  return bytes === undefined || bytes.length === 0 ? undefined : decode(bytes);
}

async function exists(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(fixtureUri(path)).then(
    () => true,
    () => false,
  );
}

/** Everything that stood there stands there still, to the byte. */
function assertOnlyAdded(before: string, after: string): void {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  assert.ok(after.endsWith(before.slice(start)), 'something else was changed');
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
