import path from 'node:path';
import { freePort } from './freePort.mjs';
import { openInBrowser } from './openInBrowser.mjs';
import { vscodeCache } from './places.mjs';
import { startServed } from './servedStart.mjs';
import { quietSettings } from './settings.mjs';
import { stopRequested } from './stopRequested.mjs';

/**
 * Serves VS Code to a browser until Ctrl+C.
 *
 * @param {import('./choose.mjs').ServedChoice} vscode
 * @param {{ folder: string, port: number, extension: string }} options
 * @returns {Promise<number>} the exit code
 */
export async function runServed(vscode, options) {
  const stop = stopRequested();
  const server = await startServed(vscode.install, {
    port: await freePort(options.port),
    folder: options.folder,
    extension: options.extension,
    state: path.join(vscodeCache, 'start'),
    settings: quietSettings,
  });
  const address = `${server.address}?folder=${options.folder.split('/').map(encodeURIComponent).join('/')}`;
  console.log(
    `\nVS Code ${vscode.install.vscode} with Glossator is running. Open this address in a browser:\n`,
  );
  console.log(`  ${address}\n`);
  console.log('Ctrl+C ends it.');
  openInBrowser(address);

  const why = await Promise.race([stop, server.ended.then(() => 'ended')]);
  await server.stop();
  if (why === 'ended') {
    console.error(`VS Code has ended by itself; ${path.join(vscodeCache, 'start/server.log')} may say why.`);
    return 1;
  }
  return 0;
}
