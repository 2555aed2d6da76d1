import {
  type Connection,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  type ReferenceParams,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Highlight, Target } from '../../core/features/results/places';
import { type Place, placeOf, placeOnceIndexed } from '../asked';
import type { Answer, Requests } from '../request';
import { positionsOf, type Session } from '../session';

type Targets = Location[] | LocationLink[] | null;

const highlightKinds: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  text: DocumentHighlightKind.Text,
  read: DocumentHighlightKind.Read,
  write: DocumentHighlightKind.Write,
};

export function registerNavigation(connection: Connection, requests: Requests): void {
  connection.onDefinition(requests.handler('Definition', null, goTo('definition', 'definitionLinks')));
  connection.onDeclaration(requests.handler('Declaration', null, goTo('definition', 'declarationLinks')));
  connection.onTypeDefinition(
    requests.handler('Type definition', null, goTo('typeDefinition', 'typeDefinitionLinks')),
  );
  connection.onReferences(requests.handler('References', null, references));
  connection.onDocumentHighlight(requests.handler('Highlights', null, highlights));
}

function goTo(
  question: 'definition' | 'typeDefinition',
  links: 'definitionLinks' | 'declarationLinks' | 'typeDefinitionLinks',
): Answer<TextDocumentPositionParams, Targets> {
  return async (session, params, token) => {
    const place = await placeOnceIndexed(session, params, token);
    if (place === undefined) return null;
    const targets = session.core[question](place.uri, place.offset);
    return session.client[links]
      ? targets.flatMap((target) => toLink(session, place, target))
      : targets.flatMap((target) => toLocation(session, target.uri, target.focus));
  };
}

const references: Answer<ReferenceParams, Location[] | null> = async (session, params, token) => {
  const place = await placeOnceIndexed(session, params, token);
  if (place === undefined) return null;
  return session.core
    .references(place.uri, place.offset, params.context.includeDeclaration)
    .flatMap(({ uri, range }) => toLocation(session, uri, range));
};

const highlights: Answer<TextDocumentPositionParams, DocumentHighlight[] | null> = (session, params) => {
  const place = placeOf(session, params);
  if (place === undefined) return null;
  const { uri, offset, positions } = place;
  return session.core
    .documentHighlights(uri, offset)
    .map(({ range, kind }) => ({ range: positions.range(range), kind: highlightKinds[kind] }));
};

function toLink(session: Session, place: Place, target: Target): LocationLink[] {
  const positions = positionsOf(session, target.uri);
  if (positions === undefined) return [];
  return [
    {
      originSelectionRange: place.positions.range(target.origin),
      targetUri: session.documents.clientUri(target.uri),
      targetRange: positions.range(target.range),
      targetSelectionRange: positions.range(target.focus),
    },
  ];
}

function toLocation(session: Session, uri: string, range: Target['range']): Location[] {
  const positions = positionsOf(session, uri);
  return positions === undefined
    ? []
    : [{ uri: session.documents.clientUri(uri), range: positions.range(range) }];
}
