import type { Actor } from '../model/actor';
import { buildNameTable } from '../recognize/nameTable';
import { quoteScalar } from '../syntax/write';
import { quoted } from '../text/phrases';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Workspace } from '../workspace/workspace';
import type { Annotated, Annotating } from './annotating';
import { change } from './change';
import type { Edit } from './edits';
import { actorKeys } from './keyOrder';
import { addToList } from './lists';
import { nameKey } from './newActor';
import { selectedName } from './selection';

/** The selected words become a name of an actor, by which he is recognised in every article. */
export function addAlias(
  workspace: Workspace,
  uri: Uri,
  { range, actor: id, weak = false }: Extract<Annotating, { action: 'addAlias' }>,
): Annotated {
  const selection = selectedName(workspace, uri, range);
  if ('refused' in selection) return selection;
  const { project, words } = selection;
  const actor = project.actor(id)[0];
  const gloss = actor === undefined ? undefined : project.glosses.get(actor.at.uri);
  if (actor === undefined || gloss === undefined)
    return { refused: `There is no actor ${quoted(id)} any more. Choose another one.` };
  const has = actor.names.find(({ text }) => nameKey(text) === nameKey(words));
  if (has !== undefined)
    return {
      refused: `${quoted(has.text)} is ${has.weak ? 'a weak' : 'a'} name of ${quoted(actor.name)} already.`,
    };
  const compiled = buildNameTable([{ actor: id, text: words, weak }]).automaton.compiled.get(words);
  if (typeof compiled === 'string')
    return {
      refused: `${quoted(words)} cannot be looked for as a name: it is too short or too long. Select a fuller name.`,
    };
  const index = gloss.actors.indexOf(actor);
  const edits = change(gloss, 'actors', aliasEdits(gloss, actor, words, weak), (file) =>
    JSON.stringify(file.actors[index]?.value.aliases ?? []).includes(JSON.stringify(words)),
  );
  if ('refused' in edits) return edits;
  return {
    edits,
    done: `${quoted(words)} is now ${weak ? 'a weak' : 'a'} name of ${quoted(actor.name)}`,
    reveal: undefined,
  };
}

function aliasEdits(
  { text }: GlossUnit,
  { entry: { tree, base } }: Actor,
  words: string,
  weak: boolean,
): readonly Edit[] | undefined {
  if (tree?.kind !== 'map') return undefined;
  const place = { text, map: tree, base, key: 'aliases', order: actorKeys, single: true };
  return addToList(place, weak ? `{ name: ${quoteScalar(words)}, weak: true }` : quoteScalar(words));
}
