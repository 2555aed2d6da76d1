import { claimIdIn, articlesOfClaim } from '../workspace/sourceIndex';
import { all, quoted } from '../text/phrases';
import { fileNameOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import type { Annotated, Annotating } from './annotating';
import { merged } from './edits';
import { entryAt, type PointedEntry } from './entryAt';
import { obstacleIn } from './obstacle';
import { removalOf } from './removeEntry';
import { hasEntries, noPlace } from './sidecar';
import { tryOut } from './tryOut';

/** More files than these are told by their number. */
const mostTold = 3;

const words = { claims: 'claim', notes: 'note', mentions: 'pin' } as const;

/** Takes a claim, a note or a pin out of its gloss file. What refers to a claim stays, and is told. */
export function remove(
  workspace: Workspace,
  { entry: place }: Extract<Annotating, { action: 'remove' }>,
): Annotated {
  const found = entryAt(workspace, place);
  if ('refused' in found) return found;
  const { gloss, section, index } = found;
  const refused = obstacleIn(gloss, section);
  if (refused !== undefined) return { refused };
  const edits = removalOf(gloss, section, index);
  const after = edits && tryOut(gloss, edits, (file) => hasEntries(file, gloss.file, section, -1));
  if (edits === undefined || after === undefined) return noPlace(gloss);
  return {
    edits: merged(edits).map((edit) => ({ uri: gloss.uri, ...edit })),
    done: `Removed the ${words[section]} ${nameOf(found)}${stillReferring(workspace, found)}`,
    reveal: undefined,
  };
}

function nameOf({ gloss, section, index, entry }: PointedEntry): string {
  const id = section === 'claims' ? gloss.claims[index]?.id : undefined;
  const { quote = '' } = entry.value as { readonly quote?: string };
  return quoted(id ?? quote);
}

/** Which files refer to the claim that goes, as they are left with a reference to nothing. */
function stillReferring(workspace: Workspace, { project, gloss, section, index }: PointedEntry): string {
  const claim = section === 'claims' ? gloss.claims[index] : undefined;
  const article = project.articleUriOf(gloss);
  if (claim?.id === undefined || article === undefined) return '';
  const { id } = claim;
  // Another claim of that id, which is a mistake of its own, goes on to be referred to.
  const others = project.sidecarsOf(article).flatMap(({ claims }) => claims.filter((each) => each.id === id));
  if (others.length > 1) return '';
  const files = [...project.glosses.values()]
    .filter(({ references, uri }) =>
      references.some(
        ({ kind, text, range }) =>
          kind === 'claim' &&
          claimIdIn(text) === id &&
          !(
            uri === gloss.uri &&
            range.start >= claim.entry.range.start &&
            range.end <= claim.entry.range.end
          ) &&
          articlesOfClaim(workspace, project, project.glosses.get(uri) ?? gloss, text).includes(article),
      ),
    )
    .map(({ uri }) => quoted(fileNameOf(uri)))
    .sort();
  if (files.length === 0) return '';
  const told = files.slice(0, mostTold);
  return `. It is still referred to in ${all(told, files.length - told.length)}`;
}
