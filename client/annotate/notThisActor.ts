import type { Annotator } from './annotator';
import type { Asked } from './asked';
import { askScope, type Choice, pick, wordsAt } from './asking';
import { label, quoted } from './labels';
import { namesOf } from './namesOf';
import { warn } from './telling';

/** The words do not name whom recognition takes them for. */
export async function notThisActor(annotator: Annotator, asked: Asked): Promise<void> {
  const { client } = annotator;
  const selection = await wordsAt(client, asked);
  if (selection === undefined) return;
  const { quote, actors: ids } = selection;
  if (ids.length === 0) {
    warn(`Nobody is recognised in ${quoted(quote, 60)}, so there is nobody to rule out.`);
    return;
  }
  const names = await namesOf(client, asked, ids);
  const choices: readonly Choice<readonly string[] | 'any'>[] = [
    ...ids.map((id) => ({ label: `Not ${label(names.get(id) ?? id)}`, description: label(id), value: [id] })),
    ...(ids.length > 1 ? [{ label: `None of these ${ids.length}`, value: ids }] : []),
    { label: 'Nobody at all', description: 'these words are no name here', value: 'any' as const },
  ];
  const actors = await pick(`Who is not meant by ${quoted(quote, 60)}?`, choices);
  if (actors === undefined) return;
  const scope = await askScope(selection);
  if (scope === undefined) return;
  await annotator.perform({ action: 'notThisActor', uri: asked.uri, range: asked.range, actors, scope });
}
