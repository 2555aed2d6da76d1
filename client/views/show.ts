import { type Range, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type AnnotationsAnswer,
  type AnnotationsParams,
  annotationsRequest,
  type ClaimItem,
  type EntryRef,
} from '../../server/lsp/protocol/protocol';

/** Shows the words of a claim in their article, or its entry where it is not sure where they stand. */
export async function showClaim(client: BaseLanguageClient, { article, entry }: ClaimItem): Promise<void> {
  const words = article === null ? undefined : await wordsOf(client, article, entry);
  if (article !== null && words !== undefined) {
    await showAt(article, words);
    return;
  }
  await showEntry(client, entry);
  window.setStatusBarMessage('These words are not found in the article: this is their entry.', 5_000);
}

export async function showEntry(client: BaseLanguageClient, { uri, range }: EntryRef): Promise<void> {
  const { start } = range;
  await showAt(uri, client.protocol2CodeConverter.asRange({ start, end: start }));
}

async function wordsOf(
  client: BaseLanguageClient,
  article: string,
  entry: EntryRef,
): Promise<Range | undefined> {
  const params: AnnotationsParams = { uri: article };
  const { annotations } = await client.sendRequest<AnnotationsAnswer>(annotationsRequest, params);
  const range = annotations.find((one) => isSame(one.entry, entry))?.ranges[0];
  return range && client.protocol2CodeConverter.asRange(range);
}

function isSame(one: EntryRef, other: EntryRef): boolean {
  const [a, b] = [one.range.start, other.range.start];
  return one.uri === other.uri && a.line === b.line && a.character === b.character;
}

async function showAt(uri: string, selection: Range): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection });
}
