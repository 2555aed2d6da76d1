import type { Annotator } from './annotator';
import type { Asked } from './asked';
import { askNewActor } from './askNewActor';
import { wordsAt } from './asking';

/** The words are the name of somebody whom nobody has declared yet. */
export async function newActor(annotator: Annotator, asked: Asked): Promise<void> {
  const selection = await wordsAt(annotator.client, asked);
  if (selection === undefined) return;
  const actor = await askNewActor(annotator.client, asked, selection.quote);
  if (actor === undefined) return;
  await annotator.perform({ action: 'newActor', uri: asked.uri, range: asked.range, actor });
}
