import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { expect, test } from 'vitest';

const bundle = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

test('the bundle speaks over stdio, says nothing else there, and ends with its client', async () => {
  const server = start('--stdio');
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.listen();
  const answer = await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  expect(answer).toMatchObject({ capabilities: { hoverProvider: true }, serverInfo: { name: 'Glossator' } });
  await client.sendNotification('initialized', {});
  expect(await client.sendRequest('workspace/symbol', { query: '' })).toEqual([]);
  const ended = end(server);
  // As when an editor is killed: no shutdown, no exit, the pipe is just closed.
  server.stdin.end();
  expect(await ended).toBe(1);
  client.dispose();
});

test('the bundle ends with 0 when it is told to', async () => {
  const server = start('--stdio');
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.listen();
  await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  const ended = end(server);
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  expect(await ended).toBe(0);
  client.dispose();
});

function start(...args: readonly string[]): ChildProcessWithoutNullStreams {
  if (!existsSync(bundle)) throw new Error('dist/server.js is missing: run `npm run build` first.');
  return spawn(process.execPath, [bundle, ...args]);
}

function end(server: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => server.once('exit', resolve));
}
