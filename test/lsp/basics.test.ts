import type { Hover, Location, LocationLink } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { startTestServer } from './harness';

const files = { 'a.txt': 'Hier 😀é: @ann.\n', 'people.gloss.yaml': 'gloss: 1\nann:\n' };

test('offers diagnostics only to those who ask for them', async () => {
  await using pushed = await startTestServer({ files });
  expect(pushed.initialized.capabilities.diagnosticProvider).toBeUndefined();
  await using pulled = await startTestServer({ files, capabilities: { textDocument: { diagnostic: {} } } });
  expect(pulled.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
});

test.each([
  { encodings: undefined, encoding: 'utf-16', start: 10 },
  { encodings: ['utf-16', 'utf-8'], encoding: 'utf-16', start: 10 },
  { encodings: ['utf-8', 'utf-16'], encoding: 'utf-8', start: 13 },
  { encodings: ['utf-32', 'utf-8'], encoding: 'utf-8', start: 13 },
  { encodings: ['utf-32'], encoding: 'utf-16', start: 10 },
])('counts characters in $encoding for a client with $encodings', async ({ encodings, encoding, start }) => {
  const capabilities = encodings === undefined ? {} : { general: { positionEncodings: encodings } };
  await using server = await startTestServer({ files, capabilities });
  expect(server.initialized.capabilities.positionEncoding).toBe(encoding);
  const hover = await server.at<Hover>('textDocument/hover', 'a.txt', 0, start + 1);
  expect(hover.range).toEqual({
    start: { line: 0, character: start },
    end: { line: 0, character: start + 4 },
  });
  expect(await server.at('textDocument/hover', 'a.txt', 0, start - 1)).toBeNull();
});

test('takes edits in the negotiated encoding', async () => {
  await using server = await startTestServer({
    files,
    capabilities: { general: { positionEncodings: ['utf-8'] } },
  });
  await server.open('a.txt', '😀é BAD\n');
  const range = { start: { line: 0, character: 7 }, end: { line: 0, character: 10 } };
  await server.change(
    'a.txt',
    2,
    { range, text: 'ok' },
    { range: { start: range.start, end: range.start }, text: '@ann ' },
  );
  const hover = await server.at<Hover>('textDocument/hover', 'a.txt', 0, 8);
  expect(hover.range).toEqual({ start: { line: 0, character: 7 }, end: { line: 0, character: 11 } });
  expect(server.core.textOf(server.uri('a.txt'))).toBe('😀é @ann ok\n');
});

test('goes to definitions with links where the client takes them, else with places', async () => {
  await using plain = await startTestServer({ files });
  const focus = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
  expect(await plain.at<Location[]>('textDocument/definition', 'a.txt', 0, 11)).toEqual([
    { uri: plain.uri('people.gloss.yaml'), range: focus },
  ]);
  await using linked = await startTestServer({
    files,
    capabilities: { textDocument: { definition: { linkSupport: true } } },
  });
  const [link] = await linked.at<LocationLink[]>('textDocument/definition', 'a.txt', 0, 11);
  expect(link).toMatchObject({
    targetSelectionRange: focus,
    originSelectionRange: { start: { line: 0, character: 10 } },
  });
  expect(await linked.at('textDocument/declaration', 'a.txt', 0, 11)).toMatchObject([{ range: focus }]);
});

test('answers about open documents under the name the client gave them', async () => {
  await using server = await startTestServer({ files });
  const odd = server.uri('a.txt').replace('a.txt', '%61.txt');
  await server.client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: odd, languageId: 'plaintext', version: 1, text: '@ann @ann' },
  });
  const places = await server.client.sendRequest<Location[]>('textDocument/references', {
    textDocument: { uri: odd },
    position: { line: 0, character: 1 },
    context: { includeDeclaration: true },
  });
  expect(places.map(({ uri }) => uri)).toEqual([odd, odd]);
});

test('tells the client that the text is another one by now, rather than answer for a place that has moved', async () => {
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await using server = await startTestServer({
    files,
    wrap: (inner) => ({
      list: (...all) => inner.list(...all),
      read: (uri) => held.then(() => inner.read(uri)),
    }),
  });
  await server.open('a.txt', '@ann');
  const hover = server.at('textDocument/hover', 'a.txt', 0, 1);
  const unchanged = server.at('textDocument/hover', 'people.gloss.yaml', 0, 1);
  await server.ask('textDocument/documentSymbol', 'a.txt');
  await server.change('a.txt', 2, { text: 'x @ann' });
  await server.ask('textDocument/documentSymbol', 'a.txt');
  go();
  await expect(hover).rejects.toMatchObject({ code: -32801 });
  expect(await unchanged).toBeNull();
});

test('lets a cancelled request go without waiting for the index', async () => {
  await using server = await startTestServer({
    files,
    wrap: (inner) => ({ list: (...all) => inner.list(...all), read: () => new Promise(() => undefined) }),
  });
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri: server.uri('a.txt') }, position: { line: 0, character: 1 } };
  const hover = server.client.sendRequest('textDocument/hover', params, source.token);
  await server.ask('textDocument/documentSymbol', 'a.txt');
  source.cancel();
  await expect(hover).rejects.toMatchObject({ code: -32800 });
});

test('encodes tokens as steps from one to the next, in the encoding of the client', async () => {
  const text = '@é x @ü\n\n @a\n';
  await using wide = await startTestServer({ files: { 'a.txt': text }, capabilities: {} });
  expect(wide.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes[1]).toBe('organization');
  const full = async (server: typeof wide): Promise<unknown> =>
    server.ask('textDocument/semanticTokens/full', 'a.txt');
  await indexed(wide);
  expect(await full(wide)).toEqual({ data: [0, 0, 2, 1, 2, 0, 5, 2, 1, 2, 2, 1, 2, 1, 2] });
  await using bytes = await startTestServer({
    files: { 'a.txt': text },
    capabilities: { general: { positionEncodings: ['utf-8'] } },
  });
  await indexed(bytes);
  expect(await full(bytes)).toEqual({ data: [0, 0, 3, 1, 2, 0, 6, 3, 1, 2, 2, 1, 2, 1, 2] });
  const range = { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } };
  expect(await bytes.ask('textDocument/semanticTokens/range', 'a.txt', { range })).toEqual({
    data: [2, 1, 2, 1, 2],
  });
});

test('never hands VS Code an outline that it refuses as a whole', async () => {
  const documentSymbol = { hierarchicalDocumentSymbolSupport: true };
  await using server = await startTestServer({ files, capabilities: { textDocument: { documentSymbol } } });
  await indexed(server);
  const [first] = await server.ask<{ name: string; range: unknown; selectionRange: unknown }[]>(
    'textDocument/documentSymbol',
    'people.gloss.yaml',
  );
  expect(first?.name).not.toBe('');
  expect(first?.range).toEqual(first?.selectionRange);
});

test('gives no links that would run something', async () => {
  await using server = await startTestServer({ files });
  await indexed(server);
  expect(await server.ask('textDocument/documentLink', 'a.txt')).toMatchObject([
    { target: 'https://example.org/' },
  ]);
});

test('logs what fails, answers nothing, and lives on', async () => {
  await using server = await startTestServer({ files });
  await indexed(server);
  const { core } = server;
  core.documentHighlights = () => {
    throw new Error('broken on purpose');
  };
  expect(await server.at('textDocument/documentHighlight', 'a.txt', 0, 11)).toBeNull();
  expect(server.logged.join()).toContain('broken on purpose');
  expect(await server.at('textDocument/hover', 'a.txt', 0, 11)).not.toBeNull();
});

/** Workspace symbols are answered when the index is there. */
async function indexed(server: Awaited<ReturnType<typeof startTestServer>>): Promise<void> {
  await server.client.sendRequest('workspace/symbol', { query: '' });
}
