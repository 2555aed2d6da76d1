import { type CodeLens, type CodeLensParams, type Command, type Connection } from 'vscode-languageserver';
import type { ClaimLens } from '../../core/features/results/lenses';
import type { Location } from '../../core/text/range';
import { normalizeUri } from '../../core/workspace/uri';
import { showEntryCommand, type ShowEntryArguments } from '../protocol/protocol';
import { type Answer, contentModified, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, positionsOf, type Session } from '../session';

/** What a lens is found by when its words are asked for: the article, and where the claim is written. */
interface LensData {
  readonly article: string;
  readonly gloss: Location;
  readonly brief: boolean;
}

/** Lenses tell of the claims that begin in a line. What they say is put together for those in sight alone. */
export function registerClaimLenses(connection: Connection, requests: Requests): void {
  connection.onCodeLens(requests.handler('Code lenses', null, lenses));
  // An empty title is no lens: what it told of is gone, and the client is about to ask anew.
  connection.onCodeLensResolve((lens, token) =>
    requests.handler<CodeLens, CodeLens>(
      'Code lens',
      { ...lens, command: unnamed('') },
      resolve,
    )(lens, token),
  );
}

const lenses: Answer<CodeLensParams, CodeLens[] | null> = async (session, { textDocument }, token) => {
  const uri = normalizeUri(textDocument.uri);
  const version = session.documents.get(uri)?.version;
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  if (!session.extras.codeLenses) return null;
  if (session.documents.get(uri)?.version !== version) throw contentModified();
  const positions = positionsOf(session, uri);
  if (positions === undefined) return null;
  return session.core
    .claimLenses(uri)
    .map((lens) => ({ range: positions.range(lens.range), ...contentOf(uri, lens) }));
};

function contentOf(article: string, { gloss, brief, more }: ClaimLens): Pick<CodeLens, 'command' | 'data'> {
  if (gloss === undefined) return { command: unnamed(`and ${more} more`) };
  const data: LensData = { article, gloss, brief };
  return { data };
}

const resolve: Answer<CodeLens, CodeLens> = (session, lens) => {
  const { article, gloss, brief } = lens.data as LensData;
  const title = session.core.claimLensTitle(article, gloss, brief);
  return { ...lens, command: title === undefined ? unnamed('') : commandOf(session, title, gloss) };
};

/** Commands go to our own client only; elsewhere a lens is words. */
function commandOf(session: Session, title: string, { uri, range }: Location): Command {
  const positions = positionsOf(session, uri);
  if (!session.client.annotates || positions === undefined) return unnamed(title);
  const args: ShowEntryArguments = [session.documents.clientUri(uri), positions.range(range)];
  return { title, command: showEntryCommand, arguments: [...args] };
}

/** LSP has no lens without a command; an empty one is none. */
function unnamed(title: string): Command {
  return { title, command: '' };
}
