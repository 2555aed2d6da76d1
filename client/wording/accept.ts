import { Position, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ReanchorAnswer,
  type ReanchorParams,
  reanchorRequest,
} from '../../server/lsp/protocol/protocol';
import { compareWording } from './compare';
import { accepted } from './messages';
import { offerProblems } from './offers';
import type { Wordings } from './wordings';

/**
 * Gives the article's wording to all quotes that say the same: to those from and in one file; called on a file from which nothing is quoted,
 * or on none, to all there are.
 */
export async function acceptWording(
  client: BaseLanguageClient,
  wordings: Wordings,
  uri: Uri | undefined,
): Promise<void> {
  const answer = await window.withProgress(
    { location: ProgressLocation.Window, title: 'Comparing quotes with their articles' },
    async () => {
      const ask = (params: ReanchorParams): Promise<ReanchorAnswer> =>
        client.sendRequest<ReanchorAnswer>(reanchorRequest, params);
      if (uri === undefined) return ask({});
      const ofFile = await ask({ uri: client.code2ProtocolConverter.asUri(uri) });
      return ofFile?.sidecars === 0 ? ask({}) : ofFile;
    },
  );
  if (answer === null) {
    void window.showInformationMessage(
      'Glossator is still reading the articles. Nothing was changed; try again in a moment.',
    );
    return;
  }
  if (answer.edit !== null && !(await apply(client, answer.edit))) {
    void window.showWarningMessage('The gloss files changed meanwhile, and nothing was accepted. Try again.');
    return;
  }
  tell(answer, wordings);
}

/** `files.refactoring.autoSave` decides whether the gloss files are saved, as it does for renaming. */
async function apply(
  client: BaseLanguageClient,
  edit: NonNullable<NonNullable<ReanchorAnswer>['edit']>,
): Promise<boolean> {
  if (!isCurrent(edit)) return false;
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  return workspace.applyEdit(converted, { isRefactoring: true });
}

/** The conversion drops the versions for which the edits were made. */
function isCurrent({ documentChanges = [] }: NonNullable<NonNullable<ReanchorAnswer>['edit']>): boolean {
  return documentChanges.every((change) => {
    if (!('textDocument' in change) || change.textDocument.version === null) return true;
    const { uri, version } = change.textDocument;
    const file = Uri.parse(uri).toString();
    return workspace.textDocuments.find((open) => open.uri.toString() === file)?.version === version;
  });
}

function tell(answer: NonNullable<ReanchorAnswer>, wordings: Wordings): void {
  const message = accepted(answer);
  if (answer.open.length + answer.withoutArticle === 0) {
    void window.showInformationMessage(message);
    return;
  }
  // There is something to compare wherever something is like the quote.
  const first = answer.open.find(({ reason }) => reason !== 'missing' && reason !== 'ambiguous');
  if (first === undefined) {
    offerProblems(message);
    return;
  }
  const { line, character } = first.range.start;
  const target = { uri: Uri.parse(first.uri), position: new Position(line, character) };
  offerProblems(message, () => compareWording(wordings, target));
}
