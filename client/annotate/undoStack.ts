import { Disposable, type TextDocument, type TextDocumentChangeEvent, type Uri, workspace } from 'vscode';
import { follow, type Part } from './parts';

/** What one annotation has changed. */
export interface Done {
  /** What was done, in a few words. */
  readonly done: string;
  readonly files: readonly ChangedFile[];
}

export interface ChangedFile {
  readonly uri: Uri;
  /** The whole text of a file that was made for it; undefined for one that was there. */
  readonly madeAs: string | undefined;
  parts: readonly Part[];
}

/** As many annotations can be taken back. */
const depth = 50;

/** The annotations of this window, the last one on top; follows where they stand while their files are written on. */
export class UndoStack implements Disposable {
  readonly #done: Done[] = [];
  /** What closed files held: places in them are right only for as long as they hold it still. */
  readonly #closed = new Map<string, string>();
  readonly #subscription: Disposable;

  constructor() {
    this.#subscription = Disposable.from(
      workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidOpenTextDocument((document) => this.#open(document)),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri } of files) this.#forgetBelow(oldUri);
      }),
    );
  }

  get last(): Done | undefined {
    return this.#done.at(-1);
  }

  push(done: Done): void {
    this.#done.push(done);
    if (this.#done.length > depth) this.#done.shift();
  }

  remove(done: Done): void {
    const at = this.#done.indexOf(done);
    if (at >= 0) this.#done.splice(at, 1);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    const files = this.#filesOf(document.uri);
    if (files.length === 0) return;
    // From the end on, so that no change moves the ones after it.
    const changes = [...contentChanges].sort((one, other) => other.rangeOffset - one.rangeOffset);
    for (const file of files)
      file.parts = file.parts.map((part) => changes.reduce((moved, change) => follow(moved, change), part));
  }

  #close(document: TextDocument): void {
    if (this.#filesOf(document.uri).length > 0) this.#closed.set(document.uri.toString(), document.getText());
  }

  #open(document: TextDocument): void {
    const uri = document.uri.toString();
    const held = this.#closed.get(uri);
    this.#closed.delete(uri);
    if (held === undefined || held === document.getText()) return;
    for (const file of this.#filesOf(document.uri))
      file.parts = file.parts.map((part) => ({ ...part, span: undefined }));
  }

  #filesOf(uri: Uri): readonly ChangedFile[] {
    const wanted = uri.toString();
    return this.#done.flatMap(({ files }) => files.filter((file) => file.uri.toString() === wanted));
  }

  /** Whatever was annotated there, its words stand elsewhere now. */
  #forgetBelow(moved: Uri): void {
    const folder = moved.toString();
    const isBelow = ({ uri }: ChangedFile): boolean =>
      uri.toString() === folder || uri.toString().startsWith(`${folder}/`);
    for (const done of this.#done.filter(({ files }) => files.some(isBelow))) this.remove(done);
  }
}
