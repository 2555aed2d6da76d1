import {
  type CompletionItem,
  type CompletionList,
  CompletionItemKind,
  type CompletionParams,
  type Connection,
} from 'vscode-languageserver';
import type { CompletionItem as CoreItem } from '../../core/features/results';
import { placeOf } from '../asked';
import type { Answer, Requests } from '../request';

const kinds: Readonly<Record<CoreItem['kind'], CompletionItemKind>> = {
  actor: CompletionItemKind.Class,
  claim: CompletionItemKind.Event,
  source: CompletionItemKind.File,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
};

export function registerCompletion(connection: Connection, requests: Requests): void {
  connection.onCompletion(requests.handler('Completion', null, complete));
}

const complete: Answer<CompletionParams, CompletionList | null> = (session, params) => {
  const place = placeOf(session, params);
  if (place === undefined) return null;
  const { uri, offset, positions } = place;
  const items: CompletionItem[] = session.core.completion(uri, offset).map((item) => ({
    label: item.label,
    kind: kinds[item.kind],
    detail: item.detail,
    filterText: item.filter,
    sortText: item.sort,
    textEdit: { range: positions.range(item.range), newText: item.insert },
  }));
  // What is offered depends on what is typed already: VS Code matches only the first 128 characters of the filter, and the
  // core puts the name that fits there. So the client asks again at every letter.
  return { isIncomplete: items.length > 0, items };
};
