import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';

const bundle = fileURLToPath(new URL('../../dist/server.browser.js', import.meta.url));
const files: Readonly<Record<string, string>> = {
  'memfs:/story/ap.txt': 'Elon Musk wrote to the ministry.\n',
  'memfs:/story/hidden/old.txt': 'Elon Musk again.\n',
  'memfs:/story/.gitignore': 'hidden/\n',
  'memfs:/story/actors.gloss.yaml':
    'gloss: 1\nactors:\n  elon-musk:\n    name: Elon Musk\n    kind: person\n',
};

/** Asks by id and answers what the server asks; the few messages needed here are simple enough without a library. */
class WorkerClient {
  readonly #worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: bundle });
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly asked: string[] = [];
  #next = 1;

  constructor() {
    this.#worker.on('message', (message: Message) => {
      if (message.method === undefined) this.#waiting.get(message.id ?? 0)?.(message);
      else if (message.id !== undefined)
        this.#worker.postMessage({ jsonrpc: '2.0', id: message.id, result: this.#answer(message) });
    });
  }

  ask(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#worker.once('error', reject);
      this.#waiting.set(id, ({ result, error }) =>
        error === undefined ? resolve(result) : reject(new Error(error.message)),
      );
      this.#worker.postMessage({ jsonrpc: '2.0', id, method, params });
    });
  }

  tell(method: string, params: unknown): void {
    this.#worker.postMessage({ jsonrpc: '2.0', method, params });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #answer({ method = '', params }: Message): unknown {
    this.asked.push(method);
    if (method === 'glossator/files/list') return Object.keys(files);
    if (method !== 'glossator/files/read') return null;
    const text = files[params?.uri ?? ''];
    return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
  }
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

let client: WorkerClient;

beforeAll(async () => {
  if (!existsSync(bundle)) throw new Error('dist/server.browser.js is missing: run `npm run build` first.');
  client = new WorkerClient();
  await client.ask('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: 'memfs:/story', name: 'story' }],
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
  });
  client.tell('initialized', {});
});

afterAll(() => client.stop());

test('answers hovers from files that only the client can read', async () => {
  const hover = await client.ask('textDocument/hover', {
    textDocument: { uri: 'memfs:/story/ap.txt' },
    position: { line: 0, character: 2 },
  });
  expect(JSON.stringify(hover)).toContain('Elon Musk');
  expect(client.asked).toContain('glossator/files/read');
});

test('reads .gitignore itself', async () => {
  const places = await client.ask('textDocument/references', {
    textDocument: { uri: 'memfs:/story/ap.txt' },
    position: { line: 0, character: 2 },
    context: { includeDeclaration: false },
  });
  expect(places).toMatchObject([{ uri: 'memfs:/story/ap.txt' }]);
});

test('asks for no module of Node', () => {
  expect(readFileSync(bundle, 'utf8')).not.toMatch(
    /\brequire\(["'](?:node:|fs|path|os|crypto|child_process)/u,
  );
});
