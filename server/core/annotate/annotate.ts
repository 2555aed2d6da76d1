/** The door of this folder: what an annotator does becomes edits of gloss files, or a sentence that says why it cannot. */
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import type { Annotated, Annotating } from './annotating';
import { tagClaim } from './tagClaim';

/** `uri` is where the user stands: the article that ranges are in. Nothing is changed by asking. */
export function annotate(workspace: Workspace, uri: Uri, action: Annotating): Annotated {
  switch (action.action) {
    case 'tagClaim':
      return tagClaim(workspace, uri, action.range);
    default:
      return { refused: 'This cannot be done yet.' };
  }
}
