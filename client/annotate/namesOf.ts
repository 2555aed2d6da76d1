import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ActorsAnswer, actorsRequest } from '../../server/lsp/protocol/protocol';
import type { Asked } from './asked';

/** Main names by id; an id that nobody declares has none. */
export async function namesOf(
  client: BaseLanguageClient,
  { uri }: Asked,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const actors = await client.sendRequest<ActorsAnswer>(actorsRequest, { uri });
  return new Map(actors.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name]));
}
