import {
  Range,
  TabInputText,
  type TextDocument,
  type Uri,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { nameOf } from '../wording/target';
import type { Annotator } from './annotator';
import { stateOf } from './parts';
import { saveAll, savesAtOnce } from './saving';
import { columnOf, tellUnsaved, warn } from './telling';
import type { ChangedFile, Done, UndoStack } from './undoStack';

/** Takes back the last annotation of this window, wherever one stands; a file that it has made goes with it. */
export function undoAnnotation(annotator: Annotator): Promise<void> {
  return annotator.inTurn(() => undoLast(annotator.undoStack));
}

async function undoLast(stack: UndoStack): Promise<void> {
  for (let last = stack.last; last !== undefined; last = stack.last) {
    const files = await stateOfAll(last);
    if (files.every(({ state }) => state === 'takenBack')) {
      // Somebody did so in the files themselves.
      stack.remove(last);
      continue;
    }
    const changed = files.find(({ state }) => state !== 'made');
    if (changed !== undefined) {
      tellChanged(changed);
      return;
    }
    await takeBack(stack, last, files);
    return;
  }
  void window.showInformationMessage('There is no annotation of this window to take back.');
}

/** What was written since is the person's own, and stays; the message says first how to be rid of it nevertheless. */
function tellChanged({ file, document }: FileNow): void {
  const name = `“${nameOf(file.uri)}”`;
  if (document === undefined) {
    warn(`${name} is gone, and the last annotation in it cannot be taken back.`);
    return;
  }
  const show = 'Show It';
  const sentence = `You have changed this annotation since, so it was left. Put the cursor into it in ${name} and use Remove Annotation (Ctrl+K Backspace, on a Mac ⌘K ⌫), or undo there.`;
  void window.showWarningMessage(sentence, show).then(async (chosen) => {
    if (chosen !== show) return;
    const start = file.parts.find(({ span }) => span !== undefined)?.span?.start;
    // An entry begins past its indentation and dash.
    const dash = /^[\s-]*/u.exec(document.getText().slice(start))?.[0] ?? '';
    const at = document.positionAt((start ?? 0) + dash.length);
    await window.showTextDocument(document, {
      viewColumn: columnOf(file.uri) ?? ViewColumn.Beside,
      ...(start === undefined ? {} : { selection: new Range(at, at) }),
    });
  });
}

interface FileNow {
  readonly file: ChangedFile;
  /** Undefined where the file is gone. */
  readonly document: TextDocument | undefined;
  readonly state: ReturnType<typeof stateOf>;
}

async function stateOfAll({ files }: Done): Promise<readonly FileNow[]> {
  return Promise.all(
    files.map(async (file) => {
      const document = await workspace.openTextDocument(file.uri).then(
        (open) => open,
        () => undefined,
      );
      if (document === undefined)
        return { file, document, state: file.madeAs === undefined ? 'rewritten' : 'takenBack' };
      const text = document.getText();
      // Opening it has compared it with what it held when it was closed.
      const { parts, madeAs } = file;
      const isAsMade = madeAs === undefined || madeAs === text;
      const state = stateOf(parts, text);
      return { file, document, state: state === 'made' && !isAsMade ? 'rewritten' : state };
    }),
  );
}

async function takeBack(stack: UndoStack, step: Done, files: readonly FileNow[]): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { file, document } of files) {
    if (file.madeAs !== undefined) edit.deleteFile(file.uri, { ignoreIfNotExists: true });
    else if (document !== undefined) replaceParts(edit, file, document);
  }
  const kept = files.flatMap(({ file, document }) =>
    file.madeAs === undefined && document !== undefined ? [document] : [],
  );
  const clean = kept.filter(({ isDirty }) => !isDirty);
  if (!(await workspace.applyEdit(edit, { isRefactoring: true }))) {
    warn('The gloss file changed meanwhile, and nothing was taken back. Try again.');
    return;
  }
  stack.remove(step);
  await closeTabs(files.flatMap(({ file }) => (file.madeAs === undefined ? [] : [file.uri])));
  if (savesAtOnce()) await saveAll(clean);
  tellUnsaved(clean.filter(({ isDirty }) => isDirty));
  window.setStatusBarMessage(`Taken back: ${step.done}`, 5_000);
}

function replaceParts(edit: WorkspaceEdit, { parts, uri }: ChangedFile, document: TextDocument): void {
  for (const { span, oldText } of parts) {
    if (span === undefined) continue;
    edit.replace(uri, new Range(document.positionAt(span.start), document.positionAt(span.end)), oldText);
  }
}

/** What shows a file that is deleted; VS Code would leave the tab. Closed before, it would ask about what is not saved. */
async function closeTabs(uris: readonly Uri[]): Promise<void> {
  const files = new Set(uris.map((uri) => uri.toString()));
  const tabs = window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof TabInputText && files.has(input.uri.toString()));
  if (tabs.length > 0) await window.tabGroups.close(tabs, true);
}
