import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import { type ValuesAnswer, valuesRequest } from '../../server/lsp/protocol/protocol';
import { startTestServer } from './harness';

test('values are chosen from the built-in ones and those of the project', async () => {
  await using server = await startTestServer({
    files: { 'a.txt': 'Words.\n', 'glossator.yaml': 'claimStatuses: [with-legal]\n' },
    core: new Analysis(),
  });
  const answer: ValuesAnswer = await server.client.sendRequest(valuesRequest, { uri: server.uri('a.txt') });
  expect(answer.statuses).toEqual([
    'unreviewed',
    'corroborated',
    'disputed',
    'refuted',
    'retracted',
    'with-legal',
  ]);
  expect(answer.actorKinds).toContain('publicBody');
  expect(answer.motivations).toContain('questioning');
});
