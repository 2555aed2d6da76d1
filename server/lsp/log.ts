import type { RemoteConsole } from 'vscode-languageserver';

/** What is written to the client's output channel. Logging never fails and never waits. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** Something that must not happen, with the stack where there is one. */
  error(what: string, error: unknown): void;
}

export function connectionLog(console: RemoteConsole): Log {
  return {
    info: (message) => console.info(message),
    warn: (message) => console.warn(message),
    error: (what, error) =>
      console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
}
