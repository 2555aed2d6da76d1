import type { Output } from './terminal';

const width = 24;
/** In milliseconds: often enough to look alive, seldom enough to cost nothing. */
const pause = 80;

/** A bar on one line of a terminal, gone when it ends. */
export function progressBar(output: Output, total: number): { step(): void; end(): void } {
  let done = 0;
  let drawn = 0;
  return {
    step: () => {
      done += 1;
      const now = Date.now();
      if (now - drawn < pause) return;
      drawn = now;
      const filled = Math.round((done / total) * width);
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
      output.write(`\r${bar} ${done.toLocaleString('en')} of ${total.toLocaleString('en')} files`);
    },
    end: () => {
      if (drawn > 0) output.write('\r\u001b[K');
    },
  };
}
