import type { Connection } from 'vscode-languageserver';
import type { ListedActor } from '../../core/features/results/actors';
import type { AnnotationItem } from '../../core/features/results/annotations';
import type { ListedClaim } from '../../core/features/results/claims';
import type { Location } from '../../core/text/range';
import type { TextRange } from '../../core/text/range';
import { placeOnceIndexed } from '../asked';
import { normalizeUri } from '../../core/workspace/uri';
import {
  type ActorItem,
  type ActorsAnswer,
  type ActorsParams,
  actorsRequest,
  type Annotation,
  type AnnotationsAnswer,
  type AnnotationsParams,
  annotationsRequest,
  type ClaimCardAnswer,
  claimCardRequest,
  type ClaimItem,
  type ClaimsAnswer,
  type ClaimsParams,
  claimsRequest,
  type EntryRef,
} from '../protocol/protocol';
import { type Answer, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, positionsOf, type Session } from '../session';

export function registerAnnotations(connection: Connection, requests: Requests): void {
  const nothing: AnnotationsAnswer = { article: null, annotations: [] };
  connection.onRequest(annotationsRequest, requests.handler('Annotations', nothing, annotations));
  connection.onRequest(claimsRequest, requests.handler<ClaimsParams, ClaimsAnswer>('Claims', [], claims));
  connection.onRequest(
    claimCardRequest,
    requests.handler<EntryRef, ClaimCardAnswer>('A claim', null, claimCard),
  );
  connection.onRequest(actorsRequest, requests.handler<ActorsParams, ActorsAnswer>('Actors', [], actors));
}

const annotations: Answer<AnnotationsParams, AnnotationsAnswer> = async (session, { uri }, token) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  const found = session.core.annotations(normalizeUri(uri));
  if (found === undefined) return { article: null, annotations: [] };
  return {
    article: session.documents.clientUri(found.article),
    annotations: found.annotations.flatMap((item) => toAnnotation(session, found.article, item) ?? []),
  };
};

const claims: Answer<ClaimsParams, ClaimsAnswer> = async (session, { uri }, token) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  const found = session.core.claims(uri === undefined ? undefined : normalizeUri(uri));
  return found.flatMap((claim) => toClaim(session, claim) ?? []);
};

const claimCard: Answer<EntryRef, ClaimCardAnswer> = async (session, { uri, range }, token) => {
  const place = await placeOnceIndexed(session, { textDocument: { uri }, position: range.start }, token);
  return (place && session.core.claimCard(place.uri, place.offset)) ?? null;
};

const actors: Answer<ActorsParams, ActorsAnswer> = async (session, { uri }, token) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  const found = session.core.actors(uri === undefined ? undefined : normalizeUri(uri));
  return found.flatMap((actor) => toActor(session, actor) ?? []);
};

/** Undefined where one of the files is gone. */
export function toAnnotation(
  session: Session,
  article: string,
  { gloss, ranges, ...item }: AnnotationItem,
): Annotation | undefined {
  const entry = toEntry(session, gloss);
  const positions = positionsOf(session, article);
  if (entry === undefined || positions === undefined) return undefined;
  const common = { entry, ranges: ranges.map((range: TextRange) => positions.range(range)) };
  switch (item.kind) {
    case 'claim': {
      const { id = null, claimKind = null, text = null, by = null } = item;
      return { ...item, ...common, id, claimKind, text, by };
    }
    case 'note':
      return { ...item, ...common };
    case 'pin': {
      const { kind, quote, actor = null, not = null } = item;
      return { kind, quote, actor, not, ...common };
    }
  }
}

function toClaim(session: Session, claim: ListedClaim): ClaimItem | undefined {
  const { gloss, reference = null, id = null, text = null, by = null, kind = null, article, ...rest } = claim;
  const entry = toEntry(session, gloss);
  if (entry === undefined) return undefined;
  const uri = article === undefined ? null : session.documents.clientUri(article);
  return { ...rest, reference, id, text, by, kind, article: uri, entry };
}

function toActor(session: Session, actor: ListedActor): ActorItem | undefined {
  const { gloss, kind = null, description = null, ...rest } = actor;
  const entry = toEntry(session, gloss);
  return entry === undefined ? undefined : { ...rest, kind, description, entry };
}

/** A place in a file for the client; undefined where the file is gone. */
export function toEntry(session: Session, { uri, range }: Location): EntryRef | undefined {
  const positions = positionsOf(session, uri);
  return positions === undefined
    ? undefined
    : { uri: session.documents.clientUri(uri), range: positions.range(range) };
}
