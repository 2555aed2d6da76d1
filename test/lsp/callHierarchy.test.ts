import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import { startTestServer } from './harness';

const files = {
  'a.txt': 'It is so.\n',
  'a.txt.gloss.yaml': 'gloss: 1\nclaims:\n  - { id: so, quote: It is so, cites: [{ claim: b#said }] }\n',
  'b.txt': 'He said so.\n',
  'b.txt.gloss.yaml': 'gloss: 1\nclaims:\n  - { id: said, quote: He said so }\n',
};

test('goes from a claim to what it rests on, and back', async () => {
  await using server = await startTestServer({ files, core: new Analysis() });
  expect(server.initialized.capabilities.callHierarchyProvider).toBe(true);
  const [so] = await server.at<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', 'a.txt', 0, 4);
  expect(so).toMatchObject({
    name: 'so',
    detail: 'unreviewed · 1 citation, one origin: b.txt · a.txt',
    uri: server.uri('a.txt.gloss.yaml'),
    selectionRange: { start: { line: 2, character: 10 }, end: { line: 2, character: 12 } },
  });
  const cited = { start: { line: 2, character: 48 }, end: { line: 2, character: 54 } };
  const [call] = await server.client.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
    item: so,
  });
  expect(call).toMatchObject({ to: { name: 'said', uri: server.uri('b.txt.gloss.yaml') } });
  expect(call?.fromRanges).toEqual([cited]);
  const back = await server.client.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
    item: call?.to,
  });
  expect(back).toMatchObject([{ from: { name: 'so' }, fromRanges: [cited] }]);
  expect(await server.at('textDocument/prepareCallHierarchy', 'a.txt.gloss.yaml', 0, 2)).toBeNull();
});
