import { join } from 'node:path';
import { startClient } from './lspClient.mjs';
import { report, sideBySide, timed } from './measure.mjs';
import { dist, minimalServer } from './places.mjs';

/** From the start of the process to the answer to `initialize`. */
export async function startup() {
  /** @param {readonly string[]} args */
  const start = (args) => async () => {
    /** @type {ReturnType<typeof startClient> | undefined} */
    let client;
    const spent = await timed(async () => {
      client = startClient(process.execPath, args);
      await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    });
    await client?.stop();
    return spent;
  };
  const { ours, theirs } = await sideBySide(
    15,
    start([join(dist, 'server.js'), '--stdio']),
    start([minimalServer]),
  );
  report(
    'start to `initialize` answered',
    ours,
    'a bare vscode-languageserver',
    theirs,
    'at most 1.5 times as long',
    ours <= 1.5 * theirs,
  );
}
