import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import type { AnnotateAnswer, SuggestedNamesAnswer } from '../../server/lsp/protocol/protocol';
import { startTestServer, type TestOptions, type TestServer } from './harness';

const article = 'É, they asked Amelia Harker. Then Amelia Harker left, and Harker came back.\n';
const actors = 'gloss: 1\nactors:\n  marlow:\n    name: Jane Harker\n';

function start(options: TestOptions = {}): Promise<TestServer> {
  return startTestServer({ files: { 'a.txt': article }, core: new Analysis(), ...options });
}

function names(server: TestServer, params = {}): Promise<SuggestedNamesAnswer> {
  return server.client.sendRequest('glossator/suggestedNames', params);
}

test('names are answered with their places, and with whom they may be', async () => {
  await using server = await start({ files: { 'a.txt': article, 'actors.gloss.yaml': actors } });
  const answer = await names(server);
  expect(answer).toMatchObject({
    names: [
      {
        folder: server.uri(''),
        name: 'Amelia Harker',
        spellings: ['Harker'],
        occurrences: 3,
        articles: 1,
        similar: [{ id: 'marlow', name: 'Jane Harker' }],
      },
    ],
    total: 1,
  });
  expect(answer?.names[0]?.places[0]).toEqual({
    uri: server.uri('a.txt'),
    range: { start: { line: 0, character: 14 }, end: { line: 0, character: 27 } },
    before: 'É, they asked ',
    words: 'Amelia Harker',
    after: '. Then Amelia Harker left, and Harker came back.',
  });
});

test('places are in the units that the client counts in', async () => {
  await using server = await start({ capabilities: { general: { positionEncodings: ['utf-8'] } } });
  const answer = await names(server);
  expect(answer?.names[0]?.places[0]?.range.start).toEqual({ line: 0, character: 15 });
});

test('what is typed counts at once, and no more names are answered than were asked for', async () => {
  await using server = await start();
  await server.open(
    'a.txt',
    'They asked Marlow. Then Marlow left Norwell, and Marlow saw Norwell, not Norwell.\n',
  );
  const answer = await names(server, { limit: 1 });
  expect(answer?.names.map(({ name }) => name)).toEqual(['Marlow']);
  expect(answer?.total).toBe(2);
});

const writing: TestOptions = {
  capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
};

function annotate(server: TestServer, params: object): Promise<AnnotateAnswer> {
  return server.client.sendRequest('glossator/annotate', { uri: server.uri('a.txt'), ...params });
}

test('a name that is refused goes into the settings, and is not answered again', async () => {
  await using server = await start(writing);
  expect(await annotate(server, { action: 'ignoreName', name: 'Amelia Harker' })).toEqual({
    done: '“Amelia Harker” is not suggested again',
    edit: {
      documentChanges: [
        {
          kind: 'create',
          uri: server.uri('glossator.yaml'),
          options: { overwrite: false, ignoreIfExists: false },
        },
        {
          textDocument: { uri: server.uri('glossator.yaml'), version: null },
          edits: [
            {
              range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
              newText: 'ignoredNames:\n  - "Amelia Harker"\n',
            },
          ],
        },
      ],
    },
    reveal: null,
  });
  expect((await names(server))?.total).toBe(1);
  await server.open('glossator.yaml', 'ignoredNames:\n  - "Amelia Harker"\n', 'gloss');
  expect((await names(server))?.names).toEqual([]);
});

test('a name and its spellings become names of an actor', async () => {
  await using server = await start({ ...writing, files: { 'a.txt': article, 'actors.gloss.yaml': actors } });
  const answer = await annotate(server, {
    action: 'addNames',
    actor: 'marlow',
    names: ['Amelia Harker', 'Harker'],
  });
  expect(answer).toMatchObject({ done: '“Jane Harker” has 2 more names now' });
  await server.open('actors.gloss.yaml', `${actors}    aliases: [Amelia Harker, Harker]\n`, 'gloss');
  expect((await names(server))?.names).toEqual([]);
});
