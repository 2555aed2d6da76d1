import type { Connection, InlayHint, InlayHintParams } from 'vscode-languageserver';
import { normalizeUri } from '../../core/workspace/uri';
import { type Answer, contentModified, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, positionsOf, type Session } from '../session';
import type { ClaimHint } from '../../core/features/results/lenses';
import type { Positions } from '../positions';

export function registerClaimHints(connection: Connection, requests: Requests): void {
  connection.languages.inlayHint.on(requests.handler('Inlay hints', null, hints));
}

const hints: Answer<InlayHintParams, InlayHint[] | null> = async (session, params, token) => {
  const uri = normalizeUri(params.textDocument.uri);
  const version = session.documents.get(uri)?.version;
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  if (!session.extras.inlayHints) return null;
  if (session.documents.get(uri)?.version !== version) throw contentModified();
  const positions = positionsOf(session, uri);
  if (positions === undefined) return null;
  return session.core
    .claimHints(uri, positions.textRange(params.range))
    .map((hint) => toHint(session, positions, hint));
};

function toHint(session: Session, positions: Positions, { offset, label, gloss }: ClaimHint): InlayHint {
  const written = positionsOf(session, gloss.uri)?.range(gloss.range);
  const location =
    written === undefined
      ? {}
      : { location: { uri: session.documents.clientUri(gloss.uri), range: written } };
  return { position: positions.position(offset), label: [{ value: label, ...location }], paddingLeft: true };
}
