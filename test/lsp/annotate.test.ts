import type { CodeAction, Range } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import {
  type AnnotateAnswer,
  annotateRequest,
  type SelectionAnswer,
  selectionRequest,
} from '../../server/lsp/protocol/protocol';
import { startTestServer, type TestServer } from './harness';

const files = {
  'a.txt': 'Plus de 20 agents.\nMusk led DOGE.\n',
  'a.txt.gloss.yaml': 'gloss: 1\nclaims:\n  - id: led\n    quote: "Musk led DOGE"\n',
  'b.txt': 'Musk led DOGE, they said.\n',
  'actors.gloss.yaml': 'gloss: 1\nactors:\n  musk: { name: Elon Musk, aliases: [Musk] }\n',
};
const workspace = { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } };
const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['refactor'] } } };
const resolving = { ...codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } };

function line(number: number, from: number, to: number): Range {
  return { start: { line: number, character: from }, end: { line: number, character: to } };
}

test('a claim is added, and one goes on writing behind it', async () => {
  await using server = await startTestServer({ files, capabilities: { workspace }, core: new Analysis() });
  const answer = await annotate(server, 'a.txt', { action: 'tagClaim', range: line(0, 0, 17) });
  expect(answer).toEqual({
    edit: {
      documentChanges: [
        {
          textDocument: { uri: server.uri('a.txt.gloss.yaml'), version: null },
          edits: [
            {
              range: line(4, 0, 0),
              newText: '  - id: 20-agents\n    quote: "Plus de 20 agents"\n',
            },
          ],
        },
      ],
    },
    done: 'Tagged the claim “20-agents”',
    reveal: { uri: server.uri('a.txt.gloss.yaml'), range: line(5, 30, 30) },
  });
});

test('what stands at a selection, and why nothing can be done', async () => {
  await using server = await startTestServer({ files, capabilities: { workspace }, core: new Analysis() });
  const at = (uri: string, range: Range): Promise<SelectionAnswer> =>
    server.client.sendRequest(selectionRequest, { uri, range });
  expect(await at(server.uri('a.txt'), line(1, 2, 2))).toMatchObject({
    refused: null,
    quote: 'Musk',
    occurrences: 1,
    actors: ['musk'],
    annotations: [{ kind: 'claim', id: 'led' }],
  });
  expect((await at('untitled:Untitled-1', line(0, 0, 2))).refused).toMatch(
    /^This document is not saved yet/u,
  );
  expect((await at(server.uri('a.txt.gloss.yaml'), line(0, 0, 2))).refused).toMatch(/^This is a gloss file/u);
});

test('any editor is offered edits that ask nothing', async () => {
  await using server = await startTestServer({
    files,
    capabilities: { workspace, textDocument: { codeAction } },
    core: new Analysis(),
  });
  const offered = await actions(server, 'b.txt', line(0, 0, 13));
  expect(offered.map(({ title }) => title)).toEqual([
    'Tag as a claim',
    'Add a note',
    'Cite this for the claim “a#led”',
  ]);
  const names = await actions(server, 'b.txt', line(0, 9, 13));
  expect(names.map(({ title }) => title)).toContain('Make a new actor “DOGE”');
  const named = await actions(server, 'b.txt', line(0, 2, 2));
  expect(named.map(({ title }) => title)).toEqual(['Here “Musk” is not “Elon Musk”']);
  expect(offered.every(({ edit, command }) => edit !== undefined && command === undefined)).toBe(true);
});

test('where the editor asks again for the chosen one, edits are worked out then', async () => {
  await using server = await startTestServer({
    files,
    capabilities: { workspace, textDocument: { codeAction: resolving } },
    core: new Analysis(),
  });
  const [first] = await actions(server, 'b.txt', line(0, 0, 13));
  expect(first?.edit).toBeUndefined();
  const chosen = await server.client.sendRequest<CodeAction>('codeAction/resolve', first);
  expect(JSON.stringify(chosen.edit)).toContain('Musk led DOGE');
});

test('our own client is led to its commands, which are given a place and no words', async () => {
  await using server = await startTestServer({
    files,
    capabilities: { workspace, textDocument: { codeAction } },
    initializationOptions: { annotates: true },
    core: new Analysis(),
  });
  const offered = await actions(server, 'a.txt', line(1, 2, 2));
  expect(offered.map(({ title, command, edit }) => [title, command?.command, edit])).toEqual([
    ['Not this actor…', 'glossator.notThisActor', undefined],
    ['Tag as a mention of…', 'glossator.tagMention', undefined],
    ['Link this claim to another…', 'glossator.linkClaims', undefined],
    ['Change the status of this claim…', 'glossator.setStatus', undefined],
    ['Remove this annotation', 'glossator.removeAnnotation', undefined],
  ]);
  expect(offered[0]?.command?.arguments).toEqual([server.uri('a.txt'), line(1, 2, 2)]);
  expect(await actions(server, 'a.txt', line(0, 2, 2))).toEqual([]);
});

function annotate(server: TestServer, path: string, action: object): Promise<AnnotateAnswer> {
  return server.client.sendRequest(annotateRequest, { uri: server.uri(path), ...action });
}

async function actions(server: TestServer, path: string, range: Range): Promise<readonly CodeAction[]> {
  // Answered once everything is read.
  await server.client.sendRequest(selectionRequest, { uri: server.uri(path), range });
  const context = { diagnostics: [], only: ['refactor'] };
  return server.ask('textDocument/codeAction', path, { range, context });
}
