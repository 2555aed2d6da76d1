import type { CancellationToken } from 'vscode-languageserver';

/** Something one can wait for: passing an open gate takes no time, a closed one opens at some time, or never. */
export class Gate {
  #open = false;
  readonly #waiting = new Set<() => void>();

  get isOpen(): boolean {
    return this.#open;
  }

  open(): void {
    this.#open = true;
    for (const go of [...this.#waiting]) go();
  }

  close(): void {
    this.#open = false;
  }

  /** Resolves when the gate opens, the token is cancelled, or `patience` milliseconds are over; never rejects. */
  opened(token: CancellationToken, patience?: number): Promise<void> {
    if (this.#open || token.isCancellationRequested) return Promise.resolve();
    return new Promise((resolve) => {
      const go = (): void => {
        this.#waiting.delete(go);
        cancelled.dispose();
        clearTimeout(timer);
        resolve();
      };
      const timer = patience === undefined ? undefined : setTimeout(go, patience);
      const cancelled = token.onCancellationRequested(go);
      this.#waiting.add(go);
    });
  }
}
