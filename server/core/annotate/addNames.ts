import { quoteScalar } from '../syntax/write';
import { quoted } from '../text/phrases';
import type { Uri } from '../workspace/changes';
import { GlossUnit } from '../workspace/glossUnit';
import type { Workspace } from '../workspace/workspace';
import type { Annotated, Annotating } from './annotating';
import { change } from './change';
import { combined } from './combined';
import { type Edit, edited } from './edits';
import { actorKeys } from './keyOrder';
import { addToList } from './lists';
import { nameKey } from './newActor';

/** Names, wherever they came from, become names of an actor; those he has are left out. */
export function addNames(
  workspace: Workspace,
  uri: Uri,
  { actor: id, names }: Extract<Annotating, { action: 'addNames' }>,
): Annotated {
  const project = workspace.projectOf(uri);
  const actor = project.actor(id)[0];
  const gloss = actor === undefined ? undefined : project.glosses.get(actor.at.uri);
  if (actor === undefined || gloss === undefined)
    return { refused: `There is no actor ${quoted(id)} any more. Choose another one.` };
  const known = new Set(actor.names.map(({ text }) => nameKey(text)));
  const added = names.filter((name) => name.trim() !== '' && !known.has(nameKey(name)));
  if (added.length === 0) return { refused: `All of these are names of ${quoted(actor.name)} already.` };
  const index = gloss.actors.indexOf(actor);
  const edits = change(gloss, 'actors', editsOf(gloss, index, added), (file) => {
    const aliases = JSON.stringify(file.actors[index]?.value.aliases ?? []);
    return added.every((name) => aliases.includes(JSON.stringify(name)));
  });
  if ('refused' in edits) return edits;
  const [first = ''] = added;
  const done =
    added.length === 1
      ? `${quoted(first)} is now a name of ${quoted(actor.name)}`
      : `${quoted(actor.name)} has ${added.length} more names now`;
  return { edits, done, reveal: undefined };
}

/** One after the other, each in what the ones before have made of the file. */
function editsOf(gloss: GlossUnit, index: number, names: readonly string[]): readonly Edit[] | undefined {
  let edits: readonly Edit[] = [];
  let unit = gloss;
  for (const name of names) {
    const { tree, base } = unit.actors[index]?.entry ?? {};
    if (tree?.kind !== 'map' || base === undefined) return undefined;
    const place = { text: unit.text, map: tree, base, key: 'aliases', order: actorKeys, single: true };
    const more = addToList(place, quoteScalar(name));
    if (more === undefined) return undefined;
    edits = combined(edits, more);
    unit = new GlossUnit(unit.uri, { ...unit.content, text: edited(unit.text, more) }, unit);
  }
  return edits;
}
