import type { Connection } from 'vscode-languageserver';
import type { Reanchored, ReanchoredQuote } from '../../core/features/results/reanchor';
import type { QuoteState } from '../../core/features/results/wording';
import { normalizeUri } from '../../core/workspace/uri';
import {
  type OpenQuote,
  type OpenReason,
  type QuoteCounts,
  type ReanchorAnswer,
  type ReanchorParams,
  reanchorRequest,
} from '../protocol/protocol';
import { type Answer, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, positionsOf, type Session } from '../session';
import { toWorkspaceEdit } from '../workspaceEdit';

export function registerReanchor(connection: Connection, requests: Requests): void {
  connection.onRequest(reanchorRequest, requests.handler('Accepting the new wording', null, reanchor));
}

const reanchor: Answer<ReanchorParams, ReanchorAnswer> = async (session, { uri }, token) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  // With actors still unknown, a name that changed would pass for a word that says the same.
  if (!session.indexed.isOpen) return null;
  const sidecars = session.core.reanchor(uri === undefined ? undefined : [normalizeUri(uri)]);
  // The sum alone is not brought up to date where no wording is accepted: nobody has asked for that.
  const edited = sidecars.filter(({ quotes, edits }) => edits.length > 0 && quotes.some(isAccepted));
  const edit =
    edited.length === 0
      ? undefined
      : toWorkspaceEdit(
          session,
          edited.flatMap(({ edits }) => edits),
        );
  const accepted = edited.flatMap(({ quotes }) => quotes.filter(isAccepted));
  const open = sidecars.flatMap((sidecar) => openQuotes(session, sidecar));
  return {
    sidecars: sidecars.length,
    withoutArticle: sidecars.filter(({ obstacle }) => obstacle?.startsWith('article-')).length,
    edit: edit ?? null,
    accepted: accepted.length,
    files: edited.length,
    counts: sum(sidecars),
    open,
    // What has no article is told apart.
    isComplete: sidecars.every(({ isComplete, obstacle }) => isComplete || obstacle !== undefined),
    unparsed: open.filter(({ reason }) => reason === 'unparsed').length,
  };
};

function isAccepted({ accepted }: ReanchoredQuote): boolean {
  return accepted !== undefined;
}

function openQuotes(session: Session, sidecar: Reanchored): readonly OpenQuote[] {
  const positions = positionsOf(session, sidecar.uri);
  if (positions === undefined) return [];
  const uri = session.documents.clientUri(sidecar.uri);
  return sidecar.quotes
    .filter((quote) => !isAccepted(quote))
    .map((quote) => ({ uri, range: positions.range(quote.range), reason: reasonFor(quote, sidecar) }));
}

function reasonFor({ found }: ReanchoredQuote, { obstacle }: Reanchored): OpenReason {
  switch (found.kind) {
    case 'exact':
    case 'altered':
      return obstacle === 'yaml-syntax' ? 'unparsed' : 'byHand';
    case 'ambiguous':
      return 'ambiguous';
    case 'missing': {
      const [best] = found.candidates;
      return best === undefined ? 'missing' : (best.objections[0] ?? 'unlike');
    }
  }
}

function sum(sidecars: readonly Reanchored[]): QuoteCounts {
  const counts: Record<QuoteState, number> = { exact: 0, altered: 0, ambiguous: 0, missing: 0 };
  for (const sidecar of sidecars)
    for (const state of Object.keys(counts) as QuoteState[]) counts[state] += sidecar.counts[state];
  return counts;
}
