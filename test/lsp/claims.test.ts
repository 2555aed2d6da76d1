import type { CodeLens, Hover, InlayHint, SemanticTokens } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import type { ClaimsAnswer, EntryRef } from '../../server/lsp/protocol/protocol';
import { startTestServer, type TestOptions, type TestServer, until } from './harness';

const sidecar = 'gloss: 1\nclaims:\n  - { id: lost, quote: lost 21 people, status: disputed }\n';
const files = {
  'ap.txt': 'The Digital Service\nlost 21 people.\n',
  'ap.txt.gloss.yaml': sidecar,
  'afp.txt': 'Nobody left.\n',
  'afp.txt.gloss.yaml': 'gloss: 1\nclaims:\n  - { id: none, quote: Nobody left }\n',
};

function start(options: TestOptions = {}): Promise<TestServer> {
  return startTestServer({ files, core: new Analysis(), ...options });
}

const all = { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } };

async function lenses(server: TestServer, path = 'ap.txt'): Promise<readonly CodeLens[]> {
  const found = await server.ask<readonly CodeLens[] | null>('textDocument/codeLens', path);
  return Promise.all(
    (found ?? []).map((lens) => server.client.sendRequest<CodeLens>('codeLens/resolve', lens)),
  );
}

test('a claim shows on hover, where its words stand', async () => {
  await using server = await start();
  const hover = await server.at<Hover>('textDocument/hover', 'ap.txt', 1, 6);
  expect(JSON.stringify(hover.contents)).toContain('disputed');
  expect(hover.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 14 } });
});

test('a list of claims asks for the card of each that somebody looks at', async () => {
  await using server = await start();
  const claims: ClaimsAnswer = await server.client.sendRequest('glossator/claims', {});
  const lost = claims.find(({ id }) => id === 'lost')!;
  const card = (entry: EntryRef): Promise<unknown> =>
    server.client.sendRequest('glossator/claims/card', entry);
  expect(await card(lost.entry)).toContain('**lost** · marked disputed');
  const { start: from, end } = lost.entry.range;
  expect(await card({ ...lost.entry, range: { start: { ...from, character: 0 }, end } })).toBeNull();
});

test('lenses have words for everyone, and a command for Glossator’s own client alone', async () => {
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 14 } };
  const title = 'lost: no evidence · disputed';
  await using other = await start();
  expect(await lenses(other)).toMatchObject([{ range, command: { title, command: '' } }]);
  await using own = await start({ initializationOptions: { annotates: true } });
  const entry = { start: { line: 2, character: 2 }, end: { line: 2, character: 57 } };
  expect(await lenses(own)).toMatchObject([
    { command: { title, command: 'glossator.showEntry', arguments: [own.uri('ap.txt.gloss.yaml'), entry] } },
  ]);
});

test('a lens of a claim that has gone since is empty', async () => {
  await using server = await start();
  const [lens] = (await server.ask<readonly CodeLens[] | null>('textDocument/codeLens', 'ap.txt')) ?? [];
  await server.open('ap.txt.gloss.yaml', 'gloss: 1\n', 'gloss');
  expect(await server.client.sendRequest<CodeLens>('codeLens/resolve', lens)).toMatchObject({
    command: { title: '', command: '' },
  });
});

test('lenses and hints follow their settings, and are asked for again when these change', async () => {
  const refreshed = { refreshSupport: true };
  await using server = await start({
    capabilities: { workspace: { configuration: true, codeLens: refreshed, inlayHint: refreshed } },
    settings: { 'glossator.codeLens.enabled': false, 'glossator.inlayHints.enabled': true },
  });
  await until('the settings are read', () => server.refreshed.includes('inlayHint'));
  expect(await lenses(server)).toEqual([]);
  expect(await server.ask<InlayHint[]>('textDocument/inlayHint', 'ap.txt', all)).toMatchObject([
    { position: { line: 1, character: 14 }, label: [{ value: 'lost · disputed' }] },
  ]);
  server.refreshed.length = 0;
  Object.assign(server.settings, {
    'glossator.codeLens.enabled': true,
    'glossator.inlayHints.enabled': false,
  });
  await server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await until('both are asked for', () => server.refreshed.includes('codeLens'));
  expect(await lenses(server)).toHaveLength(1);
  expect(await server.ask('textDocument/inlayHint', 'ap.txt', all)).toBeNull();
});

test('clients without settings have lenses and no hints', async () => {
  await using server = await start();
  expect(await lenses(server)).toHaveLength(1);
  expect(await server.ask('textDocument/inlayHint', 'ap.txt', all)).toBeNull();
});

test('what is shown in an article is asked for again when a gloss file changes', async () => {
  const refreshed = { refreshSupport: true };
  const tokens = { ...refreshed } as const;
  await using server = await start({
    capabilities: { workspace: { codeLens: refreshed, semanticTokens: tokens } },
  });
  await server.open('afp.txt', files['afp.txt']);
  expect(await lenses(server, 'afp.txt')).toMatchObject([
    { command: { title: 'none: no evidence · unreviewed' } },
  ]);
  await server.open('ap.txt.gloss.yaml', sidecar, 'gloss');
  server.refreshed.length = 0;
  // The gloss file of another article contradicts it.
  await server.change('ap.txt.gloss.yaml', 2, {
    text: sidecar.replace('status: disputed', 'contradicts: "afp#none"'),
  });
  await until('lenses are asked for', () => server.refreshed.includes('codeLens'));
  expect(await lenses(server, 'afp.txt')).toMatchObject([
    { command: { title: 'none: no evidence, 1 against · unreviewed' } },
  ]);
  await server.open('afp.txt.gloss.yaml', files['afp.txt.gloss.yaml'], 'gloss');
  server.refreshed.length = 0;
  await server.change('afp.txt.gloss.yaml', 2, {
    text: files['afp.txt.gloss.yaml'].replace('quote: Nobody left', 'quote: Nobody'),
  });
  await until('tokens are asked for', () => server.refreshed.includes('semanticTokens'));
});

test('claims are tokens for clients that have no marks of their own', async () => {
  await using other = await start();
  const ask = (server: TestServer): Promise<SemanticTokens> =>
    server.ask('textDocument/semanticTokens/full', 'ap.txt');
  const { tokenTypes = [], tokenModifiers = [] } =
    other.initialized.capabilities.semanticTokensProvider?.legend ?? {};
  const disputed = 1 << tokenModifiers.indexOf('disputed');
  expect((await ask(other)).data).toEqual([1, 0, 14, tokenTypes.indexOf('claim'), disputed]);
  await using own = await start({ initializationOptions: { annotates: true } });
  expect((await ask(own)).data).toEqual([]);
});
