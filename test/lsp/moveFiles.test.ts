import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import { startTestServer, type TestServer, until } from './harness';

const files = {
  'a.txt': 'Words.\n',
  'a.txt.gloss.yaml': 'gloss: 1\nclaims:\n  - { id: x, quote: Words }\n',
  'more.gloss.yaml': 'gloss: 1\nsource: { file: a.txt, id: a }\nnotes: [{ quote: Words, note: Yes }]\n',
};

const capabilities: ClientCapabilities = {
  workspace: {
    fileOperations: { willRename: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename'] },
  },
};

test('wants to be asked by clients that can move files along', async () => {
  await using able = await startTestServer({ files, capabilities, core: new Analysis() });
  expect(able.initialized.capabilities.workspace?.fileOperations?.willRename).toEqual({
    filters: [{ pattern: { glob: '**/*' } }],
  });
  await using plain = await startTestServer({ files, core: new Analysis() });
  expect(plain.initialized.capabilities.workspace?.fileOperations).toBeUndefined();
});

test('a document that stays open under the name its file had no longer counts', async () => {
  await using server = await startTestServer({ files, capabilities, core: new Analysis() });
  for (const path of ['a.txt.gloss.yaml', 'more.gloss.yaml'] as const)
    await server.open(path, files[path], 'gloss');
  await server.client.sendRequest('workspace/symbol', { query: '' });
  rmSync(join(server.root, 'a.txt.gloss.yaml'));
  await server.client.sendNotification('workspace/didRenameFiles', {
    files: ['a.txt.gloss.yaml', 'more.gloss.yaml'].map((path) => ({
      oldUri: server.uri(path),
      newUri: server.uri(`sub/${path}`),
    })),
  });
  const known = (path: string): boolean => server.core.textOf(server.uri(path)) !== undefined;
  await until('the sidecar is gone', () => !known('a.txt.gloss.yaml'));
  // There is a file of this name: it is the document’s.
  expect(known('more.gloss.yaml')).toBe(true);
});

test('edits files where they are before it moves the sidecar', async () => {
  await using server = await startTestServer({ files, capabilities, core: new Analysis() });
  await server.open('more.gloss.yaml', files['more.gloss.yaml'], 'gloss');
  expect(await moved(server, 'a.txt', 'sub/b c.txt')).toEqual({
    documentChanges: [
      {
        textDocument: { uri: server.uri('more.gloss.yaml'), version: 1 },
        edits: [
          {
            range: { start: { line: 1, character: 16 }, end: { line: 1, character: 21 } },
            newText: '"sub/b c.txt"',
          },
        ],
      },
      {
        kind: 'rename',
        oldUri: server.uri('a.txt.gloss.yaml'),
        newUri: server.uri('sub/b c.txt.gloss.yaml'),
        options: { overwrite: false, ignoreIfExists: false },
      },
    ],
  });
});

test('does nothing when it is asked about the move that it asked for itself, once', async () => {
  await using server = await startTestServer({ files, capabilities, core: new Analysis() });
  await moved(server, 'a.txt', 'b.txt');
  expect(await moved(server, 'a.txt.gloss.yaml', 'b.txt.gloss.yaml')).toBeNull();
  const edit = await moved(server, 'a.txt.gloss.yaml', 'b.txt.gloss.yaml');
  expect(JSON.stringify(edit)).toContain('file: \\"a.txt\\"');
});

test('says what it could not move', async () => {
  const there = { ...files, 'b.txt.gloss.yaml': 'gloss: 1\n' };
  await using server = await startTestServer({ files: there, capabilities, core: new Analysis() });
  const messages: string[] = [];
  server.client.onNotification('window/showMessage', ({ message }: { readonly message: string }) => {
    messages.push(message);
  });
  await moved(server, 'a.txt', 'b.txt');
  await until('a message', () => messages[0]?.includes('“b.txt.gloss.yaml” is there already'));
});

function moved(server: TestServer, from: string, to: string): Promise<WorkspaceEdit | null> {
  return server.client.sendRequest('workspace/willRenameFiles', {
    files: [{ oldUri: server.uri(from), newUri: server.uri(to) }],
  });
}
