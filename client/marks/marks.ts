import {
  commands,
  Disposable,
  languages,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, DocumentSelector } from 'vscode-languageclient';
import {
  type Annotation,
  type AnnotationsAnswer,
  type AnnotationsParams,
  annotationsRequest,
  type FilesChangedParams,
  showEntryCommand,
} from '../../server/lsp/protocol/protocol';
import type { ServerEvents } from '../serverEvents';
import { toRange } from '../wording/target';
import { Decorations } from './decorations';
import { layout } from './layout';
import { Questions } from './questions';
import { showEntry } from './showEntry';

/** What is claimed and noted in articles, shown in their text. */
export function registerMarks(
  extension: Uri,
  client: BaseLanguageClient,
  events: ServerEvents,
  selector: DocumentSelector,
): Disposable {
  return Disposable.from(
    new Marks(extension, client, events, selector),
    commands.registerCommand(showEntryCommand, showEntry),
  );
}

/**
 * Marks the articles on view. Between a keystroke and the server's answer VS Code moves the marks with the text, so nothing is ever cleared
 * only to be drawn again; an answer about a text that is no longer there is dropped, since the server tells when it knows the new one.
 */
class Marks implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #selector: ReturnType<BaseLanguageClient['protocol2CodeConverter']['asDocumentSelector']>;
  readonly #decorations: Decorations;
  readonly #subscription: Disposable;
  readonly #questions = new Questions<TextDocument, readonly Annotation[]>(
    (document) => this.#annotationsOf(document),
    (document, annotations) => {
      for (const editor of window.visibleTextEditors)
        if (editor.document === document) this.#mark(editor, annotations);
    },
  );
  readonly #marked = new WeakSet<TextEditor>();

  constructor(extension: Uri, client: BaseLanguageClient, events: ServerEvents, selector: DocumentSelector) {
    this.#client = client;
    this.#selector = client.protocol2CodeConverter.asDocumentSelector(selector);
    this.#decorations = new Decorations(extension);
    this.#subscription = Disposable.from(
      events.onDidChangeAnnotations((changed) => this.#askAbout(isAmong(changed))),
      window.onDidChangeVisibleTextEditors((editors) => {
        const unmarked = new Set(
          editors.filter((editor) => !this.#marked.has(editor)).map(({ document }) => document),
        );
        this.#askAbout((document) => unmarked.has(document));
      }),
      workspace.onDidChangeConfiguration((changed) => {
        if (changed.affectsConfiguration('glossator.marks')) this.#askAbout(() => true);
      }),
    );
    this.#askAbout(() => true);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#decorations.dispose();
  }

  #askAbout(isMeant: (document: TextDocument) => boolean): void {
    const documents = new Set(window.visibleTextEditors.map(({ document }) => document));
    for (const document of documents) {
      if (!this.#mayBeArticle(document) || !isMeant(document)) continue;
      this.#questions
        .ask(document)
        .catch((error: unknown) =>
          this.#client.outputChannel.appendLine(`Marks may be out of date: ${String(error)}`),
        );
    }
  }

  #mayBeArticle(document: TextDocument): boolean {
    return document.languageId !== 'gloss' && languages.match(this.#selector, document) > 0;
  }

  /** None where the setting says so; undefined while there is nobody to ask, who will tell when there is. */
  async #annotationsOf({ uri }: TextDocument): Promise<readonly Annotation[] | undefined> {
    if (workspace.getConfiguration('glossator').get('marks.enabled') === false) return [];
    if (!this.#client.isRunning()) return undefined;
    const params: AnnotationsParams = { uri: this.#client.code2ProtocolConverter.asUri(uri) };
    return (await this.#client.sendRequest<AnnotationsAnswer>(annotationsRequest, params)).annotations;
  }

  #mark(editor: TextEditor, annotations: readonly Annotation[]): void {
    this.#marked.add(editor);
    for (const [type, ranges] of this.#decorations.of(layout(annotations)))
      editor.setDecorations(type, ranges.map(toRange));
  }
}

/** The server writes uris of files that are not open in its own spelling. */
function isAmong({ uris }: FilesChangedParams): (document: TextDocument) => boolean {
  if (uris === null) return () => true;
  const changed = new Set(uris.map((uri) => Uri.parse(uri).toString()));
  return ({ uri }) => changed.has(uri.toString());
}
