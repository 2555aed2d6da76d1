import { all, quoted } from '../text/phrases';
import { overlaps } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import type { Annotated, Annotating } from './annotating';
import { pinEdits } from './pinEdits';
import { pinAnchor } from './pinPlaces';
import { selectedName } from './selection';

/** The words name none of some actors, or nobody at all: a pin that says so, where recognition thinks otherwise. */
export function notThisActor(
  workspace: Workspace,
  uri: Uri,
  { range, actors, scope }: Extract<Annotating, { action: 'notThisActor' }>,
): Annotated {
  const selection = selectedName(workspace, uri, range);
  if ('refused' in selection) return selection;
  const anchor = pinAnchor(selection, scope);
  if ('refused' in anchor) return anchor;
  const { article, project } = selection;
  const words = quoted(selection.words);
  const named = new Set(
    article.mentions
      .filter((mention) => anchor.places.some((place) => overlaps(mention.range, place)))
      .flatMap((mention) => mention.actors),
  );
  const denied = actors === 'any' ? [...named] : actors.filter((id) => named.has(id.normalize('NFC')));
  const names = all(
    (actors === 'any' ? denied : actors).map((id) => quoted(project.actor(id)[0]?.name ?? id)),
  );
  if (denied.length === 0) {
    return {
      refused:
        actors === 'any' || actors.length === 0
          ? `${words} is not taken for anybody there.`
          : `${words} is not taken for ${names} there.`,
    };
  }
  const edits = pinEdits(selection, anchor, { not: actors === 'any' ? 'any' : denied });
  if ('refused' in edits) return edits;
  const done =
    actors === 'any' ? `Ruled out that ${words} names anybody` : `Ruled out ${names} for the words ${words}`;
  return { edits, done, reveal: undefined };
}
