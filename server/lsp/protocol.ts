/**
 * What client and server say to each other beyond LSP. The client imports this module and nothing else of the server.
 */

/** Server to client: all files below a folder, as uris. Sent where the server cannot reach the files itself. */
export const listFilesRequest = 'glossator/files/list';
/** Server to client: what a file holds. */
export const readFileRequest = 'glossator/files/read';
/** Server to client, whenever it changes; clients that do not know it ignore it. */
export const statusNotification = 'glossator/status';

export interface ListFilesParams {
  readonly folder: string;
  /** The most uris to answer. */
  readonly limit: number;
}

export interface ReadFileParams {
  readonly uri: string;
  /** The most bytes to answer; a larger file is skipped. */
  readonly limit: number;
}

/** The bytes; or why they are not read; or `null` where there is no such file. */
export type ReadFileAnswer = { readonly base64: string } | { readonly skipped: string } | null;

export interface StatusParams {
  readonly state: 'indexing' | 'ready' | 'cancelled';
  readonly articles: number;
  readonly glossFiles: number;
}
