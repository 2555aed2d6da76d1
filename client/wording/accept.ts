import { Position, ProgressLocation, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ReanchorAnswer,
  type ReanchorParams,
  reanchorRequest,
} from '../../server/lsp/protocol/protocol';
import { applyEdit } from '../applyEdit';
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
  if (answer.edit !== null && !(await applyEdit(client, answer.edit))) {
    void window.showWarningMessage('The gloss files changed meanwhile, and nothing was accepted. Try again.');
    return;
  }
  tell(answer, wordings);
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
