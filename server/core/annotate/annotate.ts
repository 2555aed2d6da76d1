/** The door of this folder: what an annotator does becomes edits of gloss files, or a sentence that says why it cannot. */
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { addAlias } from './addAlias';
import { addNames } from './addNames';
import { addNote } from './addNote';
import type { Annotated, Annotating } from './annotating';
import { cite } from './cite';
import { ignoreName } from './ignoreName';
import { linkClaims } from './linkClaims';
import { newActor } from './newActor';
import { notThisActor } from './notThisActor';
import { remove } from './remove';
import { setStatus } from './setStatus';
import { tagClaim } from './tagClaim';
import { tagMention } from './tagMention';

/** `uri` is where the user stands: the article that ranges are in. Nothing is changed by asking. */
export function annotate(workspace: Workspace, uri: Uri, action: Annotating): Annotated {
  switch (action.action) {
    case 'tagClaim':
      return tagClaim(workspace, uri, action.range, action.opensClaimant === true);
    case 'tagMention':
      return tagMention(workspace, uri, action);
    case 'notThisActor':
      return notThisActor(workspace, uri, action);
    case 'addAlias':
      return addAlias(workspace, uri, action);
    case 'newActor':
      return newActor(workspace, uri, action);
    case 'addNames':
      return addNames(workspace, uri, action);
    case 'ignoreName':
      return ignoreName(workspace, uri, action);
    case 'addNote':
      return addNote(workspace, uri, action);
    case 'cite':
      return cite(workspace, uri, action);
    case 'linkClaims':
      return linkClaims(workspace, action);
    case 'setStatus':
      return setStatus(workspace, action);
    case 'remove':
      return remove(workspace, action);
  }
}
