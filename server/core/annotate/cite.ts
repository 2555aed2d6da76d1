import { quoted } from '../text/phrases';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { anchorFields, anchorOf } from './anchorOf';
import type { Annotated, Annotating } from './annotating';
import { change } from './change';
import { claimAt } from './entryAt';
import { idField } from './fields';
import { claimKeys } from './keyOrder';
import { sourceIdFor } from './linkClaims';
import { addToList } from './lists';
import { selectedPassage } from './selection';
import { quoteStyleOf } from './sidecar';

/** The selected words become evidence of a claim that is made in another article: a citation there. */
export function cite(
  workspace: Workspace,
  uri: Uri,
  { range, claim: place, stance = 'supports' }: Extract<Annotating, { action: 'cite' }>,
): Annotated {
  const selection = selectedPassage(workspace, uri, range);
  if ('refused' in selection) return selection;
  const found = claimAt(workspace, place);
  if ('refused' in found) return found;
  const { project, article } = selection;
  const { gloss, claim } = found;
  const name = quoted(claim.id ?? claim.quote ?? '');
  if (found.article === article.uri)
    return {
      refused: `${name} is made in this very article, and a claim cannot rest on its own words. Choose a claim of another article.`,
    };
  if (found.project !== project)
    return { refused: `${name} belongs to another workspace folder, where this article is not known.` };
  const source = sourceIdFor(workspace, { project, article: article.uri });
  if (source === undefined)
    return {
      refused: 'This article has no id to cite it by. Write one under “source:” in its gloss file first.',
    };
  if (typeof source !== 'string') return source;
  const anchor = anchorOf(selection);
  const { tree, base, value } = claim.entry;
  const isThere = (value.cites ?? []).some(
    (each) =>
      each.source?.normalize('NFC') === source &&
      each.quote === anchor.quote &&
      each.before === anchor.before,
  );
  if (isThere) return { refused: `${name} cites these words already.` };
  const fields = [
    idField('source', source),
    ...anchorFields(anchor, quoteStyleOf(gloss)),
    ...(stance === 'supports' ? [] : [idField('stance', stance)]),
  ];
  const edits =
    tree?.kind === 'map'
      ? addToList(
          { text: gloss.text, map: tree, base, key: 'cites', order: claimKeys, single: false },
          fields,
        )
      : undefined;
  const index = gloss.claims.indexOf(claim);
  const changed = change(gloss, 'claims', edits, (file) => {
    const cites = file.claims[index]?.value.cites ?? [];
    return (
      cites.length === (value.cites ?? []).length + 1 &&
      cites.some((each) => each.source === source && each.quote === anchor.quote)
    );
  });
  if ('refused' in changed) return changed;
  return { edits: changed, done: `Cited this passage for ${name}`, reveal: undefined };
}
