import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sidecar } from './corpus.mjs';
import { initialize, startClient } from './lspClient.mjs';
import { median, report, timed } from './measure.mjs';
import { dist, peers, schema } from './places.mjs';

/** Opening a sidecar of 100 KB, and a keystroke in its middle, until the diagnostics that follow from the schema are there. */
export async function typing() {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
  const text = sidecar(100_000);
  const uri = pathToFileURL(join(folder, 'measured.txt.gloss.yaml')).href;
  writeFileSync(join(folder, 'measured.txt'), 'Measured.\n');
  writeFileSync(join(folder, 'measured.txt.gloss.yaml'), text);
  const ours = startClient(process.execPath, [join(dist, 'server.js'), '--stdio']);
  const theirs = startClient(process.execPath, [
    join(peers, 'node_modules/yaml-language-server/bin/yaml-language-server'),
    '--stdio',
  ]);
  theirs.handle('workspace/configuration', ({ items }) =>
    items.map((/** @type {{ section: string }} */ { section }) =>
      section === 'yaml'
        ? {
            validate: true,
            hover: true,
            completion: true,
            schemaStore: { enable: false },
            schemas: { [pathToFileURL(schema).href]: '*.gloss.yaml' },
          }
        : null,
    ),
  );
  try {
    const root = pathToFileURL(folder).href;
    for (const client of [ours, theirs]) await initialize(client, root);
    const gloss = await session(ours, uri, 'gloss', text);
    const yaml = await session(theirs, uri, 'yaml', text);
    const opening = { ours: /** @type {number[]} */ ([]), theirs: /** @type {number[]} */ ([]) };
    const keystroke = { ours: /** @type {number[]} */ ([]), theirs: /** @type {number[]} */ ([]) };
    for (let round = 0; round < 9; round += 1) {
      opening.ours.push(await gloss.open());
      opening.theirs.push(await yaml.open());
      for (let key = 0; key < 4; key += 1) {
        keystroke.ours.push(await gloss.press());
        keystroke.theirs.push(await yaml.press());
      }
      gloss.close();
      yaml.close();
    }
    const name = 'yaml-language-server 1.25';
    const opened = [median(opening.ours), median(opening.theirs)];
    const pressed = [median(keystroke.ours), median(keystroke.theirs)];
    report(
      'keystroke to diagnostics, 100 KB sidecar',
      pressed[0],
      name,
      pressed[1],
      'at least 10 times faster',
      pressed[1] >= 10 * pressed[0],
    );
    report(
      'opening a 100 KB sidecar',
      opened[0],
      name,
      opened[1],
      'at least 5 times faster',
      opened[1] >= 5 * opened[0],
    );
  } finally {
    await ours.stop();
    await theirs.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * One server and the one document. A keystroke takes a letter out of a key in the middle of the file, or puts it back, so that
 * a complaint about an unknown key comes or goes: only that tells that the server has looked at the change.
 * @param {ReturnType<typeof startClient>} client @param {string} uri @param {string} languageId @param {string} text
 */
async function session(client, uri, languageId, text) {
  const broken = text.indexOf('status: unreviewed', text.length / 2) + 'status'.length - 1;
  const line = text.slice(0, broken).split('\n').length - 1;
  const character = broken - (text.lastIndexOf('\n', broken) + 1);
  let version = 0;
  let isBroken = false;
  /** @param {any} params */
  const complains = ({ diagnostics }) =>
    diagnostics.some((/** @type {any} */ { range }) => range.start.line === line);
  /** @param {boolean} expected */
  const told = (expected) =>
    client.next(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && complains(params) === expected,
    );
  return {
    open: () => {
      version += 1;
      // Opened broken, so that an answer given before the file was looked at does not count.
      const opened = text.slice(0, broken) + text.slice(broken + 1);
      isBroken = true;
      return timed(async () => {
        const answer = told(true);
        client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text: opened } });
        await answer;
      });
    },
    press: () => {
      version += 1;
      const start = { line, character };
      const change = isBroken
        ? { range: { start, end: start }, text: 's' }
        : { range: { start, end: { line, character: character + 1 } }, text: '' };
      isBroken = !isBroken;
      return timed(async () => {
        const answer = told(isBroken);
        client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
        await answer;
      });
    },
    close: () => client.notify('textDocument/didClose', { textDocument: { uri } }),
  };
}
