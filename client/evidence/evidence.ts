import { commands, Disposable, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EntryRef, ProvenanceItem } from '../../server/lsp/protocol/protocol';
import { placeOf } from '../annotate/place';
import type { ServerEvents } from '../serverEvents';
import { showEntry } from '../views/show';
import { EvidenceTree, viewId } from './tree';

/** The view of what one claim rests on, and the ways to it: from its words, its entry, and the list of all claims. */
export function registerEvidence(client: BaseLanguageClient, events: ServerEvents): Disposable {
  const tree = new EvidenceTree(client, events);
  return Disposable.from(
    tree,
    commands.registerCommand('glossator.showEvidence', async (given?: unknown, range?: unknown) => {
      const asked = isClaimRow(given) ? given.item.entry : placeOf(given, range);
      if ('refused' in asked) void window.showInformationMessage(asked.refused);
      else await tree.show(uriOf(asked.uri), asked.range.start);
    }),
    commands.registerCommand(`${viewId}.open`, async (item?: ProvenanceItem) => {
      const place = item?.place ?? item?.entry ?? tree.selected?.place;
      if (place) await show(client, place);
    }),
    commands.registerCommand(`${viewId}.openEntry`, async (item?: ProvenanceItem) => {
      const entry = item?.entry ?? tree.selected?.entry;
      if (entry) await showEntry(client, entry);
    }),
  );
}

/** A row of the list of all claims. */
function isClaimRow(given: unknown): given is { readonly item: { readonly entry: EntryRef } } {
  return typeof given === 'object' && given !== null && 'kind' in given && given.kind === 'item';
}

function uriOf(uri: Uri | string): string {
  return typeof uri === 'string' ? uri : uri.toString();
}

async function show(client: BaseLanguageClient, { uri, range }: EntryRef): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), {
    selection: client.protocol2CodeConverter.asRange(range),
    // The arrow keys go on in the tree, step by step.
    preserveFocus: true,
  });
}
