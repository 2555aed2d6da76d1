import { Uri } from 'vscode';
import type { SuggestedName } from '../../server/lsp/protocol/protocol';
import { askNewActor } from '../annotate/askNewActor';
import { type Asked, askedAt } from '../annotate/asked';
import type { Annotator } from '../annotate/annotator';
import { quoted } from '../annotate/labels';
import { pickActor } from '../annotate/pickActor';

/** The name becomes an actor, with its other spellings as aliases; true if it did. */
export async function acceptName(annotator: Annotator, suggested: SuggestedName): Promise<boolean> {
  const asked = askedFor(annotator, suggested);
  if (asked === undefined) return false;
  return declare(annotator, asked, suggested, suggested.name);
}

/** The name and its spellings become names of an actor who is known, or of a new one after all. */
export async function addAsAlias(annotator: Annotator, suggested: SuggestedName): Promise<boolean> {
  const asked = askedFor(annotator, suggested);
  if (asked === undefined) return false;
  const selection = {
    refused: null,
    quote: suggested.name,
    occurrences: suggested.occurrences,
    actors: suggested.similar.map(({ id }) => id),
    annotations: [],
  };
  const picked = await pickActor(annotator.client, asked, selection, {
    title: `Whose name is ${quoted(suggested.name, 60)}?`,
    offersNew: true,
  });
  if (picked === undefined) return false;
  if ('newName' in picked) return declare(annotator, asked, suggested, picked.newName);
  const names = [suggested.name, ...suggested.spellings];
  const done = await annotator.perform({ action: 'addNames', uri: asked.uri, actor: picked.id, names });
  return done !== undefined;
}

/** The name is not suggested again, to nobody who works in this folder. */
export async function ignoreName(annotator: Annotator, suggested: SuggestedName): Promise<boolean> {
  const asked = askedFor(annotator, suggested);
  if (asked === undefined) return false;
  const done = await annotator.perform({ action: 'ignoreName', uri: asked.uri, name: suggested.name });
  return done !== undefined;
}

async function declare(
  annotator: Annotator,
  { uri, range, ...asked }: Asked,
  { name: found, spellings }: SuggestedName,
  name: string,
): Promise<boolean> {
  const actor = await askNewActor(annotator.client, { uri, range, ...asked }, name);
  if (actor === undefined) return false;
  const aliases = [...new Set([...(actor.aliases ?? []), found, ...spellings])].filter(
    (each) => each !== name,
  );
  const whole = aliases.length === 0 ? actor : { ...actor, aliases };
  // Going through a list, one stays with it.
  const done = await annotator.perform({ action: 'newActor', uri, range, actor: whole }, { reveals: false });
  return done !== undefined;
}

/** At the first place of the name, which is in the folder whose actors it is about. */
function askedFor(annotator: Annotator, { places }: SuggestedName): Asked | undefined {
  const [first] = places;
  if (first === undefined) return undefined;
  const range = annotator.client.protocol2CodeConverter.asRange(first.range);
  return askedAt(annotator.client, { uri: Uri.parse(first.uri), range });
}
