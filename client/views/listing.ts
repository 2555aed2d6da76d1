import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerEvents } from '../serverEvents';

/** In milliseconds: as one types, what is on view follows after this time; what is not, once nothing was changed for that long. */
const pauseOnView = 300;
const pauseHidden = 5_000;
/** So many times as long as the last answer took is waited before the next is asked for, so that a large workspace stays quick. */
const restAfterAnswer = 8;

/** A list that the server gives, asked for again when it may have changed. */
export class Listing<Item> implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #request: string;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #items: readonly Item[] | undefined;
  #hasFailed = false;
  #isOnView = false;
  #isStale = true;
  #lastTook = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | undefined;

  /** The list, or what is known of it, is another. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(client: BaseLanguageClient, events: ServerEvents, request: string) {
    this.#client = client;
    this.#request = request;
    this.#subscriptions = [events.onDidChangeAnnotations(() => this.#outdated()), this.#changed];
  }

  /** Undefined before the first answer. */
  get items(): readonly Item[] | undefined {
    return this.#items;
  }

  /** The last question was not answered. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  set isOnView(isOnView: boolean) {
    this.#isOnView = isOnView;
    if (isOnView && this.#isStale) void this.current();
  }

  /** What the server says by now, without waiting for a pause. */
  async current(): Promise<readonly Item[]> {
    while (this.#isStale || this.#asking !== undefined) {
      this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
      await this.#asking;
      if (this.#hasFailed) break;
    }
    return this.#items ?? [];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #outdated(): void {
    this.#isStale = true;
    // Hidden, it can wait until the typing is over.
    if (!this.#isOnView) this.#cancel();
    const pause = this.#isOnView ? pauseOnView : pauseHidden;
    this.#timer ??= setTimeout(
      () => {
        this.#cancel();
        void this.current();
      },
      Math.max(pause, restAfterAnswer * this.#lastTook),
    );
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #ask(): Promise<void> {
    this.#cancel();
    this.#isStale = false;
    const started = performance.now();
    try {
      this.#items = await this.#client.sendRequest<readonly Item[]>(this.#request, {});
      this.#hasFailed = false;
    } catch (error) {
      this.#hasFailed = true;
      this.#isStale = true;
      this.#client.outputChannel.appendLine(`“${this.#request}” was not answered: ${String(error)}`);
    }
    this.#lastTook = performance.now() - started;
    this.#changed.fire();
  }
}
