import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Finding, Severity } from '../../core/rules/finding';
import { rulePage } from '../../core/rules/rule';
import type { Positions } from '../positions';
import { positionsOf, type Session } from '../session';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Messages of diagnostics are plain text in LSP, and clients show them as such: nothing in them needs escaping. */
export function toDiagnostic(session: Session, positions: Positions, finding: Finding): Diagnostic {
  const { client } = session;
  return {
    range: positions.range(finding.range),
    severity: severities[finding.severity],
    code: finding.code,
    source: 'glossator',
    message: finding.message,
    ...(client.codeDescription ? { codeDescription: { href: rulePage(finding.code) } } : {}),
    ...(client.unnecessaryTag && finding.unnecessary === true ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(client.relatedInformation && finding.related.length > 0
      ? { relatedInformation: related(session, finding) }
      : {}),
  };
}

export function toDiagnostics(session: Session, uri: string, findings: readonly Finding[]): Diagnostic[] {
  const positions = findings.length === 0 ? undefined : positionsOf(session, uri);
  if (positions === undefined) return [];
  return findings.map((finding) => toDiagnostic(session, positions, finding));
}

function related(session: Session, finding: Finding): NonNullable<Diagnostic['relatedInformation']> {
  return finding.related.flatMap(({ uri, range, message }) => {
    const positions = positionsOf(session, uri);
    if (positions === undefined) return [];
    return [{ location: { uri: session.documents.clientUri(uri), range: positions.range(range) }, message }];
  });
}
