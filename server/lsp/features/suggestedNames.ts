import type { CancellationToken, Connection } from 'vscode-languageserver';
import type {
  SuggestedName as CoreName,
  SuggestedNames,
  SuggestedPlace as CorePlace,
} from '../../core/features/results/suggestedNames';
import { Slices } from '../../files/slices';
import {
  type SuggestedName,
  type SuggestedNamesAnswer,
  type SuggestedNamesParams,
  suggestedNamesRequest,
  type SuggestedPlace,
} from '../protocol/protocol';
import { type Answer, contentModified, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, positionsOf, type Session } from '../session';

/** Nobody reads further down a list, and the rest comes up as names are settled. */
const mostNames = 200;
/** How often the question is begun again because something changed meanwhile. */
const mostTries = 3;

export function registerSuggestedNames(connection: Connection, requests: Requests): void {
  connection.onRequest(suggestedNamesRequest, requests.handler('Suggested names', null, suggestedNames));
}

const suggestedNames: Answer<SuggestedNamesParams, SuggestedNamesAnswer> = async (session, params, token) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  if (!session.indexed.isOpen) return null;
  const limit = Math.max(0, Math.min(params.limit ?? mostNames, mostNames));
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { version } = session.core;
    const { names, total } = await run(session.core.suggestedNames(limit), token);
    // What follows has no pause, so that the places are those of the texts they are converted with.
    if (session.core.version === version) return { names: names.map((name) => toName(session, name)), total };
  }
  throw contentModified();
};

/** In slices: the first time, every article is read. */
async function run(
  steps: Generator<undefined, SuggestedNames>,
  token: CancellationToken,
): Promise<SuggestedNames> {
  const slices = new Slices();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!slices.over) continue;
    await slices.rest();
    throwIfCancelled(token);
  }
}

function toName(session: Session, { folder, places, ...name }: CoreName): SuggestedName {
  return {
    ...name,
    folder: session.documents.clientUri(folder),
    places: places.flatMap((place) => toPlace(session, place) ?? []),
  };
}

function toPlace(session: Session, { uri, range, ...words }: CorePlace): SuggestedPlace | undefined {
  const positions = positionsOf(session, uri);
  if (positions === undefined) return undefined;
  return { ...words, uri: session.documents.clientUri(uri), range: positions.range(range) };
}
