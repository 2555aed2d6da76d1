import type { Connection } from 'vscode-languageserver';
import type { ProvenanceItem as CoreItem } from '../../core/features/results/provenance';
import { normalizeUri } from '../../core/workspace/uri';
import { placeOnceIndexed } from '../asked';
import {
  type ProvenanceAnswer,
  provenanceChildrenRequest,
  type ProvenanceItem,
  type ProvenanceItemParams,
  type ProvenanceParams,
  provenanceRequest,
  provenanceTooltipRequest,
} from '../protocol/protocol';
import { type Answer, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, type Session } from '../session';
import { toEntry } from './annotations';

export function registerProvenance(connection: Connection, requests: Requests): void {
  const name = 'What a claim rests on';
  connection.onRequest(
    provenanceRequest,
    requests.handler<ProvenanceParams, ProvenanceAnswer>(name, [], roots),
  );
  connection.onRequest(
    provenanceChildrenRequest,
    requests.handler<ProvenanceItemParams, ProvenanceAnswer>(name, [], children),
  );
  connection.onRequest(
    provenanceTooltipRequest,
    requests.handler<ProvenanceItemParams, string | null>(name, null, tooltip),
  );
}

const roots: Answer<ProvenanceParams, ProvenanceAnswer> = async (session, params, token) => {
  if ('position' in params) {
    const { uri, position } = params;
    const place = await placeOnceIndexed(session, { textDocument: { uri }, position }, token);
    return place === undefined ? [] : toItems(session, session.core.provenance(place.uri, place.offset));
  }
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  return toItems(
    session,
    'id' in params
      ? session.core.provenanceAgain(params.id)
      : session.core.provenance(normalizeUri(params.uri), params.reference),
  );
};

const children: Answer<ProvenanceItemParams, ProvenanceAnswer> = async (session, { id }, token) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  return toItems(session, session.core.provenanceBelow(id));
};

const tooltip: Answer<ProvenanceItemParams, string | null> = async (session, { id }, token) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  return session.core.provenanceTooltip(id) ?? null;
};

function toItems(session: Session, items: readonly CoreItem[]): ProvenanceAnswer {
  return items.map((item): ProvenanceItem => {
    const { stance = null, outcome = null, place, entry } = item;
    return {
      ...item,
      stance,
      outcome,
      place: place === undefined ? null : (toEntry(session, place) ?? null),
      entry: entry === undefined ? null : (toEntry(session, entry) ?? null),
    };
  });
}
