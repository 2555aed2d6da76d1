import type { Actor } from '../model/actor';
import { quoted } from '../text/phrases';
import type { Location } from '../text/range';
import type { Uri } from '../workspace/changes';
import { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import type { Annotated, Annotating, NewActor, Refusal } from './annotating';
import { freeId } from './claimId';
import { idFor, quoteKey } from './createActor';
import { edited } from './edits';
import { idField, wordsField } from './fields';
import type { FileEdit } from './fileEdit';
import { selectedName } from './selection';
import { addShared } from './sharedFile';
import { quoteScalar } from '../syntax/write';

/** An actor that the edits declare. */
export interface Declared {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly edits: readonly FileEdit[];
  readonly end: Location;
}

/** The selected words become an actor of their own. */
export function newActor(
  workspace: Workspace,
  uri: Uri,
  { range, actor }: Extract<Annotating, { action: 'newActor' }>,
): Annotated {
  const selection = selectedName(workspace, uri, range);
  if ('refused' in selection) return selection;
  const declared = declare(selection.project, actor);
  if ('refused' in declared) return declared;
  return { edits: declared.edits, done: `Added the actor ${quoted(declared.name)}`, reveal: declared.end };
}

/** Declares an actor in the gloss file where the others are. */
export function declare(project: Project, actor: NewActor): Declared | Refusal {
  const name = tidy(actor.name);
  if (!/[\p{L}\p{N}]/u.test(name)) return { refused: 'An actor needs a name. Type one, and try again.' };
  const known = ownerOf(project, name);
  if (known !== undefined)
    return {
      refused: `${quoted(name)} is a name of ${quoted(known.name)} already. Choose that actor, or give the new one a fuller name.`,
    };
  const id = idOf(project, actor, name);
  if (typeof id !== 'string') return id;
  const aliases = [...new Set((actor.aliases ?? []).map(tidy))].filter(
    (alias) => alias !== '' && alias !== name,
  );
  const added = addShared(project, 'actors', [
    `${quoteKey(id)}:`,
    `  ${wordsField('name', name)}`,
    ...(actor.kind === undefined ? [] : [`  ${idField('kind', actor.kind)}`]),
    ...(aliases.length === 0
      ? []
      : [`  aliases: [${aliases.map((alias) => quoteScalar(alias)).join(', ')}]`]),
  ]);
  return 'refused' in added ? added : { id, name, aliases, edits: added.edits, end: added.end };
}

function idOf(project: Project, actor: NewActor, name: string): string | Refusal {
  const isTaken = (id: string): boolean => project.actor(id).length > 0;
  const given = actor.id?.trim().normalize('NFC') ?? '';
  if (given === '') {
    // “U.S.” is no id that ends in a dot: in a sentence nobody could tell where it ends.
    const id = (idFor(name.toLowerCase().slice(0, 60)) ?? '').replace(/^[._-]+|[._-]+$/gu, '');
    return freeId(id === '' || id === 'any' ? 'actor' : id, isTaken);
  }
  if (!/^[\p{L}\p{N}._-]+$/u.test(given) || given === 'any')
    return {
      refused: `${quoted(given)} cannot be an id: it is made of letters, digits, dots, hyphens and underscores.`,
    };
  return isTaken(given)
    ? { refused: `There is an actor ${quoted(given)} already. Choose another id.` }
    : given;
}

/** The actor that has the name already, but for capitals. */
export function ownerOf(project: Project, name: string): Actor | undefined {
  const key = nameKey(name);
  return project.actors.all().find(({ names }) => names.some(({ text }) => nameKey(text) === key));
}

export function nameKey(name: string): string {
  return tidy(name)
    .replace(/[\u2018\u02bc]/gu, '\u2019')
    .replaceAll("'", '\u2019')
    .toLowerCase();
}

function tidy(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The gloss file as it is once the actor is declared in it; undefined where he is declared elsewhere. */
export function afterDeclaring(gloss: GlossUnit, { edits }: Declared): GlossUnit | undefined {
  const own = edits.filter(({ uri }) => uri === gloss.uri);
  return own.length === 0
    ? undefined
    : new GlossUnit(gloss.uri, { ...gloss.content, text: edited(gloss.text, own) }, gloss);
}
