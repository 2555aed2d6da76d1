import type { ConvertEntry } from '../syntax/bibliography/convert';

/**
 * What the outside tells the core: the only way in which anything changes.
 */

/** A normalized uri (see uri.ts). Two names of one file are the same string. */
export type Uri = string;

/** How the bytes of a file became text. Anything but `utf-8` is reported by the rule `article-encoding`. */
export type Encoding = 'utf-8' | 'utf-16' | 'not-utf-8' | 'binary';

export interface FileContent {
  /** The text as decoded, without the byte order mark; bytes that are no UTF-8 stand as U+FFFD. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood before UTF-8 text: who wants the sum of the bytes has to count it in. */
  readonly bom?: true;
}

export type Change =
  /** A workspace folder is opened. Its files follow as `disk` changes. */
  | { readonly kind: 'folderAdded'; readonly uri: Uri }
  /** A workspace folder is closed: all that is known of it, open buffers excepted, is forgotten. */
  | { readonly kind: 'folderRemoved'; readonly uri: Uri }
  /** What the file holds on disk; `undefined` when it is gone. Never replaces an open buffer. */
  | { readonly kind: 'disk'; readonly uri: Uri; readonly content: FileContent | undefined }
  /** What an editor holds, saved or not; `undefined` when it is closed and the disk counts again. */
  | { readonly kind: 'buffer'; readonly uri: Uri; readonly text: string | undefined };

/** What reads the entries of bibliographies whole is there; before, of those in BibTeX only plain fields are known. */
export interface ConverterLoaded {
  readonly kind: 'converter';
  readonly convert: ConvertEntry;
}

/** What a file is to Glossator, decided by its name and the settings of its workspace folder. */
export type FileKind = 'article' | 'gloss' | 'bibliography' | 'settings';
