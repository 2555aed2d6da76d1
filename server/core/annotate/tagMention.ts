import { findHits } from '../recognize/hits';
import { type Mention, resolveMentions } from '../recognize/mentions';
import { buildNameTable } from '../recognize/nameTable';
import { quoted } from '../text/phrases';
import { overlaps } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import type { Annotated, Annotating, NewActor } from './annotating';
import { combined } from './combined';
import { afterDeclaring, declare, type Declared } from './newActor';
import { type PinAnchor, pinAnchor } from './pinPlaces';
import { pinEdits } from './pinEdits';
import { selectedName, type Selection } from './selection';
import { sidecarFor } from './sidecar';

/** The words name an actor: a known one, or one who is declared on the way. A pin is written only where recognition does not say so by itself. */
export function tagMention(
  workspace: Workspace,
  uri: Uri,
  { range, actor, scope }: Extract<Annotating, { action: 'tagMention' }>,
): Annotated {
  const selection = selectedName(workspace, uri, range);
  if ('refused' in selection) return selection;
  const anchor = pinAnchor(selection, scope);
  if ('refused' in anchor) return anchor;
  return typeof actor === 'string' ? tagKnown(selection, anchor, actor) : tagNew(selection, anchor, actor);
}

function tagKnown(selection: Selection, anchor: PinAnchor, id: string): Annotated {
  const known = selection.project.actor(id)[0];
  if (known === undefined)
    return { refused: `There is no actor ${quoted(id)} any more. Choose another one.` };
  const [words, name] = [quoted(selection.words), quoted(known.name)];
  if (areNamed(selection.article.mentions, anchor, known.id))
    return { refused: `${words} is recognised as ${name} there already.` };
  const edits = pinEdits(selection, anchor, { actor: known.id });
  return 'refused' in edits ? edits : { edits, done: `Tagged ${words} as ${name}`, reveal: undefined };
}

function tagNew(selection: Selection, anchor: PinAnchor, actor: NewActor): Annotated {
  const { project, article, words } = selection;
  const declared = declare(project, actor);
  if ('refused' in declared) return declared;
  const whom = declared.name === words ? '' : `, whom ${quoted(words)} names`;
  const done = `Added the actor ${quoted(declared.name)}${whom}`;
  if (willBeNamed(selection, anchor, declared)) return { edits: declared.edits, done, reveal: declared.end };
  const sidecar = sidecarFor(article, project);
  const within =
    typeof sidecar === 'object' && 'uri' in sidecar ? afterDeclaring(sidecar, declared) : undefined;
  const pinned = pinEdits(selection, anchor, { actor: declared.id }, within);
  if ('refused' in pinned) return pinned;
  if (within === undefined) return { edits: [...declared.edits, ...pinned], done, reveal: declared.end };
  const edits = combined(declared.edits, pinned);
  return { edits: edits.map((edit) => ({ uri: within.uri, ...edit })), done, reveal: undefined };
}

/** Whether recognition finds just this actor at all the places, with the very words of the pin. */
function areNamed(mentions: readonly Mention[], { places }: PinAnchor, id: string): boolean {
  return places.every(({ start, end }) =>
    mentions.some(
      ({ range, actors }) =>
        range.start === start && range.end === end && actors.length === 1 && actors[0] === id,
    ),
  );
}

/** Whether a new actor will be found at all the places by his names, and nobody else is there yet who would be in the way. */
function willBeNamed({ article }: Selection, anchor: PinAnchor, { id, name, aliases }: Declared): boolean {
  const isFree = !article.mentions.some(({ range }) => anchor.places.some((place) => overlaps(place, range)));
  if (!isFree) return false;
  const table = buildNameTable([name, ...aliases].map((text) => ({ actor: id, text, weak: false })));
  const hits = findHits(article.text, table, article.skips);
  const { mentions } = resolveMentions({ text: article.text, hits, table, markdown: article.markdown });
  return areNamed(mentions, anchor, id);
}
