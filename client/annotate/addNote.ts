import { window } from 'vscode';
import type { Annotator } from './annotator';
import type { Asked } from './asked';
import { wordsAt } from './asking';
import { quoted } from './labels';

/** A free remark on the words. */
export async function addNote(annotator: Annotator, asked: Asked): Promise<void> {
  const selection = await wordsAt(annotator.client, asked);
  if (selection === undefined) return;
  const note = await window.showInputBox({
    title: `Note on ${quoted(selection.quote, 60)}`,
    prompt: 'What is there to say about these words?',
    // Somebody may look something up in the article meanwhile.
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? 'A note needs words.' : undefined),
  });
  if (note === undefined) return;
  await annotator.perform({ action: 'addNote', uri: asked.uri, range: asked.range, note: note.trim() });
}
