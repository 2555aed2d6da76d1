import {
  type Connection,
  type DocumentLink,
  type DocumentLinkParams,
  type FoldingRange,
  FoldingRangeKind,
  type FoldingRangeParams,
} from 'vscode-languageserver';
import { normalizeUri } from '../../core/workspace/uri';
import type { Answer, Requests } from '../request';
import { positionsOf } from '../session';

/** What is asked of a document as a whole and answered from it alone. */
export function registerDocumentFeatures(connection: Connection, requests: Requests): void {
  connection.onFoldingRanges(requests.handler('Folding', null, folding));
  connection.onDocumentLinks(requests.handler('Links', null, links));
}

const folding: Answer<FoldingRangeParams, FoldingRange[] | null> = (session, { textDocument }) => {
  const uri = normalizeUri(textDocument.uri);
  const positions = positionsOf(session, uri);
  if (positions === undefined) return null;
  return session.core.foldingRanges(uri).flatMap(({ range, kind }) => {
    const { start, end } = positions.range(range);
    // A range that ends before the first character of a line ends with the line before it.
    const endLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    if (endLine <= start.line) return [];
    return [
      {
        startLine: start.line,
        endLine,
        ...(session.client.wholeLineFolding || endLine !== end.line
          ? {}
          : { startCharacter: start.character, endCharacter: end.character }),
        ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
      },
    ];
  });
};

const links: Answer<DocumentLinkParams, DocumentLink[] | null> = (session, { textDocument }) => {
  const uri = normalizeUri(textDocument.uri);
  const positions = positionsOf(session, uri);
  if (positions === undefined) return null;
  return session.core
    .documentLinks(uri)
    .filter(({ target }) => isSafe(target))
    .map(({ range, target, tooltip }) => ({
      range: positions.range(range),
      target,
      ...(session.client.linkTooltips ? { tooltip } : {}),
    }));
};

/** Files of unknown origin must not make an editor run anything: what opens a page or a file of the workspace is enough. */
function isSafe(target: string): boolean {
  return !/^(?:command|javascript|data|vscode|vscode-insiders):/iu.test(target.trim());
}
