import { type Disposable, languages, LanguageStatusSeverity, type LanguageStatusItem } from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';
import type { StatusParams } from '../server/lsp/protocol/protocol';
import type { ServerEvents } from './serverEvents';

/** Says in the language status of gloss files and articles how much Glossator knows, and leads to its log. */
export class StatusItem implements Disposable {
  readonly #item: LanguageStatusItem;
  readonly #listening: Disposable;

  constructor(events: ServerEvents, selector: DocumentSelector) {
    this.#item = languages.createLanguageStatusItem(
      'glossator',
      selector as Parameters<typeof languages.match>[0],
    );
    this.#item.name = 'Glossator';
    this.#item.text = 'Glossator';
    this.#item.command = { command: 'glossator.showLog', title: 'Show Log' };
    this.#listening = events.onDidChangeStatus((status) => this.#show(status));
  }

  dispose(): void {
    this.#item.dispose();
    this.#listening.dispose();
  }

  #show({ state, articles, glossFiles, bibliographies }: StatusParams): void {
    this.#item.busy = state === 'indexing';
    this.#item.text =
      state === 'indexing'
        ? 'Reading articles'
        : counts({ article: articles, 'gloss file': glossFiles, bibliography: bibliographies });
    this.#item.severity =
      state === 'cancelled' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    this.#item.detail =
      state === 'cancelled' ? 'reading was cancelled; what needs other files is not checked' : 'Glossator';
  }
}

/** Of articles and gloss files it is told even that there are none; bibliographies most projects do without. */
function counts(numbers: Readonly<Record<string, number>>): string {
  return Object.entries(numbers)
    .filter(([noun, number]) => number > 0 || noun !== 'bibliography')
    .map(([noun, number]) => `${number.toLocaleString()} ${number === 1 ? noun : plural(noun)}`)
    .join(', ');
}

function plural(noun: string): string {
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
