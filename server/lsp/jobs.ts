import type { Log } from './log';

/**
 * Everything that reads files, one after the other: of two looks at one file the later one then is the one that counts.
 * A job that fails is logged and holds up nothing.
 */
export class Jobs {
  readonly #log: Log;
  readonly #stopped = new AbortController();
  #last: Promise<void> = Promise.resolve();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Aborted when the server shuts down. */
  get signal(): AbortSignal {
    return this.#stopped.signal;
  }

  run(name: string, job: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      if (this.signal.aborted) return;
      try {
        await job();
      } catch (error) {
        this.#log.error(`${name} failed`, error);
      }
    });
    return this.#last;
  }

  stop(): void {
    this.#stopped.abort();
  }
}
