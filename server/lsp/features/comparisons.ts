import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { overlaps, type TextRange, touches } from '../../core/text/range';
import type { Uri } from '../../core/workspace/changes';
import { toDiagnostic } from '../diagnostics/convert';
import type { Positions } from '../positions';
import { compareWordingCommand, type CompareWordingArguments } from '../protocol/protocol';
import type { Session } from '../session';

/** What is said of quotes for which the article reads differently. */
const codes: ReadonlySet<string> = new Set(['quote-altered', 'quote-missing', 'quote-ambiguous']);

const title = 'Show the difference';

/**
 * Code actions that show such a quote beside the words that stand in its place. They are commands of Glossator's own client, which has
 * said that it knows them; all they are given is a file and a place in it.
 */
export function comparisons(
  session: Session,
  uri: Uri,
  positions: Positions,
  range: TextRange,
): readonly CodeAction[] {
  const { client, core, documents } = session;
  if (!client.comparesWording) return [];
  const findings = core
    .diagnose(uri, 'saved')
    .filter(
      (finding) =>
        codes.has(finding.code) && (overlaps(finding.range, range) || touches(finding.range, range.start)),
    );
  if (findings.length === 0) return [];
  const starts = new Set(
    core.wording(uri)?.quotes.flatMap(({ gloss }) => (gloss.uri === uri ? [gloss.range.start] : [])),
  );
  const finding = findings.find((each) => starts.has(each.range.start));
  if (finding === undefined) return [];
  // One of several is enough: all of them are to be seen in the comparison it opens.
  const args: CompareWordingArguments = [documents.clientUri(uri), positions.position(finding.range.start)];
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(session, positions, finding)],
      command: { title, command: compareWordingCommand, arguments: [...args] },
    },
  ];
}
