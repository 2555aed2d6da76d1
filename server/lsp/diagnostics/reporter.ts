import type { Uri } from '../../core/workspace/changes';

/** Brings findings to the client. There are two ways, and a session has exactly one of them: see push.ts and pull.ts. */
export interface Reporter {
  /** The file was edited: what it shows by itself, and where the rest of it stands, may differ. */
  edited(uri: Uri): void;
  /** The files are due for a full check; `cause` is the one whose change made them so, where it is one. */
  checked(uris: ReadonlySet<Uri>, cause?: Uri): void;
}
