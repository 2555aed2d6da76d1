import type { Connection, DidCloseTextDocumentParams, WorkspaceFolder } from 'vscode-languageserver';
import { normalizeUri } from '../core/workspace/uri';
import type { FileSystem } from '../files/fileSystem';
import type { LinkChecker } from '../network/links';
import type { ClientFeatures } from './capabilities';
import { defaultExtras, readExtras, readValidate } from './configuration';
import { CurrentFindings } from './diagnostics/currentFindings';
import { PullReporter } from './diagnostics/pull';
import { PushReporter } from './diagnostics/push';
import { Documents } from './documents';
import { Gate } from './gate';
import { Indexing } from './indexing';
import { Jobs } from './jobs';
import type { Log } from './log';
import { Refresh } from './refresh';
import type { Core, Session } from './session';
import { Status } from './status';
import { Updates } from './updates';
import { Watching } from './watching';

export interface OpenSession extends Session {
  readonly updates: Updates;
  readonly watching: Watching;
  readonly pull: PullReporter;
  saved(clientUri: string): void;
  closed(params: DidCloseTextDocumentParams): void;
  configured(settings: unknown): Promise<void>;
  foldersChanged(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): Promise<void>;
  dispose(): void;
}

export interface SessionOptions {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly log: Log;
  readonly files: FileSystem;
  readonly links: LinkChecker | undefined;
  readonly folders: readonly WorkspaceFolder[];
  /** The client's initialization options, see `ClientOptions` in protocol.ts; of these, `validate` is read here. */
  readonly options: unknown;
  readonly core: Core;
}

/** Puts the parts of a session together and begins to read the workspace. This module is what takes time to load. */
export function openSession(options: SessionOptions): OpenSession {
  const { connection, client, log, files, core } = options;
  const session: Session = {
    connection,
    client,
    log,
    files,
    links: options.links,
    core,
    documents: new Documents(client.encoding),
    indexed: new Gate(),
    complete: new Gate(),
    extras: defaultExtras,
  };
  const findings = new CurrentFindings(session.core);
  const refresh = new Refresh(session);
  const pull = new PullReporter(session, findings, refresh);
  const reporter = client.pullsDiagnostics ? pull : new PushReporter(session, findings);
  const updates = new Updates(session, findings, reporter, refresh);
  const jobs = new Jobs(log);
  const status = new Status(session);
  const indexing = new Indexing(session, jobs, updates, status);
  const watching = new Watching(session, jobs, updates, indexing, status);
  const uris = (folders: readonly WorkspaceFolder[]): string[] => folders.map(({ uri }) => normalizeUri(uri));

  async function configured(settings: unknown): Promise<void> {
    updates.validate = await readValidate(session, settings);
    const { codeLenses, inlayHints } = session.extras;
    session.extras = await readExtras(session, settings);
    if (session.extras.codeLenses !== codeLenses || session.extras.inlayHints !== inlayHints)
      refresh.claims();
  }

  void configured(options.options).catch((error: unknown) => log.error('Reading the settings failed', error));
  void watching.register().catch((error: unknown) => log.error('Files cannot be watched', error));
  void indexing.read(uris(options.folders));

  return {
    ...session,
    get extras() {
      return session.extras;
    },
    updates,
    watching,
    pull,
    saved: (clientUri) => {
      updates.saved(normalizeUri(clientUri));
      watching.reread(clientUri);
    },
    closed: (params) => {
      updates.closed(params);
      watching.reread(params.textDocument.uri);
    },
    configured: async (settings) => {
      await configured(settings);
      await indexing.excludesChanged();
    },
    foldersChanged: async (added, removed) => {
      if (removed.length > 0) await indexing.close(uris(removed));
      if (added.length > 0) await indexing.read(uris(added));
    },
    dispose: () => {
      jobs.stop();
      refresh.dispose();
      status.dispose();
    },
  };
}
