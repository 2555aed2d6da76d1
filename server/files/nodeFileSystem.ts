import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileKind, Uri } from '../core/workspace/changes';
import { childUri, fileNameOf, joinUri } from '../core/workspace/uri';
import { decode } from './decode';
import {
  type FileSystem,
  isContent,
  largestBibliography,
  largestFile,
  type ListOptions,
  mostEntries,
  type ReadResult,
} from './fileSystem';
import { IgnoreTree } from './gitignore';
import { Slices } from './slices';

export interface NodeFileSystemOptions {
  readonly log: (message: string) => void;
  readonly mostEntries?: number;
  readonly largestFile?: number;
}

/**
 * The disk, for `file:` uris. It reads synchronously in small slices: that was measured to be four to five times faster than
 * promises, and between two slices the server answers requests.
 */
export class NodeFileSystem implements FileSystem {
  readonly #log: (message: string) => void;
  readonly #mostEntries: number;
  readonly #largestFile: number;

  constructor(options: NodeFileSystemOptions) {
    this.#log = options.log;
    this.#mostEntries = options.mostEntries ?? mostEntries;
    this.#largestFile = options.largestFile ?? largestFile;
  }

  /** Symbolic links are not followed: they lead out of the folder, or in circles, or to files that are found anyway. */
  async *list(
    folder: Uri,
    wanted: (uri: Uri) => boolean,
    signal: AbortSignal,
    { ignores = new IgnoreTree(), excluded = () => false }: ListOptions = {},
  ): AsyncGenerator<Uri> {
    const slices = new Slices();
    const waiting: { readonly uri: Uri; readonly path: string }[] = [{ uri: folder, path: '' }];
    let entries = 0;
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { uri, path } = next;
      const children = this.#children(uri);
      if (children.some(({ name }) => name === '.gitignore')) this.#readIgnore(uri, path, ignores);
      for (const child of children) {
        if (slices.over) await slices.rest();
        if (signal.aborted) return;
        entries += 1;
        if (entries > this.#mostEntries) {
          this.#log(
            `More than ${this.#mostEntries} files and folders below ${folder}: the rest is left out.`,
          );
          return;
        }
        const childPath = path === '' ? child.name : `${path}/${child.name}`;
        if (ignores.ignoresEntry(childPath, child.isDirectory()) || excluded(childPath)) continue;
        const entry = childUri(uri, child.name);
        if (child.isDirectory()) waiting.push({ uri: entry, path: childPath });
        else if (child.isFile() && wanted(entry)) yield entry;
        else if (child.isSymbolicLink() && (wanted(entry) || !child.name.includes('.'))) {
          this.#log(`The link ${childPath} is not followed: what it leads to is not read.`);
        }
      }
    }
  }

  read(uri: Uri, kind?: FileKind): ReadResult {
    try {
      const path = pathOf(uri);
      // Looked at before it is opened, since opening a named pipe would wait for its writer for ever.
      const status = statSync(path);
      if (!status.isFile()) return { skipped: 'it is not a regular file' };
      const most = kind === 'bibliography' ? largestBibliography : this.#largestFile;
      if (status.size > most) {
        return { skipped: `it has ${status.size} bytes, and more than ${most} are not read` };
      }
      // Nearly every file is plain UTF-8, and that Node reads in one step; whatever looks otherwise is read again byte by byte.
      const text = readFileSync(path, 'utf8');
      return isPlain(text) ? { text, encoding: 'utf-8' } : decode(readFileSync(path));
    } catch (error) {
      return unreadable(error);
    }
  }

  /** In the order of names, so that the same folder is always walked in the same order. */
  #children(folder: Uri): readonly Dirent[] {
    try {
      const children = readdirSync(fileURLToPath(folder), { withFileTypes: true });
      return children.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if (!isMissing(error)) this.#log(`The folder ${folder} cannot be read: ${messageOf(error)}`);
      return [];
    }
  }

  #readIgnore(folder: Uri, path: string, ignores: IgnoreTree): void {
    const content = this.read(joinUri(folder, '.gitignore'));
    if (isContent(content)) ignores.set(path, content.text);
    else if (content !== undefined)
      this.#log(`${fileNameOf(folder)}/.gitignore is left out: ${content.skipped}`);
  }
}

/** `fileURLToPath`, but for plain uris, of which there are thousands, without making a URL of each. */
function pathOf(uri: Uri): string {
  const isPlain = process.platform !== 'win32' && /^file:\/\/\/[A-Za-z0-9_./-]*$/u.test(uri);
  return isPlain ? uri.slice('file://'.length) : fileURLToPath(uri);
}

/** Whether the bytes can only have been UTF-8 without a byte order mark. */
function isPlain(text: string): boolean {
  return !text.includes('\uFFFD') && !text.includes('\0') && text.charCodeAt(0) !== 0xfeff;
}

function unreadable(error: unknown): ReadResult {
  return isMissing(error) ? undefined : { skipped: messageOf(error) };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
