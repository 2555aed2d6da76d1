import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  fixtureUri,
  openFixture,
  poll,
  press,
  read,
  screenshot,
  select,
  type,
  waitForHover,
  waitForMessage,
  waitToRead,
} from './support';

const article = 'articles/microsoft-letter.en.txt';
const sidecar = `${article}.gloss.yaml`;
const actors = 'actors.gloss.yaml';
const other = 'articles/usds-resignations.en.txt.gloss.yaml';
const fresh = 'articles/fresh.txt';
const freshSidecar = `${fresh}.gloss.yaml`;
const words = 'has grown from over 100 signatures';

/** What an annotator does from an article, by keyboard alone. */
describe('annotating', () => {
  let sidecarBytes: Uint8Array;
  let articleBytes: Uint8Array;
  const kept = new Map<string, Uint8Array>();

  before(async () => {
    for (const path of [sidecar, actors, other])
      kept.set(path, await vscode.workspace.fs.readFile(fixtureUri(path)));
    sidecarBytes = await vscode.workspace.fs.readFile(fixtureUri(sidecar));
    articleBytes = await vscode.workspace.fs.readFile(fixtureUri(article));
  });

  afterEach(async () => {
    await closeEditors();
    for (const [path, bytes] of kept) await vscode.workspace.fs.writeFile(fixtureUri(path), bytes);
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
    assert.match(after, /quote: ["']has grown from over 100 signatures["']/);
    assertOnlyAdded(before, after);
    await screenshot('annotate-tagged');
    await openFixture(article);
    await press('Control+K', 'Control+Z');
    await poll(async () => ((await textOf(sidecar)) === before ? true : undefined), 'the claim to be gone');
  });

  it('typing writes over the claimant that is filled in; what was changed since stays, and the way out is told', async () => {
    const path = 'articles/usds-demissions.fr.txt.gloss.yaml';
    const bytes = await vscode.workspace.fs.readFile(fixtureUri(path));
    try {
      await known(fixtureUri(article));
      const editor = await openFixture('articles/usds-demissions.fr.txt');
      select(editor, 'n’avait pas réagi mardi matin', 'whole');
      await press('Control+Shift+J');
      const opened = await poll(() => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.path.endsWith(path) === true && !active.selection.isEmpty
          ? active
          : undefined;
      }, 'the claimant to be selected');
      assert.equal(opened.document.getText(opened.selection), 'quotidien-des-rives');
      await type('musk');
      await waitToRead('.suggest-widget', 'Musk');
      await screenshot('annotate-claimant');
      await press('Enter', 'Escape', 'Control+K', 'Control+Z');
      await waitForMessage('so it was left');
      await screenshot('annotate-changed');
      assert.doesNotMatch(opened.document.getText(), /by: quotidien-des-rivesmusk/u);
      await opened.document.save();
    } finally {
      await vscode.workspace.fs.writeFile(fixtureUri(path), bytes);
    }
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
    assert.match(made, /quote: ["']the mayor resigned["']/);
    await openFixture(fresh);
    await press('Control+K', 'Control+Z');
    await poll(async () => ((await exists(freshSidecar)) ? undefined : true), 'the sidecar to be gone');
    await poll(() => {
      const shown = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
      return shown.some((label) => label.startsWith('fresh.txt.gloss')) ? undefined : true;
    }, 'its tab to be closed');
  });

  it('an open sidecar with unsaved changes is edited in its buffer, and stays unsaved', async () => {
    const opened = await openFixture(sidecar);
    await opened.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Mine.\n'));
    const editor = await openFixture(article);
    await known(editor.document.uri);
    select(editor, words, 'whole');
    await press('Control+Shift+J');
    await poll(
      () => /["']has grown from over 100 signatures["']/.test(opened.document.getText()) || undefined,
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
    await waitForMessage('Mend “microsoft-letter.en.txt.gloss.yaml” first.');
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

  it('words are a mention of an actor, found by any of his names', async () => {
    await at('The president', 'whole');
    await press('Control+K', 'a');
    await waitToRead('.quick-input-widget', 'Who is “The president”?');
    await screenshot('annotate-who');
    await type('donald');
    await screenshot('annotate-who-typed');
    await answer('Who is', '', 'Donald Trump');
    const text = await waitForText(sidecar, /quote: ["']The president["'](?:,|\n +)\s*actor: donald-trump/);
    assertOnlyAdded(decode(sidecarBytes), text);
    await screenshot('annotate-mention');
    await press('Control+K', 'Control+Z');
    await poll(
      async () => (await textOf(sidecar)) === decode(sidecarBytes) || undefined,
      'the mention to be gone',
    );
  });

  it('somebody new is declared on the way, with kind and other names if wanted', async () => {
    await at('Hollis Grange', 'whole');
    await press('Control+K', 'a');
    await waitToRead('.quick-input-widget', 'Who is “Hollis Grange”?');
    await type('Hollis M. Grange');
    await waitToRead('.quick-input-list .monaco-list-row', 'New actor');
    await screenshot('annotate-new-actor');
    await press('Enter');
    await answer('New actor “Hollis M. Grange”', 'kind', 'Add kind and other names');
    await answer('What is “Hollis M. Grange”?', 'person', 'person');
    await waitToRead('.quick-input-widget', 'Other names of');
    await type('H. Grange; Grange');
    await press('Enter');
    const text = await waitForText(actors, /name: "?Hollis M. Grange"?/);
    assert.match(text, /H\. Grange/);
    assertOnlyAdded(decode(kept.get(actors) as Uint8Array), text);
  });

  it('a wrong actor is ruled out, in one place alone', async () => {
    await at('Microsoft', 'whole');
    await press('Control+K', 'x');
    await answer('Who is not meant by “Microsoft”?', 'not mic', 'Not Microsoft');
    await answer('stands here', 'only', 'Only here');
    await waitForText(sidecar, /not: \[?microsoft\]?/);
  });

  it('a note is written in one line', async () => {
    await at('legacy mail', 'whole');
    await press('Control+K', 'j');
    await waitToRead('.quick-input-widget', 'Note on “legacy mail”');
    await type('Which mail is that?');
    await press('Enter');
    await waitForText(sidecar, /note: ["']?Which mail is that\?/);
  });

  it('the status of the claim at the cursor is changed to one of the project’s own', async () => {
    await at('over 100 signatures', 'into');
    await press('Control+K', 'h');
    await waitToRead('.quick-input-list .monaco-list-row', 'corroborated');
    await screenshot('annotate-status');
    await answer('The status of signatures', 'legal', 'with-legal');
    await waitForText(sidecar, /id: signatures[^]*?status: with-legal/);
  });

  it('a passage is cited for a claim of another article', async () => {
    await at('Microsoft grew up in', 'whole');
    await press('Control+K', 'q');
    await waitToRead('.quick-input-widget', 'Which claim does “Microsoft grew up in” bear on?');
    await screenshot('annotate-cite');
    await type('usds');
    await press('Enter');
    await answer('What do these words do for the claim?', 'disp', 'Dispute it');
    await poll(async () => {
      for (const file of await vscode.workspace.findFiles('**/*.gloss.yaml')) {
        const text = decode(await vscode.workspace.fs.readFile(file));
        if (/quote: ["']Microsoft grew up in["']/.test(text))
          return file.path.endsWith(sidecar) ? undefined : true;
      }
      return undefined;
    }, 'the citation in the sidecar of another article');
    await press('Control+K', 'Control+Z');
  });

  it('two claims are linked', async () => {
    await at('over 100 signatures', 'into');
    await press('Control+K', 'k');
    await answer('This claim…', 'repeats', 'repeats');
    await answer('This claim repeats…', 'contract-value', 'contract-value');
    await waitForText(sidecar, /id: signatures[^]*?repeats: \[?contract-value/);
  });

  it('an annotation is removed, and its removal taken back', async () => {
    await at('cruel and abusive', 'into');
    await press('Control+K', 'Backspace');
    await poll(
      async () => (await textOf(sidecar))?.includes('highlighting') === false || undefined,
      'the note to be gone',
    );
    await waitForMessage('Removed the note');
    await screenshot('annotate-removed');
    await vscode.commands.executeCommand('notifications.clearAll');
    await press('Control+K', 'Control+Z');
    await poll(
      async () => (await textOf(sidecar)) === decode(sidecarBytes) || undefined,
      'the note to be back',
    );
  });

  it('everything is in the context menu, under one entry', async () => {
    await at('legacy mail', 'whole');
    await press('Shift+F10');
    await waitToRead('.context-view .action-item', 'Glossator');
    await poll(async () => {
      await press('ArrowDown');
      const focused = await read('.context-view .action-item.focused');
      return focused.some((item) => item.trim() === 'Glossator') || undefined;
    }, 'the entry to be reached');
    await press('ArrowRight');
    await waitToRead('.monaco-submenu', 'Tag as Mention of…');
    await screenshot('annotate-menu');
    await press('Escape', 'Escape');
  });
});

/** The question on view is this one; its answer is typed, and accepted once it is among what is offered. */
async function answer(question: string, typed: string, offered: string): Promise<void> {
  await waitToRead('.quick-input-widget', question);
  await type(typed);
  await waitToRead('.quick-input-list .monaco-list-row', offered);
  await press('Enter');
}

/** Selects words of the article, or puts the cursor into them. */
async function at(words: string, how: 'into' | 'whole'): Promise<void> {
  // What the test before has changed on the disk is told of some time later; what is open, the server knows.
  const annotations = await vscode.workspace.openTextDocument(fixtureUri(sidecar));
  await poll(
    async () => annotations.getText() === (await textOf(sidecar)) || undefined,
    'the sidecar to be read again',
  );
  const editor = await openFixture(article);
  await known(editor.document.uri);
  select(editor, words, how);
}

async function waitForText(path: string, expected: RegExp): Promise<string> {
  return poll(
    async () => {
      const text = await textOf(path);
      if (text !== undefined && expected.test(text)) return text;
      throw new Error(`it holds: ${String(text)}`);
    },
    `${path} to hold ${String(expected)}`,
  );
}

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
