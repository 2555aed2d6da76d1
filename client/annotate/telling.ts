import {
  type Range,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AnnotateAnswer } from '../../server/lsp/protocol/protocol';
import { nameOf } from '../wording/target';

type Reveal = NonNullable<Extract<AnnotateAnswer, { readonly edit: unknown }>['reveal']>;

/** Why nothing was done. Nobody waits for the answer: the message may stay for as long as it likes. */
export function warn(sentence: string): void {
  void window.showWarningMessage(sentence);
}

/** Whether the person wants to be led to where there is more to write. */
export function goesOnWriting(): boolean {
  return workspace.getConfiguration('glossator').get('afterTagging') !== 'stay';
}

/** Goes where one goes on writing, if the person wants that: beside the article, which stays where it is. */
export async function showPlace(client: BaseLanguageClient, { uri, range }: Reveal): Promise<void> {
  if (!goesOnWriting()) return;
  const file = client.protocol2CodeConverter.asUri(uri);
  await window.showTextDocument(file, {
    viewColumn: columnOf(file) ?? ViewColumn.Beside,
    selection: client.protocol2CodeConverter.asRange(range),
  });
}

/** The words that were annotated stay in sight when another editor takes room from theirs. */
export function keepInSight(uri: Uri, range: Range): void {
  const file = uri.toString();
  for (const editor of window.visibleTextEditors)
    if (editor.document.uri.toString() === file)
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the file is on view already. */
export function columnOf(uri: Uri): ViewColumn | undefined {
  const file = uri.toString();
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === file)?.viewColumn;
}

/** Nothing is left unsaved unseen: what is on no view is told of. */
export function tellUnsaved(documents: readonly TextDocument[]): void {
  const unseen = documents.filter(({ uri }) => columnOf(uri) === undefined);
  const [first] = unseen;
  if (first === undefined) return;
  const names = unseen.map(({ uri }) => `“${nameOf(uri)}”`).join(', ');
  const [save, open] = ['Save', 'Open'] as const;
  void window.showInformationMessage(`Not saved yet: ${names}.`, save, open).then(async (chosen) => {
    if (chosen === save) for (const document of unseen) await document.save();
    if (chosen === open) await window.showTextDocument(first, { viewColumn: ViewColumn.Beside });
  });
}
