import { spawn } from 'node:child_process';

/**
 * The smallest LSP client over stdio: enough to time servers with, the same for all of them.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function startClient(command, args) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {Map<string, (params: any) => unknown>} */
  const handlers = new Map([
    // What every client answers: no settings, registrations taken, progress allowed.
    ['workspace/configuration', (params) => params.items.map(() => null)],
    ['client/registerCapability', () => null],
    ['window/workDoneProgress/create', () => null],
  ]);
  /** @type {Set<(method: string, params: any) => void>} */
  const listeners = new Set();
  let nextId = 1;
  let buffered = Buffer.alloc(0);

  child.stdout.on('data', (chunk) => {
    buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk]);
    for (;;) {
      const header = buffered.indexOf('\r\n\r\n');
      if (header < 0) return;
      const length = Number(/content-length: *(\d+)/iu.exec(buffered.toString('latin1', 0, header))?.[1]);
      if (buffered.length < header + 4 + length) return;
      const message = JSON.parse(buffered.toString('utf8', header + 4, header + 4 + length));
      buffered = buffered.subarray(header + 4 + length);
      take(message);
    }
  });

  /** @param {any} message */
  function take(message) {
    if (message.method === undefined) {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error !== undefined) call?.reject(new Error(message.error.message));
      else call?.resolve(message.result);
      return;
    }
    if (message.id !== undefined) {
      void Promise.resolve(handlers.get(message.method)?.(message.params) ?? null).then((result) =>
        send({ jsonrpc: '2.0', id: message.id, result }),
      );
      return;
    }
    for (const listener of listeners) listener(message.method, message.params);
  }

  /** @param {object} message */
  function send(message) {
    const body = Buffer.from(JSON.stringify(message));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  }

  return {
    child,
    /** Answers a request of the server's. @param {string} method @param {(params: any) => unknown} handler */
    handle: (method, handler) => void handlers.set(method, handler),
    /** @param {string} method @param {object} params @returns {Promise<any>} */
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        send({ jsonrpc: '2.0', id, method, params });
      }),
    /** @param {string} method @param {object} params */
    notify: (method, params) => send({ jsonrpc: '2.0', method, params }),
    /** Resolves with the parameters of the next notification that fits; one that came before the call is gone. @param {string} method @param {(params: any) => boolean} fits */
    next: (method, fits = () => true) =>
      new Promise((resolve) => {
        /** @param {string} got @param {any} params */
        const listener = (got, params) => {
          if (got !== method || !fits(params)) return;
          listeners.delete(listener);
          resolve(params);
        };
        listeners.add(listener);
      }),
    async stop() {
      child.kill();
      await new Promise((resolve) =>
        child.exitCode !== null ? resolve(undefined) : child.once('exit', resolve),
      );
    },
  };
}

/**
 * Initializes with the capabilities that make servers push diagnostics.
 * @param {ReturnType<typeof startClient>} client @param {string | null} rootUri @param {object} [more]
 */
export async function initialize(client, rootUri, more = {}) {
  const result = await client.request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: rootUri === null ? null : [{ uri: rootUri, name: 'bench' }],
    capabilities: {
      textDocument: {
        publishDiagnostics: { versionSupport: true },
        synchronization: {},
        hover: {},
        definition: {},
      },
      workspace: { workspaceFolders: true, configuration: true, symbol: {} },
      window: { workDoneProgress: true },
    },
    ...more,
  });
  client.notify('initialized', {});
  return result;
}
