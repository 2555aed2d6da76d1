import type { Session } from './session';

/** Reading the workspace as the user sees it. */
export interface ReadingProgress {
  /** Aborted when the user cancels, or the server stops. */
  readonly signal: AbortSignal;
  report(done: number, total: number): void;
  done(): void;
}

/** In milliseconds: more often than this nobody can read the numbers. */
const pause = 100;

export async function startProgress(
  { client, connection }: Session,
  visible: boolean,
  stopped: AbortSignal,
): Promise<ReadingProgress> {
  const cancelled = new AbortController();
  const stop = (): void => cancelled.abort();
  stopped.addEventListener('abort', stop);
  const shown =
    visible && client.workDoneProgress ? await connection.window.createWorkDoneProgress() : undefined;
  shown?.token.onCancellationRequested(stop);
  shown?.begin('Glossator', 0, 'looking for files', true);
  let last = performance.now();
  return {
    signal: cancelled.signal,
    report: (done, total) => {
      if (performance.now() - last < pause && done < total) return;
      last = performance.now();
      shown?.report(Math.floor((100 * done) / total), `${count(done)} of ${count(total)} files`);
    },
    done: () => {
      stopped.removeEventListener('abort', stop);
      shown?.done();
    },
  };
}

function count(number: number): string {
  return number.toLocaleString('en');
}
