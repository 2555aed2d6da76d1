import type { FileContent, FileKind, Uri } from '../core/workspace/changes';
import type { IgnoreTree } from './gitignore';

/** A file that is there but is not read; `reason` is a plain sentence part for the log. */
export interface Skipped {
  readonly skipped: string;
}

/** `undefined` where there is no such file. */
export type ReadResult = FileContent | Skipped | undefined;

export interface ListOptions {
  /** Collects the `.gitignore` rules met on the way, so that later events can be held against the same rules. */
  readonly ignores?: IgnoreTree;
  /** What the editor's own settings hide; the path is relative to the listed folder, with `/`. */
  readonly excluded?: (path: string) => boolean;
}

/** The one port by which files reach the server. Nothing here ever throws because of what is on the disk. */
export interface FileSystem {
  /**
   * All files below `folder` that `wanted` accepts, without ignored ones. The listing of a folder that is none, or that
   * cannot be read, is empty. Stops early, without an error, once `signal` is aborted.
   */
  list(
    folder: Uri,
    wanted: (uri: Uri) => boolean,
    signal: AbortSignal,
    options?: ListOptions,
  ): AsyncIterable<Uri>;

  /** `kind` is what the file is to us, where that is known: bibliographies may be larger than others. May answer at once, which is several times faster where thousands of files are read one after the other. */
  read(uri: Uri, kind?: FileKind): ReadResult | Promise<ReadResult>;
}

/** In bytes. No article is longer, and a longer one would hold up everything else. */
export const largestFile = 10 * 1024 * 1024;

/** In bytes. Libraries of many years grow larger, and are read entry by entry. */
export const largestBibliography = 64 * 1024 * 1024;

/** Files and folders looked at below one workspace folder, so that an opened home folder does not end in hours of walking. */
export const mostEntries = 200_000;

export function isContent(result: ReadResult): result is FileContent {
  return result !== undefined && 'text' in result;
}
