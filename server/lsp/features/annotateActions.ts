import type { CodeAction } from 'vscode-languageserver';
import type { Annotating } from '../../core/annotate/annotating';
import type { PlacedAction } from '../../core/features/annotateActions';
import type { TextRange } from '../../core/text/range';
import type { Uri } from '../../core/workspace/changes';
import { normalizeUri } from '../../core/workspace/uri';
import { annotateKind } from '../capabilities';
import type { Positions } from '../positions';
import { annotateCommands, type AnnotateCommandArguments } from '../protocol/protocol';
import { positionsOf, type Session } from '../session';
import { toWorkspaceEdit } from '../workspaceEdit';

/** Our own client asks what it needs to know: a title that ends in … leads to a question. */
const titles: Readonly<Record<PlacedAction, string>> = {
  tagClaim: 'Tag as a claim',
  tagMention: 'Tag as a mention of…',
  notThisActor: 'Not this actor…',
  addAlias: 'Add as a name of an actor…',
  newActor: 'Make a new actor…',
  addNote: 'Add a note…',
  cite: 'Cite this for a claim in another article…',
  linkClaims: 'Link this claim to another…',
  setStatus: 'Change the status of this claim…',
  remove: 'Remove this annotation',
};

/** What is chosen is found again by its title: the places are those of the moment then. */
interface Chosen {
  readonly uri: string;
  readonly range: AnnotateCommandArguments[1];
  readonly title: string;
}

/** What an annotator may do at a range: commands for our own client, which asks, and edits that ask nothing for all others. */
export function annotateActions(
  session: Session,
  uri: Uri,
  positions: Positions,
  range: TextRange,
): readonly CodeAction[] {
  const { client, core, documents } = session;
  const where: AnnotateCommandArguments = [documents.clientUri(uri), positions.range(range)];
  if (client.annotates) {
    return core.annotateActionsAt(uri, range).map((action) => {
      const title = titles[action];
      return {
        title,
        kind: annotateKind,
        command: { title, command: annotateCommands[action], arguments: [...where] },
      };
    });
  }
  return core.annotateActions(uri, range).flatMap(({ title, does }): readonly CodeAction[] => {
    const action = { title, kind: annotateKind };
    if (client.resolvesCodeActions)
      return [{ ...action, data: { uri: where[0], range: where[1], title } satisfies Chosen }];
    const edit = editOf(session, uri, does);
    return edit === undefined ? [] : [{ ...action, edit }];
  });
}

/** Works out the edit of an action that is chosen. Where that cannot be done it stays without one, and the client is told why. */
export function resolveAnnotateAction(session: Session, action: CodeAction): CodeAction {
  const chosen = action.data as Partial<Chosen> | null | undefined;
  if (typeof chosen?.uri !== 'string' || chosen.range === undefined) return action;
  const uri = normalizeUri(chosen.uri);
  const positions = positionsOf(session, uri);
  if (positions === undefined) return action;
  const offers = session.core.annotateActions(uri, positions.textRange(chosen.range));
  const offer = offers.find(({ title }) => title === chosen.title);
  const edit = offer && editOf(session, uri, offer.does, true);
  return edit === undefined ? action : { ...action, edit };
}

function editOf(session: Session, uri: Uri, does: Annotating, isChosen = false): CodeAction['edit'] {
  const annotated = session.core.annotate(uri, does);
  if (!('refused' in annotated)) return toWorkspaceEdit(session, annotated.edits);
  if (isChosen) session.connection.window.showInformationMessage(annotated.refused);
  return undefined;
}
