import type { Connection } from 'vscode-languageserver';
import { normalizeUri } from '../../core/workspace/uri';
import { type ValuesAnswer, type ValuesParams, valuesRequest } from '../protocol/protocol';
import { type Answer, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent } from '../session';

export function registerValues(connection: Connection, requests: Requests): void {
  const nothing: ValuesAnswer = { statuses: [], actorKinds: [], motivations: [] };
  connection.onRequest(valuesRequest, requests.handler('Values', nothing, values));
}

const values: Answer<ValuesParams, ValuesAnswer> = async (session, { uri }, token) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  return session.core.values(normalizeUri(uri));
};
