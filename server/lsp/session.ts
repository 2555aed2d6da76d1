import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis';
import { LineIndex } from '../core/text/lines';
import type { Uri } from '../core/workspace/changes';
import type { FileSystem } from '../files/fileSystem';
import type { LinkChecker } from '../network/links';
import type { ClientFeatures } from './capabilities';
import type { Extras } from './configuration';
import type { Documents } from './documents';
import type { Gate } from './gate';
import type { Log } from './log';
import { Positions } from './positions';

/** The core's public face, so that tests can put something smaller in its place. */
export type Core = Pick<Analysis, keyof Analysis>;

/** What lasts from `initialized` to the end, shared by all handlers. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly log: Log;
  readonly core: Core;
  readonly documents: Documents;
  readonly files: FileSystem;
  /** Undefined where there is no way to the network but through a browser. */
  readonly links: LinkChecker | undefined;
  /** Open once all folders are indexed; closed again while a folder is read anew. */
  readonly indexed: Gate;
  /** Open while everything is known: not before all is read, and not where the user cut that short. */
  readonly complete: Gate;
  /** As the settings have them; the defaults until they are read. */
  extras: Extras;
}

/** How long, in milliseconds, an answer that needs the whole index waits for it before it is given from what is known. */
const patience = 5_000;

/** For answers that would be wrong, not just incomplete, before everything is read. */
export async function indexedOrPatienceSpent(session: Session, token: CancellationToken): Promise<void> {
  await session.indexed.opened(token, patience);
}

/** For what must know every file: why it cannot be done, and what to do, a sentence. */
export function notAllRead({ indexed }: Session): string {
  return indexed.isOpen
    ? 'Not all files of the folder were read, since that was cancelled. Restart Glossator’s server and try again.'
    : 'Glossator is still reading the folder. Try again in a moment.';
}

/** The conversions for a file's current text; undefined where the file is not known. */
export function positionsOf({ core, documents, client }: Session, uri: Uri): Positions | undefined {
  const text = core.textOf(uri);
  const lines = core.linesOf(uri);
  if (text !== undefined && lines !== undefined) return new Positions(text, lines, client.encoding);
  const open = documents.get(uri);
  return open === undefined ? undefined : new Positions(open.text, new LineIndex(open.text), client.encoding);
}
