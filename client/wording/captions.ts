import {
  Disposable,
  EventEmitter,
  InlayHint,
  InlayHintLabelPart,
  type InlayHintsProvider,
  languages,
  Location,
  type Range,
  type TextDocument,
  Uri,
} from 'vscode';
import type { RewordedQuote } from '../../server/lsp/protocol/protocol';
import { caption } from './messages';
import { nameOf, toRange } from './target';
import { isTextOf, readWordingUri, wordingScheme } from './wordingUri';
import type { Wordings } from './wordings';

/**
 * In a comparison, says behind each passage whose quote it is and, where a person has to decide, why. These are inlay hints, since VS Code
 * makes room for them where it wraps lines; what decorations write there can push the article's words out of sight.
 */
export class Captions implements InlayHintsProvider, Disposable {
  readonly #wordings: Wordings;
  readonly #changed = new EventEmitter<void>();
  readonly #subscription: Disposable;

  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(wordings: Wordings) {
    this.#wordings = wordings;
    this.#subscription = Disposable.from(
      languages.registerInlayHintsProvider({ scheme: wordingScheme }, this),
      wordings.onDidChangeWording(() => this.#changed.fire()),
    );
  }

  async provideInlayHints(document: TextDocument, range: Range): Promise<InlayHint[]> {
    if (readWordingUri(document.uri)?.side !== 'is') return [];
    const answer = await this.#wordings.of(document.uri);
    if (answer === null || !isTextOf(document, answer.is)) return [];
    return answer.quotes
      .filter(({ isRange }) => range.contains(toRange(isRange).end))
      .map((quote) => hintOf(quote));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function hintOf(quote: RewordedQuote): InlayHint {
  const gloss = Uri.parse(quote.gloss.uri);
  const written = toRange(quote.gloss.range);
  const label = new InlayHintLabelPart(caption(quote));
  label.location = new Location(gloss, written);
  label.tooltip = `Quoted in ${nameOf(gloss)}, line ${written.start.line + 1}`;
  const hint = new InlayHint(toRange(quote.isRange).end, [label]);
  hint.paddingLeft = true;
  return hint;
}
