import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver';
import type { EvidenceCall, EvidenceItem, EvidenceKey } from '../../core/features/results/evidence';
import { normalizeUri } from '../../core/workspace/uri';
import { placeOnceIndexed } from '../asked';
import { type Answer, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, positionsOf, type Session } from '../session';
import { shown, symbolKinds } from './symbols';

/** Evidence as editors show calls: a claim “calls” what it rests on, and is “called” by what rests on it. */
export function registerCallHierarchy(connection: Connection, requests: Requests): void {
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(requests.handler('Evidence', null, prepare));
  callHierarchy.onOutgoingCalls(requests.handler('What a claim rests on', null, outgoing));
  callHierarchy.onIncomingCalls(requests.handler('What rests on a claim', null, incoming));
}

const prepare: Answer<CallHierarchyPrepareParams, CallHierarchyItem[] | null> = async (
  session,
  params,
  token,
) => {
  const place = await placeOnceIndexed(session, params, token);
  if (place === undefined) return null;
  const items = session.core.evidence(place.uri, place.offset);
  return items.length === 0 ? null : items.flatMap((item) => toItem(session, item) ?? []);
};

const outgoing: Answer<CallHierarchyOutgoingCallsParams, CallHierarchyOutgoingCall[] | null> = async (
  session,
  { item },
  token,
) => {
  const calls = await callsOf(session, item, 'restsOn', token);
  return calls.flatMap(({ item: found, places }) => {
    const to = toItem(session, found);
    return to === undefined ? [] : [{ to, fromRanges: ranges(session, normalizeUri(item.uri), places) }];
  });
};

const incoming: Answer<CallHierarchyIncomingCallsParams, CallHierarchyIncomingCall[] | null> = async (
  session,
  { item },
  token,
) => {
  const calls = await callsOf(session, item, 'restingOn', token);
  return calls.flatMap(({ item: found, places }) => {
    const from = toItem(session, found);
    return from === undefined ? [] : [{ from, fromRanges: ranges(session, found.uri, places) }];
  });
};

async function callsOf(
  session: Session,
  { data }: CallHierarchyItem,
  question: 'restsOn' | 'restingOn',
  token: CancellationToken,
): Promise<readonly EvidenceCall[]> {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  // What comes back is what was given out: clients hand it on as it is.
  return session.core[question](data as EvidenceKey);
}

function ranges(session: Session, uri: string, places: EvidenceCall['places']): CallHierarchyItem['range'][] {
  const positions = positionsOf(session, uri);
  return positions === undefined ? [] : places.map((place) => positions.range(place));
}

function toItem(session: Session, item: EvidenceItem): CallHierarchyItem | undefined {
  const positions = positionsOf(session, item.uri);
  return (
    positions && {
      name: shown(item.name),
      detail: item.detail,
      kind: symbolKinds[item.kind],
      uri: session.documents.clientUri(item.uri),
      range: positions.range(item.range),
      selectionRange: positions.range(item.focus),
      data: item.key,
    }
  );
}
