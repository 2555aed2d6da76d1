/** Where a command writes and what it knows of the place it runs in; tests bring their own. */
export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  /** An absolute path: paths are read and printed relative to it. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Output {
  write(text: string): unknown;
  /** Whether a person is looking: only then are there colours and a progress bar. */
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A mistake in how the command was called, or something that keeps it from running at all: exit code 2, no stack. */
export class CannotRun extends Error {}
