import type { Session } from './session';

/** In milliseconds: a burst of changes makes the client ask once, not at each of them. */
const pause = 100;

/** Asks the client to ask again, for what it shows of files that changed only indirectly. */
export class Refresh {
  readonly #session: Session;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #diagnostics = false;
  #tokens = false;

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
    this.#diagnostics = false;
    this.#tokens = false;
  }
}
