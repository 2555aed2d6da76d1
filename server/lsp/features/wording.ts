import type { Connection } from 'vscode-languageserver';
import type { RewordedQuote as CoreQuote } from '../../core/features/results/wording';
import { LineIndex } from '../../core/text/lines';
import { normalizeUri } from '../../core/workspace/uri';
import { Positions } from '../positions';
import {
  type RewordedAnswer,
  type RewordedParams,
  type RewordedQuote,
  rewordedRequest,
  type WordingAnswer,
  type WordingParams,
  wordingRequest,
} from '../protocol/protocol';
import { type Answer, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, positionsOf, type Session } from '../session';

export function registerWording(connection: Connection, requests: Requests): void {
  connection.onRequest(wordingRequest, requests.handler('Wording', null, wording));
  connection.onRequest(rewordedRequest, requests.handler('Wording', {}, reworded));
}

const wording: Answer<WordingParams, WordingAnswer> = async (session, { uri }, token) => {
  // Whether a passage is taken for a quote depends on who is named in it.
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  const found = session.core.wording(normalizeUri(uri));
  if (found === undefined) return null;
  const { article, was, is, counts, isComplete } = found;
  const then = new Positions(was, new LineIndex(was), session.client.encoding);
  const now = new Positions(is, new LineIndex(is), session.client.encoding);
  const quotes = found.quotes.flatMap((quote) => toQuote(session, quote, then, now) ?? []);
  return { article: session.documents.clientUri(article), was, is, quotes, counts, isComplete };
};

const reworded: Answer<RewordedParams, RewordedAnswer> = async (session, { uris }, token) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  return Object.fromEntries(
    uris.flatMap((uri) => {
      const found = session.core.wording(normalizeUri(uri));
      return found === undefined ? [] : [[uri, found.quotes.length]];
    }),
  );
};

function toQuote(
  session: Session,
  { state, id, note, gloss, objections, is, was }: CoreQuote,
  then: Positions,
  now: Positions,
): RewordedQuote | undefined {
  const range = positionsOf(session, gloss.uri)?.range(gloss.range);
  if (range === undefined) return undefined;
  return {
    state,
    id: id ?? null,
    note: note ?? null,
    gloss: { uri: session.documents.clientUri(gloss.uri), range },
    objections,
    isRange: now.range(is),
    wasRange: was === undefined ? null : then.range(was),
  };
}
