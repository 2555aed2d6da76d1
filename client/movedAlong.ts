import { type Disposable, type FileRenameEvent, type Uri, workspace } from 'vscode';
import type { FileOperationsMiddleware } from 'vscode-languageclient';
import { saveAll, savesAtOnce } from './annotate/saving';
import { openDocument } from './applyEdit';

type Files = FileRenameEvent['files'];

/**
 * Saves the gloss files that changed along with a file that was moved, where the user wants refactorings to be saved. VS Code does so for
 * its own, and leaves what the server adds to a move unsaved: then the disk would hold half of it.
 */
export class MovedAlong {
  /** The move that is under way, and the files that change along with it. */
  #move: string | undefined;
  #changed: readonly Uri[] = [];

  /** Hears what the server adds to a move. */
  readonly middleware: FileOperationsMiddleware = {
    willRenameFiles: async (event, next) => {
      const edit = await next(event);
      if (edit !== null && edit !== undefined && edit.size > 0) {
        this.#move = nameOf(event.files);
        // What has unsaved changes of the user's own is left for the user to save.
        this.#changed = edit.entries().flatMap(([uri]) => (openDocument(uri)?.isDirty === true ? [] : [uri]));
      }
      return edit;
    },
  };

  /** Until it is disposed of. */
  listen(): Disposable {
    return workspace.onDidRenameFiles(({ files }) => {
      this.#changed = this.#changed.map((uri) => placeAfter(uri, files));
      if (this.#move !== nameOf(files)) return;
      const changed = this.#changed;
      this.#move = undefined;
      this.#changed = [];
      if (savesAtOnce()) void save(changed);
    });
  }
}

async function save(uris: readonly Uri[]): Promise<void> {
  for (const uri of uris) await saveAll([await workspace.openTextDocument(uri)]);
}

function nameOf(files: Files): string {
  return files.map(({ oldUri, newUri }) => `${oldUri.toString()} ${newUri.toString()}`).join('\n');
}

/** Where a file is once some files or folders have been moved. */
function placeAfter(uri: Uri, files: Files): Uri {
  for (const { oldUri, newUri } of files) {
    if (uri.toString() === oldUri.toString()) return newUri;
    if (uri.path.startsWith(`${oldUri.path}/`))
      return uri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
  }
  return uri;
}
