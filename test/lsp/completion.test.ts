import type { CompletionItem, CompletionList, InitializeResult } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import { startTestServer, type TestServer } from './harness';

const article = 'They left. Nobody knew why, it seems. They left.\n';
const gloss = 'gloss: 1\nclaims:\n  - id: x\n    quote: "They"\n    \n';
const files = {
  'a.txt': article,
  'a.txt.gloss.yaml': gloss,
  'actors.gloss.yaml': 'gloss: 1\nactors:\n  doge: { name: DOGE *not bold* }\n',
};
const able = {
  snippetSupport: true,
  insertTextModeSupport: { valueSet: [1, 2] },
  resolveSupport: { properties: ['documentation', 'additionalTextEdits'] },
  documentationFormat: ['markdown', 'plaintext'],
};

function start(completionItem: object, options: object = {}): Promise<TestServer> {
  return startTestServer({
    files,
    core: new Analysis(),
    capabilities: { textDocument: { completion: { completionItem } } },
    ...options,
  });
}

async function offered(
  server: TestServer,
  line: number,
  character: number,
): Promise<readonly CompletionItem[]> {
  const list = await server.at<CompletionList | null>(
    'textDocument/completion',
    'a.txt.gloss.yaml',
    line,
    character,
  );
  return list?.items ?? [];
}

function named(items: readonly CompletionItem[], label: string): CompletionItem | undefined {
  return items.find((item) => item.label === label);
}

test('says that it resolves, and at which characters to ask', async () => {
  await using server = await start(able);
  const { completionProvider }: InitializeResult['capabilities'] = server.initialized.capabilities;
  expect(completionProvider).toEqual({
    triggerCharacters: [' ', '#', '[', '{', '"', "'"],
    resolveProvider: true,
  });
});

test('gives snippets with their lines as they are to clients that take both', async () => {
  await using server = await start(able, { initializationOptions: { annotates: true } });
  const cites = named(await offered(server, 4, 4), 'cites');
  expect(cites).toMatchObject({
    textEdit: { newText: 'cites:\n      - source: $1\n        quote: "$2"' },
    insertTextFormat: 2,
    insertTextMode: 1,
    documentation: { kind: 'markdown' },
    command: { command: 'editor.action.triggerSuggest' },
  });
});

test('gives plain text on one line, and no command, to clients that take neither', async () => {
  await using server = await start({});
  const cites = named(await offered(server, 4, 4), 'cites');
  expect(cites).toMatchObject({ textEdit: { newText: 'cites: [{ source: , quote: "" }]' } });
  expect(cites).not.toHaveProperty('insertTextFormat');
  expect(cites).not.toHaveProperty('command');
  expect(cites?.documentation).toBeTypeOf('string');
});

test('a source leads on to the words where a new citation has none yet', async () => {
  const citation = (quote: string): string =>
    `gloss: 1\nclaims:\n  - id: x\n    cites:\n      - source: \n${quote}`;
  const sourceItem = async (quote: string): Promise<CompletionItem | undefined> => {
    const ofOther = { 'b.txt': 'Words.\n', 'a.txt.gloss.yaml': citation(quote) };
    await using server = await start(able, {
      files: { ...files, ...ofOther },
      initializationOptions: { annotates: true },
    });
    return named(await offered(server, 4, 16), 'b');
  };
  expect((await sourceItem('        quote: ""\n'))?.command).toEqual({
    title: 'Go On',
    command: 'runCommands',
    arguments: [{ commands: ['jumpToNextSnippetPlaceholder', 'editor.action.triggerSuggest'] }],
  });
  expect(await sourceItem('        quote: "Words"\n')).not.toHaveProperty('command');
  expect(await sourceItem('')).not.toHaveProperty('command');
});

test('writes the context of a quote when the item is resolved', async () => {
  await using server = await start(able);
  const items = await offered(server, 3, 15);
  const left = named(items, 'They left');
  expect(left).not.toHaveProperty('additionalTextEdits');
  const resolved = await server.client.sendRequest<CompletionItem>('completionItem/resolve', left);
  expect(resolved).toMatchObject({
    label: 'They left',
    textEdit: {
      newText: 'They left',
      range: { start: { line: 3, character: 12 }, end: { line: 3, character: 16 } },
    },
    additionalTextEdits: [
      {
        newText: '    after: ". Nobody knew why, it seems. The"\n',
        range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
      },
    ],
  });
});

test('writes the context at once for clients that would not ask', async () => {
  await using server = await start({ snippetSupport: true });
  expect(named(await offered(server, 3, 15), 'They left')).toHaveProperty('additionalTextEdits');
});

test('tells of actors when they are looked at, with nothing of theirs at work in it', async () => {
  await using server = await start(able);
  await server.open('a.txt.gloss.yaml', 'gloss: 1\nclaims:\n  - by: \n', 'gloss');
  const [doge] = await offered(server, 2, 8);
  expect(doge).toMatchObject({ label: 'doge' });
  const resolved = await server.client.sendRequest<CompletionItem>('completionItem/resolve', doge);
  expect(JSON.stringify(resolved.documentation)).toContain('DOGE \\\\*not bold\\\\*');
});

test.each([
  undefined,
  7,
  {},
  { uri: 'file:///no', about: { kind: 'quote', article: 'file:///no', range: {} } },
])('gives back an item with data it does not know: %j', async (data) => {
  await using server = await start(able);
  const resolved = await server.client.sendRequest<CompletionItem>('completionItem/resolve', {
    label: 'x',
    data,
  });
  expect(resolved).toMatchObject({ label: 'x' });
});

test('offers today as a date', async () => {
  await using server = await start(able);
  await server.open('a.txt.gloss.yaml', 'gloss: 1\nclaims:\n  - created: \n', 'gloss');
  const items = await offered(server, 2, 13);
  expect(items.find(({ detail }) => detail?.startsWith('today') === true)?.label).toMatch(
    /^\d{4}-\d\d-\d\d$/u,
  );
});
