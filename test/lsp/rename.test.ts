import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import { startTestServer, type TestServer } from './harness';

const files = {
  'actors.gloss.yaml': 'gloss: 1\nactors:\n  ann: { name: Ann }\n  bob: { name: Bob, partOf: ann }\n',
  'letter.txt': 'Ann spoke.\n',
  'x.gloss.yaml': 'gloss: 1\nsource: { id: x, origin: letter }\n',
};

const capabilities: ClientCapabilities = {
  textDocument: { rename: { prepareSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

test('offers to prepare only to clients that know of it', async () => {
  await using able = await startTestServer({ files, capabilities, core: new Analysis() });
  expect(able.initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
  await using plain = await startTestServer({ files, core: new Analysis() });
  expect(plain.initialized.capabilities.renameProvider).toBe(true);
});

test('prepares and renames in open and closed files', async () => {
  await using server = await startTestServer({ files, capabilities, core: new Analysis() });
  expect(await server.at('textDocument/prepareRename', 'actors.gloss.yaml', 3, 28)).toEqual({
    range: { start: { line: 3, character: 28 }, end: { line: 3, character: 31 } },
    placeholder: 'ann',
  });
  expect(await server.at('textDocument/prepareRename', 'actors.gloss.yaml', 0, 2)).toBeNull();
  const edit = await renamed(server, 3, 28, 'anna');
  expect(edit.documentChanges).toMatchObject([
    {
      textDocument: { uri: server.uri('actors.gloss.yaml'), version: null },
      edits: [
        { range: { start: { line: 2, character: 2 } }, newText: 'anna' },
        { range: { start: { line: 3, character: 28 } }, newText: 'anna' },
      ],
    },
  ]);
});

test('says in a sentence why something cannot be renamed', async () => {
  await using server = await startTestServer({ files, capabilities, core: new Analysis() });
  await expect(server.at('textDocument/prepareRename', 'letter.txt', 0, 1)).rejects.toThrow(
    'articles are never changed',
  );
  await expect(renamed(server, 3, 28, 'bob')).rejects.toThrow('“bob” is the id of another actor');
});

test('makes a gloss file for an id only where the client can', async () => {
  const newName = { newName: 'mail' };
  await using able = await startTestServer({ files, capabilities, core: new Analysis() });
  const edit = await able.at<WorkspaceEdit>('textDocument/rename', 'x.gloss.yaml', 1, 30, newName);
  expect(edit.documentChanges).toMatchObject([
    { kind: 'create', uri: able.uri('letter.txt.gloss.yaml') },
    { textDocument: { uri: able.uri('letter.txt.gloss.yaml') } },
    { textDocument: { uri: able.uri('x.gloss.yaml') } },
  ]);
  await using plain = await startTestServer({ files, core: new Analysis() });
  await expect(plain.at('textDocument/rename', 'x.gloss.yaml', 1, 30, newName)).rejects.toThrow(
    'cannot make the new gloss file',
  );
});

function renamed(
  server: TestServer,
  line: number,
  character: number,
  newName: string,
): Promise<WorkspaceEdit> {
  return server.at('textDocument/rename', 'actors.gloss.yaml', line, character, { newName });
}
