import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import { brief, pulling, startTestServer, until } from './harness';

const text = 'gloss: 1\nactors:\n  a:\n    name: A One\n    partOf: nobody\n';
const name = 'a.gloss.yaml';

test('the last remedy writes a comment, and what it switches off is gone before the file is saved', async () => {
  await using server = await startTestServer({
    files: { [name]: text },
    core: new Analysis(),
    capabilities: {
      ...pulling,
      workspace: { ...pulling.workspace, workspaceEdit: { documentChanges: true } },
      textDocument: {
        ...pulling.textDocument,
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
      },
    },
  });
  await server.open(name, text, 'gloss');
  await until('all is read', () => server.refreshed.includes('diagnostic'));
  expect((await server.pull(name)).map(brief)).toEqual(['4:12 unknown-actor']);

  const at = { line: 4, character: 14 };
  const actions = await server.ask<readonly CodeAction[]>('textDocument/codeAction', name, {
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  const last = actions.at(-1);
  expect(last).toMatchObject({
    title: 'Switch off “unknown-actor” for this line',
    kind: 'quickfix',
    isPreferred: false,
    diagnostics: [{ code: 'unknown-actor' }],
  });
  const [change] = last?.edit?.documentChanges as readonly TextDocumentEdit[];
  const [edit] = change?.edits ?? [];
  expect(edit).toMatchObject({ newText: '    # glossator-disable-next-line unknown-actor --\n' });
  if (edit === undefined || !('newText' in edit)) throw new Error('no edit');

  await server.change(name, 2, { range: edit.range, text: edit.newText });
  expect((await server.pull(name)).map(brief)).toEqual(['4:48 unexplained-suppression']);
  const end = { line: 4, character: 50 };
  await server.change(name, 3, { range: { start: end, end }, text: ' the other desk has her' });
  expect(await server.pull(name)).toEqual([]);
  await server.save(name);
  expect(await server.pull(name)).toEqual([]);

  // Taken away again, it is told again.
  const line = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
  await server.change(name, 4, { range: line, text: '' });
  await server.save(name);
  expect((await server.pull(name)).map(brief)).toEqual(['4:12 unknown-actor']);
});

test('a comment is called unused when the file is saved, not while it is typed', async () => {
  await using server = await startTestServer({
    files: { [name]: text },
    core: new Analysis(),
    capabilities: pulling,
  });
  await server.open(name, text, 'gloss');
  await until('all is read', () => server.refreshed.includes('diagnostic'));
  await server.pull(name);
  const start = { line: 3, character: 0 };
  const comment = '    # glossator-disable-next-line schema -- why\n';
  await server.change(name, 2, { range: { start, end: start }, text: comment });
  expect((await server.pull(name)).map(brief)).toEqual(['5:12 unknown-actor']);
  await server.save(name);
  expect((await server.pull(name)).map(brief)).toEqual(['3:34 unused-suppression', '5:12 unknown-actor']);
});
