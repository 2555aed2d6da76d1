import { FilePermission, workspace } from 'vscode';
import { nameOf } from '../wording/target';
import type { EditedFile } from './annotator';

/** A sentence where one of the files cannot be written to, as far as that is known before trying. */
export async function whyNotWritable(files: readonly EditedFile[]): Promise<string | undefined> {
  for (const { uri, creates } of files) {
    if (workspace.fs.isWritableFileSystem(uri.scheme) === false)
      return `This folder is read-only, and “${nameOf(uri)}” beside the article cannot be written. Nothing was changed; open a copy of the folder that you may write to.`;
    if (creates) continue;
    const permissions = await workspace.fs.stat(uri).then(
      (stat) => stat.permissions,
      () => undefined,
    );
    if (((permissions ?? 0) & FilePermission.Readonly) !== 0)
      return `“${nameOf(uri)}” is read-only. Nothing was changed; make the file writable, and try again.`;
  }
  return undefined;
}
