import type { Connection } from 'vscode-languageserver';
import type { Annotated, Annotating } from '../../core/annotate/annotating';
import { edited } from '../../core/annotate/edits';
import type { FileEdit } from '../../core/annotate/fileEdit';
import { LineIndex } from '../../core/text/lines';
import type { Location } from '../../core/text/range';
import type { Uri } from '../../core/workspace/changes';
import { normalizeUri } from '../../core/workspace/uri';
import { Positions } from '../positions';
import {
  type AnnotateAnswer,
  type AnnotateParams,
  annotateRequest,
  type EntryRef,
  type SelectionAnswer,
  type SelectionParams,
  selectionRequest,
} from '../protocol/protocol';
import { type Answer, type Requests, throwIfCancelled } from '../request';
import { indexedOrPatienceSpent, positionsOf, type Session } from '../session';
import { toWorkspaceEdit } from '../workspaceEdit';
import { toAnnotation } from './annotations';

const failed = {
  refused: 'Glossator could not do this; its log says why. Nothing was changed.',
};

export function registerAnnotate(connection: Connection, requests: Requests): void {
  connection.onRequest(
    annotateRequest,
    requests.handler<AnnotateParams, AnnotateAnswer>('Annotating', failed, annotate),
  );
  const nothing: SelectionAnswer = {
    refused: failed.refused,
    quote: '',
    occurrences: 0,
    actors: [],
    annotations: [],
  };
  connection.onRequest(
    selectionRequest,
    requests.handler<SelectionParams, SelectionAnswer>('Selection', nothing, selection),
  );
}

const annotate: Answer<AnnotateParams, AnnotateAnswer> = async (session, params, token) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  const uri = normalizeUri(params.uri);
  const action = toAction(session, textRangesIn(session, uri), params);
  if (action === undefined) return { refused: 'The gloss file is not there any more. Try again.' };
  return toAnswer(session, session.core.annotate(uri, action));
};

const selection: Answer<SelectionParams, SelectionAnswer> = async (session, { uri, range }, token) => {
  await indexedOrPatienceSpent(session, token);
  throwIfCancelled(token);
  const file = normalizeUri(uri);
  const selected = session.core.selection(file, textRangesIn(session, file).textRange(range));
  return {
    ...selected,
    refused: selected.refused ?? null,
    annotations: selected.annotations.flatMap((item) => toAnnotation(session, file, item) ?? []),
  };
};

/** Of a file that is not known, the core says what is in the way, wherever the range is. */
function textRangesIn(session: Session, uri: Uri): Pick<Positions, 'textRange'> {
  return positionsOf(session, uri) ?? { textRange: () => ({ start: 0, end: 0 }) };
}

function toAction(
  session: Session,
  positions: Pick<Positions, 'textRange'>,
  params: AnnotateParams,
): Annotating | undefined {
  switch (params.action) {
    case 'tagClaim':
    case 'tagMention':
    case 'notThisActor':
    case 'addAlias':
    case 'newActor':
    case 'addNote':
      return { ...params, range: positions.textRange(params.range) };
    case 'addNames':
    case 'ignoreName':
      return params;
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
  const { edits, done, reveal } = annotated;
  return { edit, done, reveal: reveal === undefined ? null : toReveal(session, edits, reveal) };
}

/** A place in a text that is not there yet: as the edits will make it. */
function toReveal(session: Session, edits: readonly FileEdit[], { uri, range }: Location): EntryRef {
  const text = edited(
    session.core.textOf(uri) ?? '',
    edits.filter((edit) => edit.uri === uri),
  );
  const positions = new Positions(text, new LineIndex(text), session.client.encoding);
  return { uri: session.documents.clientUri(uri), range: positions.range(range) };
}
