import {
  type DecorationOptions,
  Disposable,
  MarkdownString,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { RewordedQuote } from '../../server/lsp/protocol/protocol';
import { caption } from './messages';
import { toRange } from './target';
import { isTextOf, readWordingUri, type Side } from './wordingUri';
import type { Wordings } from './wordings';

/** What may be accepted, and what somebody has to decide. */
const colours = { same: 'editorInfo.foreground', other: 'editorWarning.foreground' } as const;
type Kind = keyof typeof colours;

/** In a comparison, shows how far each quote goes, and whether somebody has to decide about it: a difference by itself tells neither. */
export class Underlines implements Disposable {
  readonly #wordings: Wordings;
  readonly #types: Readonly<Record<Kind, TextEditorDecorationType>> = {
    same: underline(colours.same),
    other: underline(colours.other),
  };
  readonly #subscription: Disposable;

  constructor(wordings: Wordings) {
    this.#wordings = wordings;
    this.#subscription = Disposable.from(
      window.onDidChangeVisibleTextEditors(() => this.#showAll()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (readWordingUri(document.uri) !== undefined) this.#showAll();
      }),
      // The words may be the same as before, and be those of other quotes.
      wordings.onDidChangeWording(() => this.#showAll()),
      ...Object.values(this.#types),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #showAll(): void {
    // What cannot be asked now is asked at the next change.
    for (const editor of window.visibleTextEditors) this.#show(editor).catch(() => undefined);
  }

  async #show(editor: TextEditor): Promise<void> {
    const { uri } = editor.document;
    const side = readWordingUri(uri)?.side;
    if (side === undefined) return;
    const answer = await this.#wordings.of(uri);
    // The document follows in a moment, and with it this question.
    if (answer === null || !isTextOf(editor.document, answer[side])) return;
    for (const kind of ['same', 'other'] as const) {
      const quotes = answer.quotes.filter(({ state }) => (state === 'altered') === (kind === 'same'));
      editor.setDecorations(
        this.#types[kind],
        quotes.flatMap((quote) => optionsFor(quote, side)),
      );
    }
  }
}

/** The caption as well, for those who show no inlay hints. */
function optionsFor(quote: RewordedQuote, side: Side): readonly DecorationOptions[] {
  const range = side === 'is' ? quote.isRange : quote.wasRange;
  if (range === null) return [];
  // As text: an id from a file of unknown origin must not become a link.
  return [{ range: toRange(range), hoverMessage: new MarkdownString().appendText(caption(quote)) }];
}

function underline(colour: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    borderColor: new ThemeColor(colour),
    borderStyle: 'dotted',
    borderWidth: '0 0 2px 0',
    overviewRulerColor: new ThemeColor(colour),
  });
}
