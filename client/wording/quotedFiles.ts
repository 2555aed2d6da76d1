import { commands, Disposable, type TextEditor, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type RewordedAnswer,
  type RewordedParams,
  rewordedRequest,
} from '../../server/lsp/protocol/protocol';
import { nameOf } from './target';
import { readWordingUri } from './wordingUri';
import type { Wordings } from './wordings';

/**
 * For `when` clauses: the names of the files on view from which, or in which, something is quoted, and of those that read differently. Names
 * and not uris, since with a remote host the window has other uris than extensions have, and paths of another system.
 */
const quotedKey = 'glossator.quoted';
const rewordedKey = 'glossator.reworded';

/** Keeps menus to the files where their commands have something to do. Only what is on view is asked about, as only that has menus. */
export class QuotedFiles implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #subscription: Disposable;
  /** Of several questions under way, only the answer to the last one is right. */
  #asked = 0;

  constructor(client: BaseLanguageClient, wordings: Wordings) {
    this.#client = client;
    this.#subscription = Disposable.from(
      window.onDidChangeVisibleTextEditors(() => this.#look()),
      wordings.onDidChangeWording((changed) => {
        if (changed === undefined || filesOnView().some((uri) => changed.has(uri))) this.#look();
      }),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #look(): void {
    this.#asked += 1;
    this.#ask(this.#asked).catch((error: unknown) =>
      this.#client.outputChannel.appendLine(`Menus may be out of date: ${String(error)}`),
    );
  }

  async #ask(number: number): Promise<void> {
    const params: RewordedParams = { uris: filesOnView() };
    const counts =
      params.uris.length === 0 ? {} : await this.#client.sendRequest<RewordedAnswer>(rewordedRequest, params);
    if (number !== this.#asked) return;
    const files = Object.entries(counts);
    const reworded = files.filter(([, count]) => count > 0);
    await commands.executeCommand('setContext', quotedKey, namesOf(files));
    await commands.executeCommand('setContext', rewordedKey, namesOf(reworded));
  }
}

function filesOnView(): readonly string[] {
  const isFile = ({ document: { uri, languageId } }: TextEditor): boolean =>
    ['gloss', 'plaintext', 'markdown'].includes(languageId) && readWordingUri(uri) === undefined;
  return window.visibleTextEditors.filter(isFile).map(({ document }) => document.uri.toString());
}

function namesOf(files: readonly (readonly [string, number])[]): readonly string[] {
  return files.map(([uri]) => nameOf(Uri.parse(uri)));
}
