import { type CancellationToken, Disposable, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ListFilesParams,
  listFilesRequest,
  type ReadFileAnswer,
  type ReadFileParams,
  readFileRequest,
} from '../server/lsp/protocol/protocol';

/** Entries of folders that are looked at one by one; a virtual file system may ask a network for each folder. */
const mostFoldersWalked = 2_000;

/** Gives the server files it cannot reach itself: all of them in the browser, and those of schemes other than `file:`. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  const list = client.onRequest(listFilesRequest, (params: ListFilesParams, token: CancellationToken) =>
    listFiles(params, token),
  );
  const read = client.onRequest(readFileRequest, (params: ReadFileParams) => readFile(params));
  return Disposable.from(list, read);
}

async function listFiles({ folder, limit }: ListFilesParams, token: CancellationToken): Promise<string[]> {
  const root = Uri.parse(folder);
  // Undefined as the second argument means: without what the user's settings exclude.
  const found = await workspace.findFiles(new RelativePattern(root, '**/*'), undefined, limit, token);
  // Not every virtual file system can be searched; then its folders are walked.
  const uris = found.length > 0 ? found : await walk(root, limit, token);
  return uris.map((uri) => uri.toString());
}

async function walk(root: Uri, limit: number, token: CancellationToken): Promise<Uri[]> {
  const files: Uri[] = [];
  const waiting = [root];
  for (
    let folders = 0;
    waiting.length > 0 && folders < mostFoldersWalked && files.length < limit;
    folders += 1
  ) {
    if (token.isCancellationRequested) break;
    const folder = waiting.shift() as Uri;
    for (const [name, type] of await childrenOf(folder)) {
      const uri = Uri.joinPath(folder, name);
      // Links have a bit of their own beside this, and are not followed.
      if (type === FileType.File) files.push(uri);
      else if (type === FileType.Directory && name !== '.git' && name !== 'node_modules') waiting.push(uri);
    }
  }
  return files.slice(0, limit);
}

async function childrenOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function readFile({ uri, limit }: ReadFileParams): Promise<ReadFileAnswer> {
  const file = Uri.parse(uri);
  try {
    const { type, size } = await workspace.fs.stat(file);
    if ((type & FileType.Directory) !== 0) return { skipped: 'it is a folder' };
    if (size > limit) return { skipped: `it has ${size} bytes, and more than ${limit} are not read` };
    return { base64: base64Of(await workspace.fs.readFile(file)) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FileNotFound') return null;
    return { skipped: error instanceof Error ? error.message : String(error) };
  }
}

function base64Of(bytes: Uint8Array): string {
  // In pieces, since a call takes only some ten thousands of arguments.
  const piece = 8192;
  let binary = '';
  for (let start = 0; start < bytes.length; start += piece) {
    binary += String.fromCharCode(...bytes.subarray(start, start + piece));
  }
  return btoa(binary);
}
