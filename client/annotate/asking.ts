import { type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type MentionScope,
  type SelectionAnswer,
  type SelectionParams,
  selectionRequest,
  type ValuesAnswer,
  valuesRequest,
} from '../../server/lsp/protocol/protocol';
import type { Asked } from './asked';
import { quoted } from './labels';
import { warn } from './telling';

/** One thing to pick, with what it stands for. */
export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** Asks for one of a few; undefined where the person left. */
export async function pick<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  const chosen = await window.showQuickPick(choices, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.value;
}

/** What stands where a command was called; undefined, and the person is told why, where nothing can be annotated. */
export async function selectionAt(
  client: BaseLanguageClient,
  { uri, range }: Asked,
): Promise<SelectionAnswer | undefined> {
  const params: SelectionParams = { uri, range };
  const selection = await client.sendRequest<SelectionAnswer>(selectionRequest, params);
  if (selection.refused === null) return selection;
  warn(selection.refused);
  return undefined;
}

/** The same where words are needed: those that are selected, or the name that the cursor is in. */
export async function wordsAt(
  client: BaseLanguageClient,
  asked: Asked,
): Promise<SelectionAnswer | undefined> {
  const selection = await selectionAt(client, asked);
  if (selection?.quote !== '') return selection;
  warn('Select the words first, or put the cursor into a name that is recognised.');
  return undefined;
}

/** Whether all of several occurrences of the words are meant; undefined where the person left. */
export async function askScope({ quote, occurrences }: SelectionAnswer): Promise<MentionScope | undefined> {
  if (occurrences < 2) return 'article';
  return pick<MentionScope>(`${quoted(quote, 40)} stands here ${occurrences.toLocaleString('en')} times`, [
    { label: `Every ${quoted(quote, 40)} in this article`, value: 'article' },
    { label: 'Only here', value: 'place' },
  ]);
}

export function askValues(client: BaseLanguageClient, { uri }: Asked): Promise<ValuesAnswer> {
  return client.sendRequest<ValuesAnswer>(valuesRequest, { uri });
}
