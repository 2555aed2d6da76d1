import {
  type Connection,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { OutlineItem, SymbolKind as CoreKind } from '../../core/features/results/symbols';
import { normalizeUri } from '../../core/workspace/uri';
import type { Positions } from '../positions';
import { type Answer, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, positionsOf } from '../session';

/** Nobody scrolls further; typing another letter narrows it down. */
const mostSymbols = 256;

/** LSP has no kinds for people and places; these are the ones whose icons come nearest and differ from each other. */
export const symbolKinds: Readonly<Record<CoreKind, SymbolKind>> = {
  person: SymbolKind.Class,
  organization: SymbolKind.Module,
  place: SymbolKind.Namespace,
  event: SymbolKind.Event,
  work: SymbolKind.File,
  actor: SymbolKind.Object,
  claim: SymbolKind.Boolean,
  mention: SymbolKind.Key,
  note: SymbolKind.String,
  source: SymbolKind.Package,
  section: SymbolKind.Struct,
  heading: SymbolKind.String,
};

export function registerSymbols(connection: Connection, requests: Requests): void {
  connection.onDocumentSymbol(requests.handler('Outline', null, documentSymbols));
  connection.onWorkspaceSymbol(requests.handler('Workspace symbols', null, workspaceSymbols));
}

const documentSymbols: Answer<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[] | null> = (
  session,
  { textDocument },
) => {
  const uri = normalizeUri(textDocument.uri);
  const positions = positionsOf(session, uri);
  if (positions === undefined) return null;
  const items = session.core.documentSymbols(uri);
  return session.client.symbolTree
    ? items.map((item) => toSymbol(item, positions))
    : items.flatMap((item) => flat(item, textDocument.uri, positions, ''));
};

const workspaceSymbols: Answer<WorkspaceSymbolParams, SymbolInformation[] | null> = async (
  session,
  { query },
  token,
) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  return session.core.workspaceSymbols(query, mostSymbols).flatMap(({ name, kind, container, location }) => {
    const range = positionsOf(session, location.uri)?.range(location.range);
    if (range === undefined) return [];
    const uri = session.documents.clientUri(location.uri);
    return [
      { name: shown(name), kind: symbolKinds[kind], containerName: container, location: { uri, range } },
    ];
  });
};

function toSymbol(item: OutlineItem, positions: Positions): DocumentSymbol {
  const { range, focus } = item;
  return {
    name: shown(item.name),
    detail: item.detail,
    kind: symbolKinds[item.kind],
    // VS Code refuses the whole outline if one selection range is not inside its range.
    range: positions.range({
      start: Math.min(range.start, focus.start),
      end: Math.max(range.end, focus.end),
    }),
    selectionRange: positions.range(focus),
    children: item.children.map((child) => toSymbol(child, positions)),
  };
}

function flat(
  item: OutlineItem,
  uri: string,
  positions: Positions,
  containerName: string,
): SymbolInformation[] {
  const symbol = {
    name: shown(item.name),
    kind: symbolKinds[item.kind],
    containerName,
    location: { uri, range: positions.range(item.range) },
  };
  return [symbol, ...item.children.flatMap((child) => flat(child, uri, positions, symbol.name))];
}

/** VS Code refuses the whole outline if one name is empty. */
export function shown(name: string): string {
  return name.trim() === '' ? '…' : name;
}
