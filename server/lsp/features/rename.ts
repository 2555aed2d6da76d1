import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { placeOnceIndexed, type Place } from '../asked';
import type { Answer, Requests } from '../request';
import { notAllRead, type Session } from '../session';
import { toWorkspaceEdit } from '../workspaceEdit';

export function registerRename(connection: Connection, requests: Requests): void {
  connection.onPrepareRename(requests.handler('Preparing to rename', null, prepareRename));
  connection.onRenameRequest(requests.handler('Renaming', null, rename));
}

const prepareRename: Answer<TextDocumentPositionParams, PrepareRenameResult | null> = async (
  session,
  params,
  token,
) => {
  const place = await placeOnceAllIsRead(session, params, token);
  const found = place && session.core.prepareRename(place.uri, place.offset);
  if (place === undefined || found === undefined) return null;
  if ('refused' in found) throw refusal(found.refused);
  return { range: place.positions.range(found.range), placeholder: found.id };
};

const rename: Answer<RenameParams, WorkspaceEdit | null> = async (session, params, token) => {
  const place = await placeOnceAllIsRead(session, params, token);
  if (place === undefined) return null;
  const renamed = session.core.rename(place.uri, place.offset, params.newName);
  if ('refused' in renamed) throw refusal(renamed.refused);
  const edit = toWorkspaceEdit(session, renamed.edits);
  if (edit === undefined)
    throw refusal('This editor cannot make the new gloss file that would hold the id. Nothing was renamed.');
  return edit;
};

/** Half of a rename is worse than none, so every file must be known. */
async function placeOnceAllIsRead(
  session: Session,
  params: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Place | undefined> {
  const place = await placeOnceIndexed(session, params, token);
  if (!session.complete.isOpen) throw refusal(notAllRead(session));
  return place;
}

/** Clients show the sentence to their users. */
function refusal(sentence: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}
