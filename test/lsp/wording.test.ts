import type { CodeAction, Command } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import type { RewordedAnswer, WordingAnswer } from '../../server/lsp/protocol/protocol';
import { startTestServer, type TestOptions, type TestServer, until } from './harness';

const then = 'É — the letter was signed by hundreds of workers of the company, and the union published it.\n';
const now = then.replace('workers', 'employees');
const sidecar =
  'gloss: 1\nclaims:\n  - id: signed\n    quote: "signed by hundreds of workers of the company, and the union published it"\n';
const files = { 'letter.txt': now, 'letter.txt.gloss.yaml': sidecar, 'other.txt': 'Nothing is quoted.\n' };
const comparing = { initializationOptions: { comparesWording: true } };
const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };

function start(options: TestOptions): Promise<TestServer> {
  return startTestServer({ files, core: new Analysis(), ...options });
}

test('an article and its sidecar are answered with both wordings and where each quote stands in them', async () => {
  await using server = await start({});
  const [uri, gloss] = [server.uri('letter.txt'), server.uri('letter.txt.gloss.yaml')];
  const answer = await server.client.sendRequest<WordingAnswer>('glossator/wording', { uri });
  expect(answer).toEqual({
    article: uri,
    was: then,
    is: now,
    quotes: [
      {
        state: 'altered',
        id: 'signed',
        note: null,
        gloss: { uri: gloss, range: onLine(3, 12, 84) },
        objections: [],
        isRange: onLine(0, 19, 93),
        wasRange: onLine(0, 19, 91),
      },
    ],
    counts: { exact: 0, altered: 1, ambiguous: 0, missing: 0 },
    isComplete: true,
  });
  expect(await server.client.sendRequest('glossator/wording', { uri: gloss })).toEqual(answer);
  const other = { uri: server.uri('other.txt') };
  expect(await server.client.sendRequest('glossator/wording', other)).toBeNull();
});

test('ranges are in the units that the client counts in', async () => {
  await using server = await start({ capabilities: { general: { positionEncodings: ['utf-8'] } } });
  const uri = server.uri('letter.txt');
  const answer = await server.client.sendRequest<WordingAnswer>('glossator/wording', { uri });
  // É takes one byte more than it takes UTF-16 units, and the dash two.
  expect(answer?.quotes[0]).toMatchObject({ isRange: onLine(0, 22, 96), wasRange: onLine(0, 22, 94) });
});

test('counts what differs, of the files from which something is quoted', async () => {
  await using server = await start({});
  const uris = ['letter.txt', 'letter.txt.gloss.yaml', 'other.txt'].map((path) => server.uri(path));
  const counts = await server.client.sendRequest<RewordedAnswer>('glossator/wording/count', { uris });
  expect(counts).toEqual({ [uris[0] ?? '']: 1, [uris[1] ?? '']: 1 });
});

test('tells its own client, and no other, when the article or its sidecar has changed', async () => {
  await using server = await start(comparing);
  await until('everything is read', () => server.reworded.includes(server.uri('letter.txt')));
  server.reworded.length = 0;
  server.write('letter.txt', then);
  await server.watched(['letter.txt', 2]);
  await until('the article is told of', () => server.reworded.includes(server.uri('letter.txt')));
  expect(server.reworded).toContain(server.uri('letter.txt.gloss.yaml'));
  server.reworded.length = 0;
  await server.open('letter.txt.gloss.yaml', sidecar.replace('hundreds', 'dozens'), 'gloss');
  await until('the sidecar is told of', () => server.reworded.includes(server.uri('letter.txt.gloss.yaml')));

  await using other = await start({});
  await other.open('letter.txt', then);
  await other.client.sendRequest('glossator/wording', { uri: other.uri('letter.txt') });
  expect(other.reworded).toEqual([]);
});

test('a finding leads its own client to the difference, with a file and a place and nothing else', async () => {
  await using server = await start({ ...comparing, capabilities: { textDocument: { codeAction } } });
  const [action, ...more] = (await actions(server)).filter(({ command }) => command !== undefined);
  expect(more).toEqual([]);
  expect(action).toMatchObject({ title: 'Show the difference', kind: 'quickfix' });
  expect(action?.edit).toBeUndefined();
  expect(action?.command).toEqual({
    title: 'Show the difference',
    command: 'glossator.compareWording',
    arguments: [server.uri('letter.txt.gloss.yaml'), { line: 3, character: 12 }],
  } satisfies Command);
});

test('so does a finding of words whose figure changed', async () => {
  await using server = await start({
    ...comparing,
    files: { ...files, 'letter.txt': then.replace('hundreds of', '500') },
    capabilities: { textDocument: { codeAction } },
  });
  expect((await actions(server)).filter(({ command }) => command !== undefined)).toHaveLength(1);
});

test('another client is never offered a command', async () => {
  await using server = await start({ capabilities: { textDocument: { codeAction } } });
  expect((await actions(server)).filter(({ command }) => command !== undefined)).toEqual([]);
});

test('where nothing is like the quote there is no difference to show', async () => {
  const lost = sidecar.replace(
    /quote: .*/u,
    'quote: Nobody wrote this sentence about the weather in Brittany',
  );
  await using server = await start({
    ...comparing,
    files: { ...files, 'letter.txt.gloss.yaml': lost },
    capabilities: { textDocument: { codeAction } },
  });
  // What an annotator may do with the claim is offered all the same: only remedies are asked for here, of which the last is always there.
  expect((await actions(server, ['quickfix'])).map(({ title }) => title)).toEqual([
    'Switch off “quote-missing” for this line',
  ]);
});

async function actions(server: TestServer, only?: readonly string[]): Promise<readonly CodeAction[]> {
  await server.client.sendRequest('workspace/symbol', { query: '' });
  const range = onLine(3, 20, 20);
  return server.ask('textDocument/codeAction', 'letter.txt.gloss.yaml', {
    range,
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });
}

function onLine(line: number, from: number, to: number): object {
  return { start: { line, character: from }, end: { line, character: to } };
}
