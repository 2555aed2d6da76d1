import type { Connection } from 'vscode-languageserver';
import type { WebAddress } from '../../core/features/results/webAddresses';
import { type LinkOutcome, siteOf } from '../../network/links';
import { noNetwork, verdictsOf } from '../../network/words';
import {
  type CheckLinksAnswer,
  type CheckLinksParams,
  checkLinksRequest,
  type Link,
  type LinksAnswer,
  linksCheckedNotification,
  type LinksCheckedParams,
  linksRequest,
} from '../protocol/protocol';
import { type Answer, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, notAllRead, type Session } from '../session';
import { toEntry } from './annotations';

export function registerLinks(connection: Connection, requests: Requests): void {
  const nothing: LinksAnswer = { links: [], refused: null };
  connection.onRequest(linksRequest, requests.handler('Links', nothing, links));
  connection.onRequest(
    checkLinksRequest,
    requests.handler<CheckLinksParams, CheckLinksAnswer>(
      'Checking links',
      { checked: 0, problems: [], refused: null },
      checkLinks,
    ),
  );
}

const links: Answer<unknown, LinksAnswer> = async (session, _, token) => {
  if (session.links === undefined)
    return {
      links: [],
      refused: 'Links can be checked where VS Code runs on a computer, not in a browser alone.',
    };
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  if (!session.complete.isOpen) return { links: [], refused: notAllRead(session) };
  return { links: session.core.webAddresses().map((each) => toLink(session, each)), refused: null };
};

const checkLinks: Answer<CheckLinksParams, CheckLinksAnswer> = async (session, { addresses }, token) => {
  const asked = new Set(addresses);
  await indexedOrPatienceSpent(session, token);
  // Whatever a client sends, only what is written in the files is asked for.
  const known = session.core.webAddresses().filter(({ address }) => asked.has(address));
  const outcomes = new Map<string, LinkOutcome>();
  const stopped = new AbortController();
  token.onCancellationRequested(() => stopped.abort());
  await session.links?.check(
    known.map(({ address }) => address),
    stopped.signal,
    (address, outcome) => {
      outcomes.set(address, outcome);
      const progress: LinksCheckedParams = { done: outcomes.size, total: known.length };
      void session.connection.sendNotification(linksCheckedNotification, progress);
    },
  );
  throwIfCancelled(token);
  const verdicts = verdictsOf(outcomes);
  if (verdicts === undefined) return { checked: 0, problems: [], refused: noNetwork };
  // It took a while: the places are those of the files as they are by now.
  const problems = session.core.webAddresses().flatMap((each) => {
    const verdict = verdicts.get(each.address);
    return verdict === undefined ? [] : [{ ...toLink(session, each), ...verdict }];
  });
  return { checked: outcomes.size, problems, refused: null };
};

function toLink(session: Session, { address, places }: WebAddress): Link {
  return { address, site: siteOf(address), places: places.flatMap((place) => toEntry(session, place) ?? []) };
}
