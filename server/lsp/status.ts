import { statusNotification, type StatusParams } from './protocol/protocol';
import type { Session } from './session';

/** In milliseconds. */
const pause = 200;

/** How far the server is and how much it knows, for the client's status item. */
export class Status {
  readonly #session: Session;
  #state: StatusParams['state'] = 'indexing';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  tell(state: StatusParams['state']): void {
    this.#state = state;
    const { core, connection } = this.#session;
    const kinds = state === 'indexing' ? [] : core.files().map((uri) => core.kindOf(uri));
    const params: StatusParams = {
      state,
      articles: kinds.filter((kind) => kind === 'article').length,
      glossFiles: kinds.filter((kind) => kind === 'gloss').length,
      bibliographies: kinds.filter((kind) => kind === 'bibliography').length,
    };
    void connection.sendNotification(statusNotification, params);
  }

  /** Files came or went: the counts are told again, soon. */
  counted(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.tell(this.#state);
    }, pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
