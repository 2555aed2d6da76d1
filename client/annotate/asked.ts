import type { BaseLanguageClient } from 'vscode-languageclient';
import type { SelectionParams } from '../../server/lsp/protocol/protocol';
import type { Place } from './place';

/** Where a command works, as the server is told of it, and as VS Code shows it. */
export interface Asked extends SelectionParams {
  readonly place: Place;
}

export function askedAt(client: BaseLanguageClient, place: Place): Asked {
  const converter = client.code2ProtocolConverter;
  return { uri: converter.asUri(place.uri), range: converter.asRange(place.range), place };
}
