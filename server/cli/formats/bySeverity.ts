import type { Finding } from '../../core/rules/finding';
import { severities, type CheckedFile, type Report } from '../check';

/** The findings that count, the most serious first, and of one severity in the order of files and places: where not all are shown, the last go. */
export function bySeverity({
  files,
}: Report): readonly { readonly file: CheckedFile; readonly finding: Finding }[] {
  const all = files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  return severities.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
}
