import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  CancellationTokenSource,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type PublishDiagnosticsParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { Analysis } from '../../server/core/analysis';
import { brief, pulling, startTestServer, type TestOptions, type TestServer, until } from './harness';

/** Not every editor that asks does so again when a file is saved, as VS Code does here. */
export type Way = 'asks' | 'asks when it is edited' | 'is told';

/** What was shown for a file from one moment to the next. */
interface Shown {
  readonly version: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The half of an editor that keeps a list of problems: it asks when the protocol lets it, as VS Code does, or waits to be told, and remembers
 * everything that was to be seen for each file, one after another. Documents are changed as a whole.
 */
export class Editor {
  readonly server: TestServer;
  /** How often an answer or a message came for a file, whether or not it changed anything. */
  readonly told = new Map<string, number>();
  readonly #way: Way;
  readonly #history = new Map<string, Shown[]>();
  readonly #forgotten = new Map<string, number>();
  readonly #open = new Map<string, { version: number; text: string; resultId: string | undefined }>();
  readonly #resultIds = new Map<string, string>();
  readonly #stop = new CancellationTokenSource();
  /** Reports of older versions of a document than those that were shown before. */
  readonly stale: string[] = [];
  /** Asks answered in the order they were made, each at most once at a time for one file. */
  #asking: Promise<unknown> = Promise.resolve();

  private constructor(server: TestServer, way: Way) {
    this.server = server;
    this.#way = way;
  }

  static async start(way: Way, options: TestOptions): Promise<Editor> {
    const information = { relatedInformation: true };
    const capabilities =
      way !== 'is told'
        ? {
            ...pulling,
            textDocument: { diagnostic: { ...pulling.textDocument?.diagnostic, ...information } },
          }
        : {
            workspace: { configuration: true, diagnostics: { refreshSupport: true } },
            textDocument: { publishDiagnostics: information },
          };
    const initializationOptions = way === 'asks' ? { asksOnSave: true } : {};
    const server = await startTestServer({
      core: new Analysis(),
      capabilities,
      initializationOptions,
      ...options,
    });
    const editor = new Editor(server, way);
    editor.#listen();
    return editor;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.cancel();
    await this.#asking;
    await this.server[Symbol.asyncDispose]();
  }

  async open(path: string, text: string): Promise<void> {
    this.#open.set(path, { version: 1, text, resultId: undefined });
    await this.server.open(path, text, path.endsWith('.gloss.yaml') ? 'gloss' : 'plaintext');
    this.#ask(path);
  }

  /** Types into an open document; the words have to be there. */
  async type(path: string, from: string, to: string): Promise<void> {
    const open = this.#document(path);
    if (!open.text.includes(from)) throw new Error(`“${from}” is not in ${path}`);
    open.text = open.text.replace(from, to);
    open.version += 1;
    await this.server.change(path, open.version, { text: open.text });
    // VS Code asks again for all that is on view, as its server says that files depend on each other.
    for (const shown of this.#open.keys()) this.#ask(shown);
  }

  async save(path: string): Promise<void> {
    this.server.write(path, this.#document(path).text);
    await this.server.save(path);
    await this.server.watched([path, 2]);
    if (this.#way === 'asks') this.#ask(path);
    // Until it is read, undoing what was just saved would look like going back to what is on the disk.
    await until(`${path} to be read`, () => this.server.core.isSaved(this.server.uri(path)));
  }

  /** What was not saved is lost. */
  async close(path: string): Promise<void> {
    this.#open.delete(path);
    this.#resultIds.delete(this.server.uri(path));
    await this.server.close(path);
    // VS Code asks one last time, and leaves the file to what is said of the workspace from then on.
    if (this.#way !== 'is told')
      this.#asking = this.#asking.then(async () => {
        const report = await this.server.ask<DocumentDiagnosticReport>('textDocument/diagnostic', path);
        if (report.kind === 'full') this.#show(this.server.uri(path), null, report.items);
      });
  }

  /** As another program does. */
  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) this.server.write(path, text);
    await this.server.watched(...Object.keys(files).map((path) => [path, 2] as const));
  }

  async remove(path: string): Promise<void> {
    rmSync(join(this.server.root, path));
    await this.server.watched([path, 3]);
  }

  /** The problems that are to be seen, as `line:character code`. */
  problems(path: string): readonly string[] {
    return this.#shown(path).map(brief);
  }

  severities(path: string): readonly (number | undefined)[] {
    return this.#shown(path).map(({ severity }) => severity);
  }

  /** The codes that were to be seen one after another, beginning with those at the last `forget`; what was told again unchanged counts once. */
  seen(path: string): readonly string[] {
    const lists = [{ diagnostics: [] }, ...(this.#history.get(this.server.uri(path)) ?? [])];
    const codes = lists.map(({ diagnostics }: Pick<Shown, 'diagnostics'>) =>
      diagnostics.map(({ code }) => code).join(' '),
    );
    const from = this.#forgotten.get(this.server.uri(path)) ?? 0;
    return codes.slice(from).filter((list, index, all) => list !== all[index - 1]);
  }

  /** Waits until everything that the server was told of by now has been answered. */
  async settled(): Promise<void> {
    // What is published follows in the turn after; what an answer leads to asking, in the one after that.
    for (let turn = 0; turn < 3; turn += 1) {
      await this.server.client.sendRequest('workspace/symbol', { query: '' });
      await this.#asking;
    }
  }

  /** From here on, `seen` begins anew with what is to be seen now. */
  forget(): void {
    for (const [uri, history] of this.#history) this.#forgotten.set(uri, history.length);
    this.told.clear();
  }

  #listen(): void {
    const { client, refreshed, published } = this.server;
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      published.push(params);
      this.#show(params.uri, params.version ?? null, params.diagnostics);
    });
    client.onRequest('workspace/diagnostic/refresh', () => {
      refreshed.push('diagnostic');
      for (const path of this.#open.keys()) this.#ask(path);
      return null;
    });
    if (this.#way !== 'is told') void this.#askForAll();
  }

  /** Whoever asks cancels what it asked before about the file. Here the answers are taken in order instead. */
  #ask(path: string): void {
    if (this.#way === 'is told') return;
    this.#asking = this.#asking.then(async () => {
      const open = this.#open.get(path);
      if (open === undefined || this.#stop.token.isCancellationRequested) return;
      const { version } = open;
      const report = await this.server.ask<DocumentDiagnosticReport>('textDocument/diagnostic', path, {
        previousResultId: open.resultId,
      });
      // An answer to what was asked before the last keystroke is thrown away: it is asked again.
      if (report.kind === 'unchanged' || open.version !== version) return;
      open.resultId = report.resultId;
      this.#show(this.server.uri(path), version, report.items);
    });
  }

  async #askForAll(): Promise<void> {
    const { token } = this.#stop;
    while (!token.isCancellationRequested) {
      const previousResultIds = [...this.#resultIds].map(([uri, value]) => ({ uri, value }));
      const asked = this.server.client.sendRequest<WorkspaceDiagnosticReport>(
        'workspace/diagnostic',
        { previousResultIds },
        token,
      );
      const { items } = await asked.catch(() => ({ items: [] }));
      for (const item of items) {
        if (item.resultId !== undefined) this.#resultIds.set(item.uri, item.resultId);
        const isOpen = [...this.#open.keys()].some((path) => this.server.uri(path) === item.uri);
        // What is asked for by itself comes before what is said of the workspace.
        if (item.kind === 'full' && !isOpen) this.#show(item.uri, item.version, item.items);
      }
    }
  }

  #shown(path: string): readonly Diagnostic[] {
    return this.#history.get(this.server.uri(path))?.at(-1)?.diagnostics ?? [];
  }

  #show(uri: string, version: number | null, diagnostics: readonly Diagnostic[]): void {
    const history = this.#history.get(uri) ?? [];
    this.#history.set(uri, history);
    const before = history.at(-1)?.version ?? 0;
    if (version !== null && version < before) this.stale.push(`${uri} ${version} after ${before}`);
    history.push({ version, diagnostics });
    this.told.set(uri, (this.told.get(uri) ?? 0) + 1);
  }

  #document(path: string): { version: number; text: string } {
    const open = this.#open.get(path);
    if (open === undefined) throw new Error(`${path} is not open`);
    return open;
  }
}
