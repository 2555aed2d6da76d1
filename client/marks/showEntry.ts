import { Range, Uri, ViewColumn, window } from 'vscode';
import { positionOf } from '../wording/target';

/** Shows an entry of a gloss file beside the article, given as the server writes it; anything else that is given is no entry. */
export async function showEntry(given: unknown, range: unknown): Promise<void> {
  if (typeof given !== 'string' || !given.endsWith('.gloss.yaml')) return;
  const { start } = (range ?? {}) as { readonly start?: unknown };
  const position = positionOf(start);
  const file = Uri.parse(given);
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === file.toString());
  await window.showTextDocument(file, {
    viewColumn: shown?.viewColumn ?? ViewColumn.Beside,
    ...(position === undefined ? {} : { selection: new Range(position, position) }),
  });
}
