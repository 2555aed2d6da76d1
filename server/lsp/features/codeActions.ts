import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
} from 'vscode-languageserver';
import { normalizeUri } from '../../core/workspace/uri';
import { toDiagnostic } from '../diagnostics/convert';
import type { Answer, Requests } from '../request';
import { positionsOf } from '../session';
import { comparisons } from './comparisons';
import { toWorkspaceEdit } from '../workspaceEdit';

export function registerCodeActions(connection: Connection, requests: Requests): void {
  connection.onCodeAction(requests.handler('Code actions', null, codeActions));
}

const codeActions: Answer<CodeActionParams, CodeAction[] | null> = (
  session,
  { textDocument, range, context },
) => {
  // Other clients take commands only, and Glossator's remedies are edits.
  if (!session.client.codeActionLiterals || !wantsQuickFixes(context.only)) return null;
  const uri = normalizeUri(textDocument.uri);
  const positions = positionsOf(session, uri);
  if (positions === undefined) return null;
  const fixes = session.core.codeActions(uri, positions.textRange(range)).flatMap(({ fix, finding }) => {
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
  return [...fixes, ...comparisons(session, uri, positions, positions.textRange(range))];
};

/** Kinds are a tree: who asks for all kinds (the empty one) asks for quick fixes too. */
function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
}
