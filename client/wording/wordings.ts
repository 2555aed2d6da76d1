import { type Disposable, EventEmitter, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type WordingAnswer,
  wordingChangedNotification,
  type FilesChangedParams,
  type WordingParams,
  wordingRequest,
} from '../../server/lsp/protocol/protocol';
import { readWordingUri, wordingScheme, wordingUri } from './wordingUri';

/**
 * What the server says of articles beside their annotations, asked for once for both sides of a comparison, and again when it has changed.
 * Also the documents that the sides are: text that VS Code shows and nobody can edit.
 */
export class Wordings implements TextDocumentContentProvider, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #known = new Map<string, Promise<WordingAnswer>>();
  readonly #documentChanged = new EventEmitter<Uri>();
  readonly #changed = new EventEmitter<ReadonlySet<string> | undefined>();
  readonly #subscriptions: readonly { dispose(): unknown }[];

  readonly onDidChange = this.#documentChanged.event;
  /** The articles, and other files, about which there is another answer now; undefined stands for any. */
  readonly onDidChangeWording = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      workspace.registerTextDocumentContentProvider(wordingScheme, this),
      client.onNotification(wordingChangedNotification, (params: FilesChangedParams) => this.#forget(params)),
      workspace.onDidCloseTextDocument(({ uri }) => {
        const article = readWordingUri(uri)?.article;
        if (article !== undefined && !isShown(article)) this.#known.delete(article.toString());
      }),
      this.#documentChanged,
      this.#changed,
    ];
  }

  /** Of an article or a gloss file, or of a side of a comparison. */
  of(uri: Uri): Promise<WordingAnswer> {
    const article = readWordingUri(uri)?.article ?? uri;
    const known = this.#known.get(article.toString());
    if (known !== undefined) return known;
    const asked = this.#ask({ uri: this.#client.code2ProtocolConverter.asUri(article) });
    return isShown(article) ? this.#keep(article, asked) : asked;
  }

  async provideTextDocumentContent(uri: Uri): Promise<string | undefined> {
    const asked = readWordingUri(uri);
    if (asked === undefined) return undefined;
    const answer = await this.#keep(asked.article, this.of(uri));
    // Without an answer the article is gone, or nothing is quoted from it any more.
    return answer?.[asked.side] ?? '';
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #ask(params: WordingParams): Promise<WordingAnswer> {
    return this.#client.sendRequest<WordingAnswer>(wordingRequest, params);
  }

  #keep(article: Uri, answer: Promise<WordingAnswer>): Promise<WordingAnswer> {
    const key = article.toString();
    this.#known.set(key, answer);
    // A failure must not be all that is ever said of the article.
    answer.catch(() => this.#known.delete(key));
    return answer;
  }

  #forget({ uris }: FilesChangedParams): void {
    // The server writes uris of files that are not open in its own spelling.
    const changed = uris === null ? undefined : new Set(uris.map((uri) => Uri.parse(uri).toString()));
    for (const key of [...this.#known.keys()]) {
      if (changed !== undefined && !changed.has(key)) continue;
      this.#known.delete(key);
      const article = Uri.parse(key);
      for (const side of ['was', 'is'] as const) this.#documentChanged.fire(wordingUri({ article, side }));
    }
    this.#changed.fire(changed);
  }
}

function isShown(article: Uri): boolean {
  const shown = article.toString();
  return workspace.textDocuments.some(({ uri }) => readWordingUri(uri)?.article.toString() === shown);
}
