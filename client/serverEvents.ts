import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  annotationsChangedNotification,
  type FilesChangedParams,
  statusNotification,
  type StatusParams,
} from '../server/lsp/protocol/protocol';

/**
 * What the server tells by itself, for all who listen: a language client has one handler for each notification, and a second one would
 * silently take the place of the first.
 */
export class ServerEvents implements Disposable {
  readonly #status = new EventEmitter<StatusParams>();
  readonly #annotations = new EventEmitter<FilesChangedParams>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #lastStatus: StatusParams | undefined;

  readonly onDidChangeStatus: Event<StatusParams> = this.#status.event;
  /** What was answered about annotations, claims or actors of some files may be another answer now. */
  readonly onDidChangeAnnotations: Event<FilesChangedParams> = this.#annotations.event;

  constructor(client: BaseLanguageClient) {
    this.#subscriptions = [
      client.onNotification(statusNotification, (status: StatusParams) => {
        this.#lastStatus = status;
        this.#status.fire(status);
      }),
      client.onNotification(annotationsChangedNotification, (changed: FilesChangedParams) =>
        this.#annotations.fire(changed),
      ),
      this.#status,
      this.#annotations,
    ];
  }

  /** As the server said it last; undefined until it has said anything. */
  get status(): StatusParams | undefined {
    return this.#lastStatus;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
