import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { NodeFileSystem } from '../../server/files/nodeFileSystem';
import type { FileSystem } from '../../server/files/fileSystem';
import type { LinkChecker } from '../../server/network/links';
import type { ClientOptions, FilesChangedParams } from '../../server/lsp/protocol/protocol';
import { startServer } from '../../server/lsp/server';
import type { Core } from '../../server/lsp/session';
import { FakeCore } from './fakeCore';

export interface TestOptions {
  /** Path to text, below the temporary workspace folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: ClientOptions;
  /** The folder to work in, removed at the end; a new temporary one if left out. */
  readonly at?: string;
  /** Folders below the temporary one that are the workspace's; the temporary one itself if left out. */
  readonly folders?: readonly string[];
  readonly core?: Core & { readonly version: number };
  /** Of the editor. The server loads the core by itself then, as in earnest. */
  readonly locale?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Asked when links are checked; without one there is no way to the network. */
  readonly links?: LinkChecker;
  /** Wraps the file system, to hold it up or to count. */
  readonly wrap?: (files: FileSystem) => FileSystem;
}

/** Everything a modern client can do, for tests that leave out what they do not want. */
export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true } },
  workspace: { diagnostics: { refreshSupport: true }, configuration: true, workspaceFolders: true },
};

export async function startTestServer(options: TestOptions = {}): Promise<TestServer> {
  const server = new TestServer(options);
  await server.initialize();
  return server;
}

/** A server in this process, on a temporary folder, and the client's end of its connection. */
export class TestServer {
  readonly root: string;
  readonly client: ProtocolConnection;
  readonly core: Core & { readonly version: number };
  /** In the order in which they came. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly refreshed: string[] = [];
  readonly registered: { readonly method: string; readonly registerOptions?: unknown }[] = [];
  readonly progress: Record<string, unknown>[] = [];
  readonly logged: string[] = [];
  /** The files of which Glossator's own client was told that they may read differently beside their annotations. */
  readonly reworded: (string | null)[] = [];
  readonly settings: Record<string, unknown>;
  readonly #options: TestOptions;
  initialized: InitializeResult = { capabilities: {} };

  constructor(options: TestOptions) {
    this.#options = options;
    this.root = realpathSync(options.at ?? mkdtempSync(join(tmpdir(), 'glossator-lsp-')));
    this.settings = { ...options.settings };
    this.core = options.core ?? new FakeCore();
    for (const [path, text] of Object.entries(options.files ?? {})) this.write(path, text);
    const [up, down] = [new PassThrough(), new PassThrough()];
    startServer(
      createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down)),
      {
        ...(options.locale === undefined ? { core: () => Promise.resolve(this.core) } : {}),
        fileSystem: (_, log) => {
          const files = new NodeFileSystem({ log: (message) => log.warn(message) });
          return options.wrap?.(files) ?? files;
        },
        ...(options.links === undefined ? {} : { links: () => options.links as LinkChecker }),
      },
    );
    this.client = createProtocolConnection(
      new StreamMessageReader(down),
      new StreamMessageWriter(up),
      console,
    );
    this.#listen();
    this.client.listen();
  }

  async initialize(): Promise<void> {
    const folders = this.#options.folders?.map((path) => this.uri(path)) ?? [this.uri('')];
    this.initialized = await this.client.sendRequest('initialize', {
      processId: null,
      locale: this.#options.locale,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities: this.#options.capabilities ?? {},
      initializationOptions: this.#options.initializationOptions,
    });
    await this.client.sendNotification('initialized', {});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.sendRequest('shutdown');
    this.client.dispose();
    rmSync(this.root, { recursive: true, force: true });
  }

  uri(path: string): string {
    return pathToFileURL(join(this.root, path)).href.replace(/\/$/u, '');
  }

  write(path: string, text: string | Uint8Array): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  open(path: string, text: string, languageId = 'plaintext'): Promise<void> {
    return this.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(path), languageId, version: 1, text },
    });
  }

  change(path: string, version: number, ...contentChanges: readonly object[]): Promise<void> {
    return this.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges,
    });
  }

  save(path: string): Promise<void> {
    return this.client.sendNotification('textDocument/didSave', { textDocument: { uri: this.uri(path) } });
  }

  close(path: string): Promise<void> {
    return this.client.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  /** `type`: 1 created, 2 changed, 3 deleted. */
  watched(...events: readonly (readonly [path: string, type: 1 | 2 | 3])[]): Promise<void> {
    return this.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: events.map(([path, type]) => ({ uri: this.uri(path), type })),
    });
  }

  ask<Result>(method: string, path: string, params: object = {}): Promise<Result> {
    return this.client.sendRequest(method, { textDocument: { uri: this.uri(path) }, ...params });
  }

  at<Result>(
    method: string,
    path: string,
    line: number,
    character: number,
    params: object = {},
  ): Promise<Result> {
    return this.ask(method, path, { position: { line, character }, ...params });
  }

  async pull(path: string): Promise<readonly Diagnostic[]> {
    const report = await this.ask<{ readonly items?: readonly Diagnostic[] }>(
      'textDocument/diagnostic',
      path,
    );
    return report.items ?? [];
  }

  /** The last findings published for the file, as `line:character code`; undefined where there never were any. */
  shown(path: string): readonly string[] | undefined {
    return this.published.findLast(({ uri }) => uri === this.uri(path))?.diagnostics.map(brief);
  }

  #listen(): void {
    this.client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    this.client.onNotification('window/logMessage', ({ message }: { readonly message: string }) => {
      this.logged.push(message);
    });
    this.client.onNotification('glossator/wording/changed', ({ uris }: FilesChangedParams) => {
      this.reworded.push(...(uris ?? [null]));
    });
    this.client.onNotification('$/progress', ({ value }: { readonly value: Record<string, unknown> }) => {
      this.progress.push(value);
    });
    this.client.onRequest('window/workDoneProgress/create', () => null);
    for (const what of ['diagnostic', 'semanticTokens', 'codeLens', 'inlayHint']) {
      this.client.onRequest(`workspace/${what}/refresh`, () => {
        this.refreshed.push(what);
        return null;
      });
    }
    this.client.onRequest(
      'client/registerCapability',
      ({ registrations }: { readonly registrations: TestServer['registered'] }) => {
        this.registered.push(...registrations);
        return null;
      },
    );
    this.client.onRequest(
      'workspace/configuration',
      ({ items }: { readonly items: readonly { readonly section: string }[] }) =>
        items.map(({ section }) => this.settings[section] ?? null),
    );
  }
}

export function brief({ range: { start }, code }: Diagnostic): string {
  return `${start.line}:${start.character} ${code}`;
}

/** Looks again and again until what it looks for is there; nothing here ever sleeps for a fixed time. */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  patience = 10_000,
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false)
      return found as Exclude<T, false | null | undefined>;
    if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
