import {
  Disposable,
  type FileRenameEvent,
  type TextDocument,
  TextDocumentChangeReason,
  type Uri,
  workspace,
} from 'vscode';
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
  /** The last move that changed others, told backwards: that is how VS Code tells of it when it is undone. */
  #undone: string | undefined;
  /** What was changed along with it, and saved. */
  #saved: readonly Uri[] = [];
  /** Of these, the files whose text the undo has brought back, as long as they are not saved. */
  readonly #back = new Set<string>();

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
    return Disposable.from(
      workspace.onDidRenameFiles(({ files }) => this.#renamed(files)),
      workspace.onDidChangeTextDocument(({ document, reason }) => {
        if (reason === TextDocumentChangeReason.Undo) this.#isBack(document.uri);
        this.#saveAgain(document);
      }),
    );
  }

  #renamed(files: Files): void {
    this.#changed = this.#changed.map((uri) => placeAfter(uri, files));
    this.#saved = this.#saved.map((uri) => placeAfter(uri, files));
    const move = nameOf(files);
    if (this.#move === move) {
      this.#saved = savesAtOnce() ? this.#changed : [];
      this.#move = undefined;
      this.#changed = [];
      this.#undone = nameOf(files.map(({ oldUri, newUri }) => ({ oldUri: newUri, newUri: oldUri })));
      void save(this.#saved);
    } else if (this.#undone === move) {
      this.#undone = undefined;
      for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
        this.#isBack(document.uri);
        this.#saveAgain(document);
      }
    }
  }

  /** The text of a file that was saved with the move is what it was before. */
  #isBack(uri: Uri): void {
    const file = uri.toString();
    if (this.#undone !== undefined || !this.#saved.some((saved) => saved.toString() === file)) return;
    this.#saved = this.#saved.filter((saved) => saved.toString() !== file);
    this.#back.add(file);
  }

  /** The disk would hold half of the undone move otherwise. That a document is unsaved is told after what has changed in it. */
  #saveAgain(document: TextDocument): void {
    if (document.isDirty && this.#back.delete(document.uri.toString())) void document.save();
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
