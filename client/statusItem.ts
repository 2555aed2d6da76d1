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

  #show({ state, articles, glossFiles }: StatusParams): void {
    this.#item.busy = state === 'indexing';
    this.#item.text =
      state === 'indexing'
        ? 'Reading articles'
        : `${count(articles, 'article')}, ${count(glossFiles, 'gloss file')}`;
    this.#item.severity =
      state === 'cancelled' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    this.#item.detail =
      state === 'cancelled' ? 'reading was cancelled; what needs other files is not checked' : 'Glossator';
  }
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString()} ${noun}${number === 1 ? '' : 's'}`;
}
