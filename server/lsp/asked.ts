import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Uri } from '../core/workspace/changes';
import { normalizeUri } from '../core/workspace/uri';
import type { Positions } from './positions';
import { contentModified, throwIfCancelled } from './request';
import { indexedOrPatienceSpent, positionsOf, type Session } from './session';

/** The place a request is about. */
export interface Place {
  readonly uri: Uri;
  readonly offset: number;
  readonly positions: Positions;
}

/** Undefined where nothing is known of the file. */
export function placeOf(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Place | undefined {
  const uri = normalizeUri(textDocument.uri);
  const positions = positionsOf(session, uri);
  return positions === undefined ? undefined : { uri, offset: positions.offset(position), positions };
}

/**
 * The same for answers that need everything to be read. The position is one in the text of the moment when it was asked: if
 * that is another one by now, the client is told so.
 */
export async function placeOnceIndexed(
  session: Session,
  params: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Place | undefined> {
  const uri = normalizeUri(params.textDocument.uri);
  const version = session.documents.get(uri)?.version;
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  if (session.documents.get(uri)?.version !== version) throw contentModified();
  return placeOf(session, params);
}
