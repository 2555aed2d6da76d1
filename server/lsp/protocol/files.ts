/** Server to client: all files below a folder, as uris. Sent where the server cannot reach the files itself. */
export const listFilesRequest = 'glossator/files/list';
/** Server to client: what a file holds. */
export const readFileRequest = 'glossator/files/read';
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

/** What a notification about changed answers names. */
export interface FilesChangedParams {
  /** Articles and gloss files; null stands for any. */
  readonly uris: readonly string[] | null;
}
