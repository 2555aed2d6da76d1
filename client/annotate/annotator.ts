import { type Disposable, ProgressLocation, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  type AnnotateAnswer,
  type AnnotateParams,
  annotateRequest,
} from '../../server/lsp/protocol/protocol';
import { applyEdit, openDocument } from '../applyEdit';
import { nameOf } from '../wording/target';
import { partsOf, type TextChange } from './parts';
import { revertAll, saveAll, savesAtOnce } from './saving';
import { keepInSight, showPlace, tellUnsaved, warn } from './telling';
import { type Done, UndoStack } from './undoStack';
import { whyNotWritable } from './writable';

type Answer = Extract<AnnotateAnswer, { readonly edit: unknown }>;

const changedMeanwhile = 'The gloss file changed meanwhile, and nothing was annotated. Try again.';

/** Carries out what annotators do, one thing after the other: the server makes the edit, and this side applies, saves and shows it. */
export class Annotator implements Disposable {
  readonly client: BaseLanguageClient;
  readonly undoStack = new UndoStack();
  /** Settled when nothing is under way: an edit is made for the text that the one before it leaves. */
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  dispose(): void {
    this.undoStack.dispose();
  }

  /** What was done, in a few words; with `reveals`, it is also shown where one goes on writing. Undefined where nothing was changed: then the person has been told why. */
  perform(params: AnnotateParams, { reveals = true } = {}): Promise<string | undefined> {
    return this.inTurn(() => this.#perform(params, reveals));
  }

  /** Runs after all that is under way. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#underWay.then(task);
    this.#underWay = run.catch(() => undefined);
    return run;
  }

  async #perform(params: AnnotateParams, reveals: boolean): Promise<string | undefined> {
    const answer = await this.#ask(params);
    if ('refused' in answer) {
      warn(answer.refused);
      return undefined;
    }
    const files = filesOf(answer.edit);
    const obstacle = await whyNotWritable(files);
    if (obstacle !== undefined) {
      warn(obstacle);
      return undefined;
    }
    const clean = await this.#apply(answer, files);
    if (clean === undefined) return undefined;
    if (reveals && answer.reveal !== null) {
      await showPlace(this.client, answer.reveal);
      const { protocol2CodeConverter: converter } = this.client;
      if ('range' in params) keepInSight(converter.asUri(params.uri), converter.asRange(params.range));
    } else window.setStatusBarMessage(answer.done, 5_000);
    tellUnsaved(clean.filter(({ isDirty }) => isDirty));
    return answer.done;
  }

  /**
   * The edit for open documents only, which have a version: a file that nobody has open may be another on the disk than the server has
   * read, and the edit must never meet another text than it was made for.
   */
  async #ask(params: AnnotateParams): Promise<AnnotateAnswer> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const answer = await window.withProgress(
        { location: ProgressLocation.Window, title: 'Glossator' },
        () => this.client.sendRequest<AnnotateAnswer>(annotateRequest, params),
      );
      if ('refused' in answer) return answer;
      const closed = filesOf(answer.edit).filter(
        ({ uri, creates }) => !creates && openDocument(uri) === undefined,
      );
      if (closed.length === 0) return answer;
      for (const { uri } of closed) await workspace.openTextDocument(uri);
    }
    return { refused: changedMeanwhile };
  }

  /** The documents that had no unsaved changes before; undefined where nothing is changed. */
  async #apply(
    { edit, done }: Answer,
    files: readonly EditedFile[],
  ): Promise<readonly TextDocument[] | undefined> {
    const before = new Map(
      files.flatMap(({ uri }) => {
        const document = openDocument(uri);
        return document === undefined ? [] : [[uri.toString(), document.getText()] as const];
      }),
    );
    const unsaved = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty));
    const changes = new Map<string, TextChange[]>();
    const listening = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const uri = document.uri.toString();
      // A change after the first is the person's own, and is followed as such.
      if (contentChanges.length > 0 && !changes.has(uri)) changes.set(uri, [...contentChanges]);
    });
    const isApplied = await applyEdit(this.client, edit).finally(() => void listening.dispose());
    if (!isApplied) {
      warn(changedMeanwhile);
      return undefined;
    }
    // What was made only now may not be open on this side yet.
    for (const { uri } of files) await workspace.openTextDocument(uri);
    const step: Done = {
      done,
      files: files.map(({ uri, creates }) => ({
        uri,
        madeAs: creates ? openDocument(uri)?.getText() : undefined,
        parts: partsOf(before.get(uri.toString()) ?? '', changes.get(uri.toString()) ?? []),
      })),
    };
    this.undoStack.push(step);
    const clean = files.flatMap(({ uri }) => {
      const document = openDocument(uri);
      return document === undefined || unsaved.has(document) ? [] : [document];
    });
    if (savesAtOnce() && !(await saveAll(clean))) {
      await revertAll(clean);
      this.undoStack.remove(step);
      const names = clean.map(({ uri }) => `“${nameOf(uri)}”`).join(', ');
      warn(
        `${names} cannot be saved, and nothing was annotated. Make sure that you may write to it, and try again.`,
      );
      return undefined;
    }
    return clean;
  }
}

export interface EditedFile {
  readonly uri: Uri;
  readonly creates: boolean;
}

function filesOf({ documentChanges = [] }: WorkspaceEdit): readonly EditedFile[] {
  const created = new Set(
    documentChanges.flatMap((change) => ('kind' in change && change.kind === 'create' ? [change.uri] : [])),
  );
  const edited = documentChanges.flatMap((change) =>
    'textDocument' in change ? [change.textDocument.uri] : [],
  );
  return [...new Set(edited)].map((uri) => ({ uri: Uri.parse(uri), creates: created.has(uri) }));
}
