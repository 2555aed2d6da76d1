import type { ClientCapabilities, CodeAction } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { startTestServer, type TestServer } from './harness';

const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };
const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

function capabilities(
  workspaceEdit: NonNullable<ClientCapabilities['workspace']>['workspaceEdit'],
): ClientCapabilities {
  return { textDocument: { codeAction }, workspace: workspaceEdit === undefined ? {} : { workspaceEdit } };
}

test('names the version of the open document it edits, and none of a closed one', async () => {
  await using server = await startTestServer({
    files: { 'a.txt': 'x BAD' },
    capabilities: capabilities({ documentChanges: true }),
  });
  const edits = [
    { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 5 } }, newText: 'good' },
  ];
  const change = (version: number | null): object => ({
    documentChanges: [{ textDocument: { uri: server.uri('a.txt'), version }, edits }],
  });
  expect((await actions(server))[0]?.edit).toEqual(change(null));
  await server.open('a.txt', 'x BAD');
  await server.change('a.txt', 7, { text: 'x BAD!' });
  const [action] = await actions(server);
  expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, edit: change(7) });
  expect(action?.diagnostics).toMatchObject([{ code: 'bad-word', range: edits[0]?.range }]);
});

test('gives clients that know no versions plain changes', async () => {
  await using server = await startTestServer({
    files: { 'a.txt': 'BAD' },
    capabilities: capabilities(undefined),
  });
  expect(Object.keys((await actions(server))[0]?.edit?.changes ?? {})).toEqual([server.uri('a.txt')]);
});

test('creates files where the client can, never over one that is there, and else does not offer it', async () => {
  const files = { 'a.txt': '@bob' };
  await using able = await startTestServer({
    files,
    capabilities: capabilities({ documentChanges: true, resourceOperations: ['create'] }),
  });
  const [create, insert] = (await actions(able))[0]?.edit?.documentChanges ?? [];
  const uri = able.uri('a.txt.new.gloss.yaml');
  expect(create).toEqual({ kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } });
  expect(insert).toMatchObject({ textDocument: { uri, version: null }, edits: [{ newText: 'name:\n' }] });
  await using unable = await startTestServer({
    files,
    capabilities: capabilities({ documentChanges: true }),
  });
  expect(await actions(unable)).toEqual([]);
});

test('offers nothing to clients that take only commands, or ask for something else', async () => {
  await using commands = await startTestServer({ files: { 'a.txt': 'BAD' } });
  expect(await actions(commands)).toBeNull();
  await using other = await startTestServer({
    files: { 'a.txt': 'BAD' },
    capabilities: capabilities({ documentChanges: true }),
  });
  expect(await actions(other, ['source'])).toBeNull();
  expect(await actions(other, [''])).toHaveLength(1);
});

async function actions(server: TestServer, only?: readonly string[]): Promise<readonly CodeAction[]> {
  await server.client.sendRequest('workspace/symbol', { query: '' });
  const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
  return server.ask('textDocument/codeAction', 'a.txt', { range: whole, context });
}
