import type { Connection } from 'vscode-languageserver';
import type { Annotated, Annotating } from '../../core/annotate/annotating';
import type { Location } from '../../core/text/range';
import type { Uri } from '../../core/workspace/changes';
import { normalizeUri } from '../../core/workspace/uri';
import type { Positions } from '../positions';
import {
  type AnnotateAnswer,
  type AnnotateParams,
  annotateRequest,
  type EntryRef,
} from '../protocol/protocol';
import { type Answer, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, positionsOf, type Session } from '../session';
import { toWorkspaceEdit } from '../workspaceEdit';

const failed: AnnotateAnswer = {
  refused: 'Glossator could not do this; its log says why. Nothing was changed.',
};

export function registerAnnotate(connection: Connection, requests: Requests): void {
  connection.onRequest(
    annotateRequest,
    requests.handler<AnnotateParams, AnnotateAnswer>('Annotating', failed, annotate),
  );
}

const annotate: Answer<AnnotateParams, AnnotateAnswer> = async (session, params, token) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  const uri = normalizeUri(params.uri);
  const positions = positionsOf(session, uri);
  const action = positions === undefined ? undefined : toAction(session, positions, params);
  if (action === undefined)
    return { refused: 'This file is not open in a workspace folder. Save it to one, and try again.' };
  return toAnswer(session, session.core.annotate(uri, action));
};

function toAction(session: Session, positions: Positions, params: AnnotateParams): Annotating | undefined {
  switch (params.action) {
    case 'tagClaim':
    case 'tagMention':
    case 'notThisActor':
    case 'addAlias':
    case 'newActor':
    case 'addNote':
      return { ...params, range: positions.textRange(params.range) };
    case 'cite': {
      const claim = toLocation(session, params.claim);
      return claim && { ...params, range: positions.textRange(params.range), claim };
    }
    case 'linkClaims': {
      const claim = toLocation(session, params.claim);
      const other = toLocation(session, params.other);
      return claim && other && { ...params, claim, other };
    }
    case 'setStatus': {
      const claim = toLocation(session, params.claim);
      return claim && { ...params, claim };
    }
    case 'remove': {
      const entry = toLocation(session, params.entry);
      return entry && { ...params, entry };
    }
  }
}

function toLocation(session: Session, { uri, range }: EntryRef): Location | undefined {
  const file: Uri = normalizeUri(uri);
  const positions = positionsOf(session, file);
  return positions === undefined ? undefined : { uri: file, range: positions.textRange(range) };
}

function toAnswer(session: Session, annotated: Annotated): AnnotateAnswer {
  if ('refused' in annotated) return annotated;
  const edit = toWorkspaceEdit(session, annotated.edits);
  if (edit === undefined) return { refused: 'This editor cannot make new files for Glossator.' };
  return { edit, done: annotated.done, reveal: null };
}
