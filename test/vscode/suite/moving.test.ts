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
  type,
  waitToRead,
} from './support';

const article = 'articles/wire.en.txt';
const sidecar = `${article}.gloss.yaml`;
const moved = 'articles/moved.en.txt';
const movedSidecar = `${moved}.gloss.yaml`;
const other = 'articles/comments.gloss.yaml';

const texts: Readonly<Record<string, string>> = {
  [article]: 'The agency opened its books.\n',
  // Without an id of its own: others know it by the file’s name.
  [sidecar]: '# Mine\ngloss: 1\nclaims:\n  - { id: books, quote: opened its books, kind: opinion }\n',
  [other]: 'gloss: 1\nsource: { file: wire.en.txt }\nnotes: [{ quote: The agency, note: Which? }]\n',
};

/** An article is renamed in the explorer, by the keyboard. */
describe('an article that is renamed in the explorer', () => {
  before(async () => {
    for (const [path, text] of Object.entries(texts)) await write(path, text);
  });

  after(async () => {
    await closeEditors();
    for (const path of [...Object.keys(texts), moved, movedSidecar])
      await vscode.workspace.fs.delete(fixtureUri(path)).then(undefined, () => undefined);
  });

  it('takes its sidecar, its id and every path along, and one undo brings all back', async () => {
    await openFixture(article);
    // Not by the outline: VS Code keeps that, even an empty one, until the text of the article changes.
    await waitToRead('.codelens-decoration', 'books: no evidence');
    await vscode.commands.executeCommand('workbench.files.action.showActiveFileInExplorer');
    await vscode.commands.executeCommand('workbench.files.action.focusFilesExplorer');
    await poll(
      async () => {
        // The list takes keys once it has laid itself out.
        await press('F2');
        return (
          (await read('.explorer-viewlet .monaco-inputbox, .explorer-item-edited')).length > 0 || undefined
        );
      },
      'the box for the new name',
      { every: 500 },
    );
    await screenshot('article-being-renamed');
    await press('Control+A');
    await type('moved.en.txt');
    await press('Enter');
    await poll(async () => (await has(movedSidecar)) || undefined, 'the sidecar beside the article');
    await waitToRead('.explorer-folders-view .monaco-list-row', 'moved.en.txt.gloss.yaml');
    await screenshot('article-renamed');
    assert.equal(await has(sidecar), false);
    await untilTexts(
      {
        [movedSidecar]:
          '# Mine\ngloss: 1\nsource:\n  id: wire.en\nclaims:\n  - { id: books, quote: opened its books, kind: opinion }\n',
        [other]: texts[other]?.replace('wire.en.txt', 'moved.en.txt') ?? '',
      },
      'saved',
    );
    await vscode.commands.executeCommand('workbench.files.action.focusFilesExplorer');
    await press('Control+Z');
    await poll(
      async () => ((await has(article)) && (await has(sidecar))) || undefined,
      'the files to be back',
    );
    await untilTexts(texts, 'saved');
    await untilNothingIsWrong(article, sidecar, other);
    await screenshot('article-renamed-undone');
    assert.equal(await has(movedSidecar), false);
  });
});

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fixtureUri(path), new TextEncoder().encode(text));
}

async function has(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(fixtureUri(path)).then(
    () => true,
    () => false,
  );
}

/** Waits until the files are as wanted: as editors show them, or on the disk as well. */
async function untilTexts(wanted: Readonly<Record<string, string>>, where: 'shown' | 'saved'): Promise<void> {
  await poll(async () => {
    for (const [path, text] of Object.entries(wanted)) {
      const document = await vscode.workspace.openTextDocument(fixtureUri(path));
      assert.equal(document.getText(), text, path);
      if (where === 'shown') continue;
      const bytes = await vscode.workspace.fs.readFile(fixtureUri(path));
      assert.equal(new TextDecoder().decode(bytes), text, `${path} on the disk`);
      assert.equal(document.isDirty, false, `${path} is saved`);
    }
    return true;
  }, 'the files to be as wanted');
}

/** What the server knows of the files is what is there again: nothing annotates an article that is gone, no id is another source’s too. */
async function untilNothingIsWrong(...paths: readonly string[]): Promise<void> {
  await poll(() => {
    const files = paths.map((path) => fixtureUri(path).toString());
    const found = vscode.languages
      .getDiagnostics()
      .filter(([uri]) => files.includes(uri.toString()))
      .flatMap(([uri, diagnostics]) => diagnostics.map(({ message }) => `${uri.path}: ${message}`));
    assert.deepEqual(found, []);
    return true;
  }, 'files without problems');
}
