import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Uri } from '../core/workspace/changes';
import {
  annotationsChangedNotification,
  type FilesChangedParams,
  wordingChangedNotification,
} from './protocol/protocol';
import type { Session } from './session';

/** In milliseconds: a burst of changes makes the client ask once, not at each of them. */
const pause = 100;
/** The names of more files than this tell a client no more than that anything may be different. */
const mostNamed = 1_000;

/** Asks the client to ask again, for what it shows of files that changed only indirectly. */
export class Refresh {
  readonly #session: Session;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #diagnostics = false;
  #tokens = false;
  #claims = false;
  readonly #changed = new Set<Uri>();

  constructor(session: Session) {
    this.#session = session;
  }

  diagnostics(): void {
    this.#diagnostics = true;
    this.#soon();
  }

  semanticTokens(): void {
    this.#tokens = true;
    this.#soon();
  }

  /** What lenses and hints say of the claims in articles. */
  claims(): void {
    this.#claims = true;
    this.#soon();
  }

  /** What is known of these files may have changed: of what is quoted from or in them, and of what they annotate or declare. */
  files(uris: Iterable<Uri>): void {
    const { comparesWording, annotates } = this.#session.client;
    if (!comparesWording && !annotates) return;
    for (const uri of uris) this.#changed.add(uri);
    this.#soon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#now();
    }, pause);
  }

  #now(): void {
    const { client, connection, log } = this.#session;
    const ignore = (error: unknown): void => log.info(`The client did not refresh: ${String(error)}`);
    if (this.#diagnostics && client.refreshesDiagnostics)
      connection.languages.diagnostics.refresh().catch(ignore);
    if (this.#tokens && client.refreshesTokens) connection.languages.semanticTokens.refresh().catch(ignore);
    if (this.#claims && client.refreshesLenses)
      connection.sendRequest(CodeLensRefreshRequest.type).catch(ignore);
    if (this.#claims && client.refreshesHints) connection.languages.inlayHint.refresh().catch(ignore);
    if (this.#changed.size > 0) {
      const changed = this.#filesChanged();
      if (client.comparesWording) void connection.sendNotification(wordingChangedNotification, changed);
      if (client.annotates) void connection.sendNotification(annotationsChangedNotification, changed);
    }
    this.#diagnostics = false;
    this.#tokens = false;
    this.#claims = false;
    this.#changed.clear();
  }

  #filesChanged(): FilesChangedParams {
    const { core, documents } = this.#session;
    if (this.#changed.size > mostNamed) return { uris: null };
    // A quote in a gloss file is a change of what is said of its article.
    const uris = [...new Set([...this.#changed].flatMap((uri) => [uri, core.articleOf(uri) ?? uri]))];
    return { uris: uris.map((uri) => documents.clientUri(uri)) };
  }
}
