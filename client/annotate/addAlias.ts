import type { Annotator } from './annotator';
import type { Asked } from './asked';
import { wordsAt } from './asking';
import { quoted } from './labels';
import { pickActor } from './pickActor';

/** The words become a name of an actor, in every article. */
export async function addAlias(annotator: Annotator, asked: Asked): Promise<void> {
  const selection = await wordsAt(annotator.client, asked);
  if (selection === undefined) return;
  const title = `Whose name is ${quoted(selection.quote, 60)}, in every article?`;
  const picked = await pickActor(annotator.client, asked, selection, { title, offersNew: false });
  if (picked === undefined || !('id' in picked)) return;
  await annotator.perform({ action: 'addAlias', uri: asked.uri, range: asked.range, actor: picked.id });
}
