import {
  type CompletionItem,
  type CompletionList,
  CompletionItemKind,
  type CompletionParams,
  type Connection,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import type { CompletionAbout, CompletionItem as CoreItem } from '../../core/features/results/completion';
import type { Uri } from '../../core/workspace/changes';
import { placeOf } from '../asked';
import type { ClientFeatures } from '../capabilities';
import type { Positions } from '../positions';
import type { Answer, Requests } from '../request';
import type { Session } from '../session';
import { plainText } from './hover';
import { snippetOf } from './snippet';

const kinds: Readonly<Record<CoreItem['kind'], CompletionItemKind>> = {
  actor: CompletionItemKind.Class,
  claim: CompletionItemKind.Event,
  source: CompletionItemKind.Reference,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  quote: CompletionItemKind.Text,
  date: CompletionItemKind.Constant,
  language: CompletionItemKind.Unit,
  file: CompletionItemKind.File,
  id: CompletionItemKind.Value,
  entry: CompletionItemKind.Snippet,
};

/** What comes back with an item that is looked at. */
interface ItemData {
  readonly uri: Uri;
  readonly about: CompletionAbout;
  /** Where the context of a quote is written, in the text as it was when the item was offered: that is what clients count by. */
  readonly at?: Position;
}

/** Clients that cannot ask for context later get it at once, for as many quotes as that takes no noticeable time for. */
const mostAtOnce = 3;

export function registerCompletion(connection: Connection, requests: Requests): void {
  connection.onCompletion(requests.handler('Completion', null, complete));
  connection.onCompletionResolve((item, token) => {
    return requests.handler('Completion details', item, resolve)(item, token);
  });
}

const complete: Answer<CompletionParams, CompletionList | null> = (session, params) => {
  const place = placeOf(session, params);
  if (place === undefined) return null;
  const { uri, offset, positions } = place;
  const { client, core } = session;
  const found = core.completion(uri, offset, { today: today(), lines: client.insertsAsIs });
  const items = found.items.map((item) => converted(item, uri, positions, client));
  if (!client.resolvesEdits) {
    const quotes = items.filter(({ data }) => (data as ItemData | undefined)?.at !== undefined);
    for (const item of quotes.slice(0, mostAtOnce)) Object.assign(item, detailsOf(session, item));
  }
  return { isIncomplete: !found.isComplete, items };
};

/** Anything may come back; what is not one of our items is given back as it is. */
const resolve: Answer<CompletionItem, CompletionItem> = (session, item) => ({
  ...item,
  ...detailsOf(session, item),
});

function detailsOf(session: Session, { data }: CompletionItem): Partial<CompletionItem> {
  const { uri, about, at } = (data ?? {}) as Partial<ItemData>;
  if (uri === undefined || about === undefined) return {};
  const { documentation, edits } = session.core.completionDetails(uri, about);
  return {
    ...(documentation === undefined ? {} : { documentation: documented(documentation, session.client) }),
    ...(at === undefined || edits.length === 0
      ? {}
      : { additionalTextEdits: edits.map(({ newText }) => ({ range: { start: at, end: at }, newText })) }),
  };
}

function converted(item: CoreItem, uri: Uri, positions: Positions, client: ClientFeatures): CompletionItem {
  const { documentation, about } = item;
  const isSnippet = client.snippets && item.parts !== undefined;
  const newText = isSnippet ? snippetOf(item.parts) : item.insert;
  const at =
    about?.kind === 'quote' && about.context !== undefined ? positions.position(about.context.at) : undefined;
  const data: ItemData | undefined =
    about === undefined ? undefined : { uri, about, ...(at === undefined ? {} : { at }) };
  return {
    label: item.label,
    kind: kinds[item.kind],
    detail: item.detail,
    filterText: item.filter,
    sortText: item.sort,
    textEdit: { range: positions.range(item.range), newText },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(client.insertsAsIs && item.insert.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(documentation === undefined ? {} : { documentation: documented(documentation, client) }),
    // The commands are the editor's own, and only an editor that our client runs in is known to have them.
    ...(client.annotates ? commandOf(item) : {}),
    ...(data === undefined ? {} : { data }),
  };
}

function commandOf({ goesOn }: CoreItem): Pick<CompletionItem, 'command'> {
  const suggest = 'editor.action.triggerSuggest';
  if (goesOn === true) return { command: { title: 'Suggest', command: suggest } };
  if (goesOn !== 'nextStop') return {};
  const commands = ['jumpToNextSnippetPlaceholder', suggest];
  return { command: { title: 'Go On', command: 'runCommands', arguments: [{ commands }] } };
}

function documented(
  markdown: string,
  { completionMarkdown }: ClientFeatures,
): NonNullable<CompletionItem['documentation']> {
  return completionMarkdown ? { kind: MarkupKind.Markdown, value: markdown } : plainText(markdown);
}

/** The day where the server runs, as EDTF: the core knows no time. */
function today(): string {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
