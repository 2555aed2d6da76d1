/** Milliseconds of work after which other messages get a turn: short enough that nobody feels it. */
export const sliceLength = 12;

/** Long work in small slices, so that requests are answered and cancellations heard in between. */
export class Slices {
  #started = performance.now();

  /** Whether the current slice is used up. */
  get over(): boolean {
    return performance.now() - this.#started >= sliceLength;
  }

  /** Lets everything else that waits have its turn, and begins a new slice. */
  async rest(): Promise<void> {
    await nextTurn();
    this.#started = performance.now();
  }
}

/** Resolves once the messages that have arrived by now are dealt with. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    // Workers have no setImmediate; their timers are clamped to some milliseconds, which is good enough there.
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
