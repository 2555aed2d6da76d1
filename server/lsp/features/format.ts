import type {
  Connection,
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import type { TextRange } from '../../core/text/range';
import { normalizeUri } from '../../core/workspace/uri';
import type { Answer, Requests } from '../request';
import { positionsOf, type Session } from '../session';

/** Gloss files have one form, so the editor's own options for tabs and widths make no difference. */
export function registerFormatting(connection: Connection, requests: Requests): void {
  connection.onDocumentFormatting(requests.handler('Formatting', null, whole));
  connection.onDocumentRangeFormatting(requests.handler('Formatting of a range', null, part));
}

const whole: Answer<DocumentFormattingParams, TextEdit[] | null> = (session, { textDocument }) =>
  formatted(session, textDocument.uri);

const part: Answer<DocumentRangeFormattingParams, TextEdit[] | null> = (session, { textDocument, range }) => {
  const within = positionsOf(session, normalizeUri(textDocument.uri))?.textRange(range);
  return formatted(session, textDocument.uri, within);
};

function formatted(session: Session, name: string, within?: TextRange): TextEdit[] | null {
  const uri = normalizeUri(name);
  const positions = positionsOf(session, uri);
  if (positions === undefined) return null;
  return session.core
    .format(uri, within)
    .map(({ range, newText }) => ({ range: positions.range(range), newText }));
}
