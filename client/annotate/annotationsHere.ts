import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Annotation,
  type AnnotationsAnswer,
  annotationsRequest,
  type ClaimAnnotation,
} from '../../server/lsp/protocol/protocol';
import type { Asked } from './asked';
import { selectionAt } from './asking';

/**
 * What is annotated where a command was called, the innermost first: in an article at its words, in a gloss file the entry that the
 * cursor is in. Undefined, and the person is told why, where nothing can be.
 */
export async function annotationsHere(
  client: BaseLanguageClient,
  asked: Asked,
): Promise<readonly Annotation[] | undefined> {
  if (!asked.place.uri.path.endsWith('.gloss.yaml')) return (await selectionAt(client, asked))?.annotations;
  const { annotations } = await client.sendRequest<AnnotationsAnswer>(annotationsRequest, { uri: asked.uri });
  const { protocol2CodeConverter: converter } = client;
  const file = asked.place.uri.toString();
  return annotations.filter(
    ({ entry }) =>
      converter.asUri(entry.uri).toString() === file &&
      converter.asRange(entry.range).contains(asked.place.range.start),
  );
}

/** Only the claims among them. */
export async function claimsHere(
  client: BaseLanguageClient,
  asked: Asked,
): Promise<readonly ClaimAnnotation[] | undefined> {
  return (await annotationsHere(client, asked))?.filter((annotation) => annotation.kind === 'claim');
}
