import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
} from 'vscode-languageserver';
import type { Finding, Fix } from '../../core/rules/finding';
import type { TextRange } from '../../core/text/range';
import type { Uri } from '../../core/workspace/changes';
import { normalizeUri } from '../../core/workspace/uri';
import { toDiagnostic } from '../diagnostics/convert';
import { annotateKind } from '../capabilities';
import type { Positions } from '../positions';
import type { Answer, Requests } from '../request';
import { positionsOf, type Session } from '../session';
import { annotateActions, resolveAnnotateAction } from './annotateActions';
import { comparisons } from './comparisons';
import { toWorkspaceEdit } from '../workspaceEdit';

export function registerCodeActions(connection: Connection, requests: Requests): void {
  connection.onCodeAction(requests.handler('Code actions', null, codeActions));
  connection.onCodeActionResolve(async (action, token) => {
    const resolve = requests.handler<CodeAction, CodeAction>('Code action', action, resolveAnnotateAction);
    return resolve(action, token);
  });
}

const codeActions: Answer<CodeActionParams, CodeAction[] | null> = (
  session,
  { textDocument, range, context },
) => {
  // Other clients take commands only, and Glossator's remedies are edits.
  const wanted = {
    fixes: wants(context.only, CodeActionKind.QuickFix),
    annotating: wants(context.only, annotateKind),
  };
  if (!session.client.codeActionLiterals || !(wanted.fixes || wanted.annotating)) return null;
  const uri = normalizeUri(textDocument.uri);
  const positions = positionsOf(session, uri);
  if (positions === undefined) return null;
  const at = positions.textRange(range);
  return [
    ...(wanted.fixes ? quickFixes(session, uri, positions, at) : []),
    ...(wanted.annotating ? annotateActions(session, uri, positions, at) : []),
  ];
};

function quickFixes(
  session: Session,
  uri: Uri,
  positions: Positions,
  range: TextRange,
): readonly CodeAction[] {
  const actions = (offered: readonly { fix: Fix; finding: Finding }[]): readonly CodeAction[] =>
    offered.flatMap(({ fix, finding }) => {
      const edit = toWorkspaceEdit(session, fix.edits);
      if (edit === undefined) return [];
      return [
        {
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [toDiagnostic(session, positions, finding)],
          isPreferred: fix.preferred,
          edit,
        },
      ];
    });
  return [
    ...actions(session.core.codeActions(uri, range)),
    ...comparisons(session, uri, positions, range),
    // The last resort stands last.
    ...actions(session.core.switchOffs(uri, range)),
  ];
}

/** Kinds are a tree: who asks for all kinds (the empty one), or for a kind around this one, asks for it too. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return (
    only === undefined || only.some((each) => each === '' || each === kind || kind.startsWith(`${each}.`))
  );
}
