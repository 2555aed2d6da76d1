import type { FileKind, Uri } from '../core/workspace/changes';
import { folderOf, normalizeUri, pathWithin } from '../core/workspace/uri';
import { decode } from './decode';
import {
  type FileSystem,
  isContent,
  largestBibliography,
  largestFile,
  type ListOptions,
  mostEntries,
  type ReadResult,
  type Skipped,
} from './fileSystem';
import { IgnoreTree } from './gitignore';
import { Slices } from './slices';

/** What is asked of the client. Both may reject; a folder that cannot be listed and a file that is not there are `null`. */
export interface ClientFileSystemOptions {
  readonly log: (message: string) => void;
  /** At most `limit` uris of files below the folder, `.gitignore` files included. */
  readonly list: (folder: Uri, limit: number) => Promise<readonly string[] | null>;
  /** Files of more than `limit` bytes are skipped. */
  readonly read: (uri: Uri, limit: number) => Promise<{ readonly base64: string } | Skipped | null>;
}

/** Files as the editor sees them: in the browser, and for every scheme but `file:`. */
export class ClientFileSystem implements FileSystem {
  readonly #client: ClientFileSystemOptions;

  constructor(client: ClientFileSystemOptions) {
    this.#client = client;
  }

  async *list(
    folder: Uri,
    wanted: (uri: Uri) => boolean,
    signal: AbortSignal,
    { ignores = new IgnoreTree(), excluded = () => false }: ListOptions = {},
  ): AsyncGenerator<Uri> {
    const uris = await this.#listAll(folder);
    await this.#readIgnores(folder, uris, ignores);
    const slices = new Slices();
    for (const uri of uris) {
      if (slices.over) await slices.rest();
      if (signal.aborted) return;
      const path = pathWithin(folder, uri);
      if (path === undefined || ignores.ignores(path) || excluded(path)) continue;
      if (wanted(uri)) yield uri;
    }
  }

  async read(uri: Uri, kind?: FileKind): Promise<ReadResult> {
    try {
      const answer = await this.#client.read(
        uri,
        kind === 'bibliography' ? largestBibliography : largestFile,
      );
      if (answer === null) return undefined;
      return 'base64' in answer ? decode(bytesOf(answer.base64)) : { skipped: answer.skipped };
    } catch (error) {
      return { skipped: messageOf(error) };
    }
  }

  async #listAll(folder: Uri): Promise<readonly Uri[]> {
    try {
      const uris = (await this.#client.list(folder, mostEntries)) ?? [];
      if (uris.length >= mostEntries) {
        this.#client.log(`More than ${mostEntries} files below ${folder}: the rest is left out.`);
      }
      return uris.map(normalizeUri);
    } catch (error) {
      this.#client.log(`The folder ${folder} cannot be listed: ${messageOf(error)}`);
      return [];
    }
  }

  async #readIgnores(folder: Uri, uris: readonly Uri[], ignores: IgnoreTree): Promise<void> {
    for (const uri of uris) {
      if (!uri.endsWith('/.gitignore')) continue;
      const path = pathWithin(folder, folderOf(uri)) ?? '';
      // One inside an ignored folder has nothing to say, and there may be many of them.
      if (path !== '' && ignores.ignores(path, true)) continue;
      const content = await this.read(uri);
      if (isContent(content)) ignores.set(path, content.text);
    }
  }
}

/** Chooses the file system by the scheme of the uri. */
export class FileSystemByScheme implements FileSystem {
  constructor(
    readonly local: FileSystem,
    readonly client: FileSystem,
  ) {}

  list(...[folder, ...rest]: Parameters<FileSystem['list']>): AsyncIterable<Uri> {
    return this.#for(folder).list(folder, ...rest);
  }

  read(uri: Uri, kind?: FileKind): ReturnType<FileSystem['read']> {
    return this.#for(uri).read(uri, kind);
  }

  #for(uri: Uri): FileSystem {
    return uri.startsWith('file:') ? this.local : this.client;
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
