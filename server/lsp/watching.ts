import {
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  FileChangeType,
  WatchKind,
} from 'vscode-languageserver';
import type { Change, Uri } from '../core/workspace/changes';
import { fileNameOf, joinUri, normalizeUri, pathWithin } from '../core/workspace/uri';
import { Slices } from '../files/slices';
import { deletedAmong } from './deletedFiles';
import type { Indexing } from './indexing';
import type { Jobs } from './jobs';
import type { Session } from './session';
import type { Status } from './status';
import type { Updates } from './updates';

/** In milliseconds: events further apart than this are no burst. */
const round = 20;
/** A burst that does not end is looked at after so many rounds. */
const mostRounds = 50;

/** Follows what happens to files outside the editor. */
export class Watching {
  readonly #session: Session;
  readonly #jobs: Jobs;
  readonly #updates: Updates;
  readonly #indexing: Indexing;
  readonly #status: Status;
  /** What came in since the last look; the last event of a file is the one that counts. */
  readonly #events = new Map<Uri, FileChangeType>();

  constructor(session: Session, jobs: Jobs, updates: Updates, indexing: Indexing, status: Status) {
    this.#session = session;
    this.#jobs = jobs;
    this.#updates = updates;
    this.#indexing = indexing;
    this.#status = status;
  }

  /**
   * All files are watched, not only those with certain endings: `glossator.yaml` may make anything an article, and a folder
   * that is deleted or moved is told by its own name alone.
   */
  async register(): Promise<void> {
    if (!this.#session.client.watchesFiles) return;
    await this.#session.connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Change | WatchKind.Delete }],
    });
  }

  /** However many events come while one look is under way, the next look takes them all. */
  changed({ changes }: DidChangeWatchedFilesParams): void {
    const waiting = this.#events.size > 0;
    for (const { uri, type } of changes) this.#events.set(normalizeUri(uri), type);
    if (waiting) return;
    void this.#jobs.run('Looking at changed files', async () => {
      await this.#silence();
      await this.#look();
    });
  }

  /** Waits until the burst of events is over, so that a change of branches is one step and not hundreds. */
  async #silence(): Promise<void> {
    for (let rounds = 0, known = 0; rounds < mostRounds && known < this.#events.size; rounds += 1) {
      known = this.#events.size;
      await new Promise((resolve) => setTimeout(resolve, round));
    }
  }

  /**
   * Files, or folders with all below them, were moved in the editor: both places are looked at, whatever the watcher tells. A client may go
   * on holding a document that no tab shows under its old name: where there is no such file any more, it counts no longer.
   */
  moved(files: readonly { readonly from: Uri; readonly to: Uri }[]): void {
    this.changed({
      changes: files.flatMap(({ from, to }) => [
        { uri: from, type: FileChangeType.Deleted },
        { uri: to, type: FileChangeType.Created },
      ]),
    });
    void this.#jobs.run('Looking at moved files', async () => {
      for (const { uri } of this.#session.documents.all()) {
        if (!files.some(({ from }) => uri === from || pathWithin(from, uri) !== undefined)) continue;
        if ((await this.#session.files.read(uri)) === undefined) this.#updates.movedAway(uri);
      }
    });
  }

  /** The file is read anew, whatever the client may or may not tell of it. */
  reread(uri: Uri): void {
    this.changed({ changes: [{ uri, type: FileChangeType.Changed }] });
  }

  async #look(): Promise<void> {
    const events = new Map(this.#events);
    this.#events.clear();
    const again = new Set<Uri>();
    for (const uri of events.keys()) {
      const folder = this.#indexing.folderOf(uri);
      if (folder !== undefined && decidesWhatCounts(folder, uri)) again.add(folder);
    }
    const changes: Change[] = [];
    const slices = new Slices();
    for (const [uri, type] of events) {
      const folder = this.#indexing.folderOf(uri);
      // A folder that is read again needs no single looks.
      if (folder === undefined || again.has(folder)) continue;
      for await (const file of this.#filesAt(uri, type)) changes.push(await this.#changeOf(file));
      if (slices.over) await slices.rest();
    }
    this.#updates.disk(changes, await deletedAmong(changes, this.#session));
    if (changes.length > 0) this.#status.counted();
    if (again.size > 0) void this.#indexing.read([...again]);
  }

  /** The files that an event is about: itself, or all below it where it is a folder. */
  async *#filesAt(uri: Uri, type: FileChangeType): AsyncGenerator<Uri> {
    const { core, files } = this.#session;
    if (this.#indexing.counts(uri) || core.textOf(uri) !== undefined) yield uri;
    else if (type === FileChangeType.Deleted)
      yield* core.files().filter((file) => pathWithin(uri, file) !== undefined);
    else if (
      type === FileChangeType.Created &&
      core.kindOf(uri) === undefined &&
      this.#indexing.enters(uri)
    ) {
      yield* files.list(uri, (file) => this.#indexing.counts(file), this.#jobs.signal);
    }
  }

  #changeOf(uri: Uri): Change | Promise<Change> {
    return this.#indexing.counts(uri)
      ? this.#indexing.readFile(uri)
      : { kind: 'disk', uri, content: undefined };
  }
}

function decidesWhatCounts(folder: Uri, uri: Uri): boolean {
  return uri === joinUri(folder, 'glossator.yaml') || fileNameOf(uri) === '.gitignore';
}
