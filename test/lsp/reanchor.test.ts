import type { TextDocumentEdit } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import type { ReanchorAnswer, ReanchorParams } from '../../server/lsp/protocol/protocol';
import { startTestServer, type TestServer } from './harness';

const letter = 'The letter was signed by hundreds of employees of the company, and the union published it.\n';
const report = 'In its yearly report the ministry counts 500 closed schools in the whole of the country.\n';
const files = {
  'letter.txt': letter,
  'letter.txt.gloss.yaml':
    'gloss: 1\nclaims:\n  - id: signed # as of May\n    quote: "signed by hundreds of workers of the company, and the union published it"\n',
  'report.txt': report,
  'report.txt.gloss.yaml':
    'gloss: 1\nclaims:\n  - id: closed\n    quote: the ministry counts 300 closed schools in the whole of the country\n  - id: yearly\n    quote: In its yearly report\n',
};

function start(more: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  return startTestServer({
    files: { ...files, ...more },
    core: new Analysis(),
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
  });
}

function ask(server: TestServer, params: ReanchorParams = {}): Promise<ReanchorAnswer> {
  return server.client.sendRequest('glossator/reanchor', params);
}

test('gives the edits for one article, by itself or by its sidecar, and nothing else', async () => {
  await using server = await start();
  const answer = await ask(server, { uri: server.uri('letter.txt') });
  expect(answer).toMatchObject({
    accepted: 1,
    files: 1,
    counts: { exact: 0, altered: 1, ambiguous: 0, missing: 0 },
    open: [],
    unparsed: 0,
  });
  expect(answer?.edit?.documentChanges).toEqual([
    {
      textDocument: { uri: server.uri('letter.txt.gloss.yaml'), version: null },
      edits: [
        {
          range: { start: { line: 3, character: 11 }, end: { line: 3, character: 85 } },
          newText: '"signed by hundreds of employees of the company, and the union published it"',
        },
      ],
    },
  ]);
  expect(await ask(server, { uri: server.uri('letter.txt.gloss.yaml') })).toEqual(answer);
});

test('leaves to people what does not say the same, and says why', async () => {
  await using server = await start();
  const answer = await ask(server, { uri: server.uri('report.txt') });
  expect(answer?.edit).toBeNull();
  expect(answer).toMatchObject({
    accepted: 0,
    counts: { exact: 1, missing: 1 },
    open: [{ uri: server.uri('report.txt.gloss.yaml'), range: { start: { line: 3 } }, reason: 'figure' }],
  });
});

test('without a file it is about all there are', async () => {
  await using server = await start();
  const answer = await ask(server);
  expect(answer).toMatchObject({ accepted: 1, files: 1, counts: { exact: 1, altered: 1, missing: 1 } });
  expect(answer?.open).toHaveLength(1);
});

test('the edits are for the text that is open, and name its version', async () => {
  await using server = await start();
  const text = `# A comment.\n${files['letter.txt.gloss.yaml']}`;
  await server.open('letter.txt.gloss.yaml', text, 'gloss');
  await server.change('letter.txt.gloss.yaml', 4, { text });
  const answer = await ask(server, { uri: server.uri('letter.txt') });
  const [change] = (answer?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(change?.textDocument.version).toBe(4);
  expect(change?.edits[0]?.range.start).toEqual({ line: 4, character: 11 });
});

test('writes nothing into a file that does not parse, and counts what that holds up', async () => {
  const broken = `${files['letter.txt.gloss.yaml']}notes: [\n`;
  await using server = await start({ 'letter.txt.gloss.yaml': broken });
  const answer = await ask(server, { uri: server.uri('letter.txt') });
  expect(answer).toMatchObject({ edit: null, accepted: 0, unparsed: 1, open: [{ reason: 'unparsed' }] });
});

test('says of which gloss files it knows nothing, as their article is not here', async () => {
  await using server = await start({ 'lost.txt.gloss.yaml': 'gloss: 1\nnotes: [{ quote: words }]\n' });
  const lost = { uri: server.uri('lost.txt.gloss.yaml') };
  expect(await ask(server, lost)).toMatchObject({ sidecars: 1, withoutArticle: 1, accepted: 0, open: [] });
  expect(await ask(server)).toMatchObject({ sidecars: 3, withoutArticle: 1, accepted: 1 });
});

test('accepts nothing as long as not everything is read: an actor still unknown would be no name', async () => {
  await using server = await startTestServer({
    files,
    core: new Analysis(),
    wrap: (inner) => ({ list: (...all) => inner.list(...all), read: () => new Promise(() => undefined) }),
  });
  for (const path of ['letter.txt', 'letter.txt.gloss.yaml'] as const)
    await server.open(path, files[path], path.endsWith('.txt') ? 'plaintext' : 'gloss');
  expect(await ask(server, { uri: server.uri('letter.txt') })).toBeNull();
});

test('where everything stands, or nothing is quoted, there is nothing to do', async () => {
  await using server = await start({ 'letter.txt': letter.replace('employees', 'workers'), 'other.txt': '' });
  for (const [path, sidecars] of [
    ['letter.txt', 1],
    ['other.txt', 0],
    ['nowhere.txt', 0],
  ] as const) {
    const answer = await ask(server, { uri: server.uri(path) });
    expect(answer).toMatchObject({ edit: null, sidecars, withoutArticle: 0, accepted: 0, open: [] });
  }
});
