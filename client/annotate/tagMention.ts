import type { Annotator } from './annotator';
import type { Asked } from './asked';
import { askNewActor } from './askNewActor';
import { askScope, wordsAt } from './asking';
import { quoted } from './labels';
import { pickActor } from './pickActor';

/** The words name somebody whom recognition does not find there, or not alone. */
export async function tagMention(annotator: Annotator, asked: Asked): Promise<void> {
  const { client } = annotator;
  const selection = await wordsAt(client, asked);
  if (selection === undefined) return;
  const title = `Who is ${quoted(selection.quote, 60)}?`;
  const picked = await pickActor(client, asked, selection, { title, offersNew: true });
  if (picked === undefined) return;
  const actor = 'id' in picked ? picked.id : await askNewActor(client, asked, picked.newName);
  if (actor === undefined) return;
  const scope = await askScope(selection);
  if (scope === undefined) return;
  await annotator.perform({ action: 'tagMention', uri: asked.uri, range: asked.range, actor, scope });
}
