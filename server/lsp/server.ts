import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { normalizeUri } from '../core/workspace/uri';
import type { FileSystem } from '../files/fileSystem';
import type { LinkChecker } from '../network/links';
import { type ClientFeatures, clientFeatures, initializeResult } from './capabilities';
import { answerPulls } from './diagnostics/pull';
import { registerAnnotate } from './features/annotate';
import { registerAnnotations } from './features/annotations';
import { registerCallHierarchy } from './features/callHierarchy';
import { registerClaimHints } from './features/claimHints';
import { registerClaimLenses } from './features/claimLenses';
import { registerCodeActions } from './features/codeActions';
import { registerCompletion } from './features/completion';
import { registerDocumentFeatures } from './features/document';
import { registerFormatting } from './features/format';
import { registerHover } from './features/hover';
import { registerLinks } from './features/links';
import { registerMoveFiles } from './features/moveFiles';
import { registerNavigation } from './features/navigation';
import { registerProvenance } from './features/provenance';
import { registerReanchor } from './features/reanchor';
import { registerRename } from './features/rename';
import { registerSemanticTokens } from './features/semanticTokens';
import { registerSuggestedNames } from './features/suggestedNames';
import { registerSymbols } from './features/symbols';
import { registerValues } from './features/values';
import { registerWording } from './features/wording';
import { connectionLog, type Log } from './log';
import { Requests } from './request';
import type { Core } from './session';
import type { OpenSession } from './openSession';
import { version } from './version';

export interface ServerOptions {
  /** How files reach the server. Called once, after `initialize` is answered. */
  readonly fileSystem: (connection: Connection, log: Log) => FileSystem | Promise<FileSystem>;
  /** How links are checked. Called once, when the session is opened: what goes to the network is loaded with the rest. */
  readonly links?: () => LinkChecker | Promise<LinkChecker>;
  /** Loads the core, which is most of the program. Tests put something smaller here. */
  readonly core?: (locale: string | undefined) => Promise<Core>;
}

/**
 * The language server on a connection. `initialize` is answered from what is in this module and its small neighbours; the
 * core is loaded when the client has its answer, and whatever arrives before that waits, in order.
 */
export function startServer(connection: Connection, options: ServerOptions): void {
  const log = connectionLog(connection.console);
  let params: InitializeParams | undefined;
  let client: ClientFeatures | undefined;
  let start: (session: Promise<OpenSession>) => void = () => undefined;
  const session = new Promise<OpenSession>((resolve) => (start = resolve));
  // Every use of it deals with a failure by itself; without any use, a failure must not end the process.
  session.catch(() => undefined);
  /** For notifications: they are taken in the order they came. */
  const later = <Params>(
    name: string,
    act: (session: OpenSession, params: Params) => void | Promise<void>,
  ) => {
    return (received: Params): void => {
      session
        .then((open) => act(open, received))
        .catch((error: unknown) => log.error(`${name} failed`, error));
    };
  };

  connection.onInitialize((initialize) => {
    params = initialize;
    client = clientFeatures(initialize);
    const requests = new Requests(session, log);
    if (client.pullsDiagnostics) {
      answerPulls(connection, {
        document: requests.handler('Diagnostics', { kind: 'full', items: [] }, (open, asked) =>
          open.pull.document(asked),
        ),
        workspace: requests.handler('Workspace diagnostics', { items: [] }, (open, asked, token) =>
          open.pull.workspace(asked, token),
        ),
      });
    }
    registerHover(connection, requests);
    registerNavigation(connection, requests);
    registerSymbols(connection, requests);
    registerDocumentFeatures(connection, requests);
    registerCompletion(connection, requests);
    registerFormatting(connection, requests);
    registerCodeActions(connection, requests);
    registerSemanticTokens(connection, requests);
    registerClaimLenses(connection, requests);
    registerClaimHints(connection, requests);
    registerLinks(connection, requests);
    registerWording(connection, requests);
    registerReanchor(connection, requests);
    registerRename(connection, requests);
    registerCallHierarchy(connection, requests);
    registerProvenance(connection, requests);
    registerMoveFiles(connection, requests);
    registerAnnotations(connection, requests);
    registerAnnotate(connection, requests);
    registerSuggestedNames(connection, requests);
    registerValues(connection, requests);
    return initializeResult(client, version);
  });

  connection.onInitialized(() => {
    if (params === undefined || client === undefined) return;
    start(open(connection, client, params, log, options));
    registerForChanges(connection, client, later);
  });

  connection.onDidOpenTextDocument(later('didOpen', (open, opened) => open.updates.opened(opened)));
  connection.onDidChangeTextDocument(later('didChange', (open, changed) => open.updates.edited(changed)));
  connection.onDidSaveTextDocument(later('didSave', (open, saved) => open.saved(saved.textDocument.uri)));
  connection.onDidCloseTextDocument(later('didClose', (open, closed) => open.closed(closed)));
  connection.onDidChangeWatchedFiles(
    later('didChangeWatchedFiles', (open, changed) => open.watching.changed(changed)),
  );
  connection.workspace.onDidRenameFiles(
    later('didRenameFiles', (open, { files }) =>
      open.watching.moved(
        files.map(({ oldUri, newUri }) => ({ from: normalizeUri(oldUri), to: normalizeUri(newUri) })),
      ),
    ),
  );
  connection.onDidChangeConfiguration(
    later('didChangeConfiguration', (open, changed) => open.configured(changed.settings)),
  );
  connection.onShutdown(() => {
    // Not waited for: a client may leave before it has said `initialized`.
    void session.then((open) => open.dispose()).catch(() => undefined);
  });
  connection.listen();
}

async function open(
  connection: Connection,
  client: ClientFeatures,
  params: InitializeParams,
  log: Log,
  options: ServerOptions,
): Promise<OpenSession> {
  try {
    const [{ openSession }, core, files, links] = await Promise.all([
      import('./openSession'),
      (options.core ?? loadCore)(params.locale),
      options.fileSystem(connection, log),
      options.links?.(),
    ]);
    const folders = foldersOf(params);
    return openSession({
      connection,
      client,
      log,
      core,
      files,
      links,
      folders,
      options: params.initializationOptions,
    });
  } catch (error) {
    log.error('Glossator cannot start', error);
    throw error;
  }
}

async function loadCore(locale: string | undefined): Promise<Core> {
  const { Analysis } = await import('../core/analysis');
  return new Analysis(locale);
}

type Later = <Params>(
  name: string,
  act: (session: OpenSession, params: Params) => void | Promise<void>,
) => (params: Params) => void;

function registerForChanges(connection: Connection, client: ClientFeatures, later: Later): void {
  if (client.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(
      later('didChangeWorkspaceFolders', (open, { added, removed }) => open.foldersChanged(added, removed)),
    );
  }
  if (client.registersConfiguration) {
    const sections = { section: ['glossator', 'files.exclude'] };
    void connection.client.register(DidChangeConfigurationNotification.type, sections);
  }
}

function foldersOf(params: InitializeParams): readonly WorkspaceFolder[] {
  if (params.workspaceFolders) return params.workspaceFolders;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that some clients send
  const { rootUri } = params;
  return typeof rootUri === 'string' ? [{ uri: rootUri, name: '' }] : [];
}
