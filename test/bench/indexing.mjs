import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeCorpus } from './corpus.mjs';
import { initialize, startClient } from './lspClient.mjs';
import { median, report, sideBySide, timed } from './measure.mjs';
import { dist, minimalServer, peers } from './places.mjs';

const articles = 10_000;
const bytesEach = 5_000;
const actorCount = 2_000;

/** From an initialized server to its first workspace symbols over 10,000 articles; then what a hover and a jump cost at that size. */
export async function indexing() {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
  const people = writeCorpus(folder, articles, bytesEach, actorCount);
  const root = pathToFileURL(folder).href;
  try {
    const query = people[5].name;
    const once = async () => {
      const [spent, client] = await oursIndexed(root, query);
      await client.stop();
      return spent;
    };
    const { ours: oursMs, theirs: theirsMs } = await sideBySide(3, once, () => markdownIndexed(folder, root));
    report(
      `first answer over ${articles} articles (50 MB, ${actorCount} actors)`,
      oursMs,
      'vscode-markdown-languageserver 0.3',
      theirsMs,
      'at least 5 times faster',
      theirsMs >= 5 * oursMs,
    );
    const [, client] = await oursIndexed(root, query);
    await questions(client, folder, people);
    await client.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} root @param {string} query @returns {Promise<[number, ReturnType<typeof startClient>]>} */
async function oursIndexed(root, query) {
  const client = startClient(process.execPath, [join(dist, 'server.js'), '--stdio']);
  const spent = await timed(async () => {
    await initialize(client, root);
    const symbols = await client.request('workspace/symbol', { query });
    if (symbols.length === 0) throw new Error('Glossator answered before it knew the actors.');
  });
  return [spent, client];
}

/** @param {string} folder @param {string} root */
async function markdownIndexed(folder, root) {
  const MarkdownIt = createRequire(join(peers, 'package.json'))('markdown-it');
  const engine = new MarkdownIt({ html: true });
  const client = startClient(process.execPath, [
    join(peers, 'node_modules/vscode-markdown-languageserver/out/node/main.js'),
    '--stdio',
  ]);
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => pathToFileURL(join(entry.parentPath, entry.name)).href);
  client.handle('markdown/findMarkdownFilesInWorkspace', files);
  client.handle('markdown/fs/readFile', ({ uri }) => [...readFileSync(fileURLToPath(uri))]);
  client.handle('markdown/fs/stat', ({ uri }) => ({
    isDirectory: statSync(fileURLToPath(uri)).isDirectory(),
  }));
  client.handle('markdown/parse', ({ uri }) => engine.parse(readFileSync(fileURLToPath(uri), 'utf8'), {}));
  const spent = await timed(async () => {
    await initialize(client, root, { initializationOptions: { markdownFileExtensions: ['md'] } });
    const symbols = await client.request('workspace/symbol', { query: 'Article' });
    if (symbols.length === 0) throw new Error('The Markdown server found nothing.');
  });
  await client.stop();
  return spent;
}

/** @param {ReturnType<typeof startClient>} ours @param {string} folder @param {{ name: string }[]} people */
async function questions(ours, folder, people) {
  const path = join(folder, 'month-00', 'article-0.md');
  const text = readFileSync(path, 'utf8');
  const textDocument = { uri: pathToFileURL(path).href };
  const named = people.find(({ name }) => text.includes(` ${name} `));
  const before = text.slice(0, text.indexOf(` ${named?.name} `) + 3);
  const position = {
    line: before.split('\n').length - 1,
    character: before.length - before.lastIndexOf('\n') - 1,
  };
  const least = startClient(process.execPath, [minimalServer]);
  await initialize(least, null);
  for (const client of [ours, least])
    client.notify('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'markdown', version: 1, text },
    });
  for (const method of ['textDocument/hover', 'textDocument/definition']) {
    const answer = await ours.request(method, { textDocument, position });
    if (answer === null || answer.length === 0) throw new Error(`Glossator had no answer to ${method}.`);
    const a = [];
    const b = [];
    for (let round = 0; round < 300; round += 1) {
      a.push(await timed(() => ours.request(method, { textDocument, position })));
      b.push(await timed(() => least.request(method, { textDocument, position })));
    }
    const [mine, floor] = [median(a), median(b)];
    report(
      `${method} at that size`,
      mine,
      'a server that does nothing',
      floor,
      'at most 3 times as long',
      mine <= 3 * floor,
    );
  }
  await least.stop();
}
