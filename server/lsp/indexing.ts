import type { Change, Uri } from '../core/workspace/changes';
import { joinUri, pathWithin } from '../core/workspace/uri';
import { isContent } from '../files/fileSystem';
import { IgnoreTree } from '../files/gitignore';
import { sliceLength, Slices } from '../files/slices';
import { deletedAmong } from './deletedFiles';
import { editorExcludes, excludeMatcher } from './excludes';
import type { Jobs } from './jobs';
import { type ReadingProgress, startProgress } from './progress';
import type { Session } from './session';
import type { Status } from './status';
import type { Updates } from './updates';

/** What decides which files of a folder count, for judging single files later. */
export interface FolderRules {
  readonly ignores: IgnoreTree;
  readonly excluded: (path: string) => boolean;
  /** The setting that `excluded` comes from, to see whether it is another one. */
  readonly setting: string;
}

const noRules: FolderRules = { ignores: new IgnoreTree(), excluded: () => false, setting: '' };

/** Files given to the core in one step, at most. */
const mostAtOnce = 256;

/** Reads workspace folders: all at the start, one by one when they are added or when what counts as an article changed. */
export class Indexing {
  readonly #session: Session;
  readonly #jobs: Jobs;
  readonly #updates: Updates;
  readonly #status: Status;
  readonly #folders = new Map<Uri, FolderRules>();
  /** Folders whose reading the user cancelled. */
  readonly #incomplete = new Set<Uri>();
  /** Calls of `read` that are not done yet. */
  #pending = 0;

  constructor(session: Session, jobs: Jobs, updates: Updates, status: Status) {
    this.#session = session;
    this.#jobs = jobs;
    this.#updates = updates;
    this.#status = status;
  }

  get folders(): readonly Uri[] {
    return [...this.#folders.keys()];
  }

  /** The deepest workspace folder around the file. */
  folderOf(uri: Uri): Uri | undefined {
    return this.folders
      .filter((folder) => pathWithin(folder, uri) !== undefined)
      .sort((a, b) => b.length - a.length)[0];
  }

  /** Whether the file is one of those that a fresh look at its folder would find. */
  counts(uri: Uri): boolean {
    return this.#session.core.kindOf(uri) !== undefined && this.#allowed(uri, false);
  }

  /** Whether a fresh look would go into the folder. */
  enters(folder: Uri): boolean {
    return this.#allowed(folder, true);
  }

  /** Opens the folders and reads them. Also used to read folders again. */
  read(folders: readonly Uri[]): Promise<void> {
    for (const folder of folders) {
      if (!this.#folders.has(folder)) this.#folders.set(folder, noRules);
    }
    // Told at once, so that a document opened before the folder is read belongs where it belongs.
    this.#updates.reading(folders.map((uri) => ({ kind: 'folderAdded', uri })));
    this.#session.indexed.close();
    this.#session.complete.close();
    this.#pending += 1;
    return this.#jobs.run('Reading the workspace', () =>
      this.#read(folders.filter((uri) => this.#folders.has(uri))),
    );
  }

  /** Reads again the folders for which the editor now hides other files than before. */
  async excludesChanged(): Promise<void> {
    const changed: Uri[] = [];
    for (const [folder, rules] of this.#folders) {
      const setting = JSON.stringify((await editorExcludes(this.#session, folder)) ?? null);
      if (rules !== noRules && setting !== rules.setting) changed.push(folder);
    }
    if (changed.length > 0) await this.read(changed);
  }

  /** After whatever is being read, so that nothing of the folders comes in once they are forgotten. */
  close(folders: readonly Uri[]): Promise<void> {
    return this.#jobs.run('Closing folders', () => {
      for (const folder of folders) {
        this.#folders.delete(folder);
        this.#incomplete.delete(folder);
      }
      this.#updates.disk(folders.map((uri) => ({ kind: 'folderRemoved', uri })));
      this.#status.counted();
      return Promise.resolve();
    });
  }

  async #read(folders: readonly Uri[]): Promise<void> {
    const { core } = this.#session;
    const known = core.files();
    const progress = await startProgress(this.#session, folders.length > 0, this.#jobs.signal);
    this.#status.tell('indexing');
    try {
      const uris = new Set<Uri>();
      for (const folder of folders) {
        if (!this.#folders.has(folder)) continue;
        for (const uri of await this.#list(folder, progress.signal)) uris.add(uri);
      }
      // Articles last: with the names known, each is searched once.
      const articles: Uri[] = [];
      const others: Uri[] = [];
      for (const uri of uris) (core.kindOf(uri) === 'article' ? articles : others).push(uri);
      await this.#readAll([...others, ...articles], progress);
      await this.#updates.bibliographiesWhole();
      if (!progress.signal.aborted) await this.#forgetMissing(folders, known, uris);
    } finally {
      progress.done();
      for (const folder of folders) {
        if (progress.signal.aborted) this.#incomplete.add(folder);
        else this.#incomplete.delete(folder);
      }
      this.#pending -= 1;
      if (this.#pending === 0) this.#finish(known);
    }
  }

  #finish(known: readonly Uri[]): void {
    const complete = this.#incomplete.size === 0;
    if (!complete)
      this.#session.log.warn('Reading the workspace was cancelled: what needs other files is not checked.');
    this.#updates.everythingRead(known, complete);
    if (complete) this.#session.complete.open();
    this.#session.indexed.open();
    this.#status.tell(complete ? 'ready' : 'cancelled');
  }

  #allowed(uri: Uri, isFolder: boolean): boolean {
    const folder = this.folderOf(uri);
    const rules = folder === undefined ? undefined : this.#folders.get(folder);
    const path = folder === undefined ? undefined : pathWithin(folder, uri);
    if (rules === undefined || path === undefined) return false;
    return !rules.ignores.ignores(path, isFolder) && !rules.excluded(path);
  }

  async #list(folder: Uri, signal: AbortSignal): Promise<readonly Uri[]> {
    const { core, files } = this.#session;
    // The settings come first, since they decide what an article is.
    const settings = joinUri(folder, 'glossator.yaml');
    const content = await files.read(settings);
    this.#updates.reading([
      { kind: 'disk', uri: settings, content: isContent(content) ? content : undefined },
    ]);
    const setting = await editorExcludes(this.#session, folder);
    const rules = {
      ignores: new IgnoreTree(),
      excluded: excludeMatcher(setting),
      setting: JSON.stringify(setting ?? null),
    };
    this.#folders.set(folder, rules);
    const uris: Uri[] = [];
    for await (const uri of files.list(folder, (file) => core.kindOf(file) !== undefined, signal, rules))
      uris.push(uri);
    return uris;
  }

  async #readAll(uris: readonly Uri[], progress: ReadingProgress): Promise<void> {
    const slices = new Slices();
    let changes: Change[] = [];
    // How many files the core takes in within a slice differs by orders of magnitude, so it is measured as it goes.
    let most = 16;
    for (const [index, uri] of uris.entries()) {
      if (progress.signal.aborted) return;
      const change = this.readFile(uri);
      changes.push(change instanceof Promise ? await change : change);
      if (changes.length < most && !slices.over && index < uris.length - 1) continue;
      const started = performance.now();
      this.#updates.reading(changes);
      const perFile = (performance.now() - started) / changes.length;
      most = Math.min(mostAtOnce, Math.max(1, Math.floor(sliceLength / 2 / perFile)));
      changes = [];
      progress.report(index + 1, uris.length);
      if (slices.over) await slices.rest();
    }
  }

  /** What the file holds now, as the core wants to hear it. One that is not read is as good as gone, and the log says why. */
  readFile(uri: Uri): Change | Promise<Change> {
    const result = this.#session.files.read(uri, this.#session.core.kindOf(uri));
    if (result instanceof Promise) return result.then((answer) => this.#changeOf(uri, answer));
    return this.#changeOf(uri, result);
  }

  #changeOf(uri: Uri, result: Awaited<ReturnType<Session['files']['read']>>): Change {
    if (result === undefined || isContent(result)) return { kind: 'disk', uri, content: result };
    this.#session.log.warn(`${uri} is left out: ${result.skipped}.`);
    return { kind: 'disk', uri, content: undefined };
  }

  async #forgetMissing(
    folders: readonly Uri[],
    known: readonly Uri[],
    found: ReadonlySet<Uri>,
  ): Promise<void> {
    const gone = known.filter((uri) => !found.has(uri) && folders.includes(this.folderOf(uri) ?? ''));
    const changes = gone.map((uri): Change => ({ kind: 'disk', uri, content: undefined }));
    this.#updates.reading(changes, await deletedAmong(changes, this.#session));
  }
}
