import type { Finding } from '../../core/rules/finding';
import type { CheckedFile, Report } from '../check';
import type { Terminal } from '../terminal';

/**
 * One JSON object: `diagnostics`, each with `file`, `range` (lines and characters from 0, characters in UTF-16 units),
 * `severity`, `code` and `message`; and `summary`, the numbers of files and of findings by severity. With a baseline the summary has
 * `baseline`: how many findings are `known`, and how many of it `gone`. With `--suppressed`, what does not count is there, too, with
 * `suppressed`: `by` whom, and the `reason` that a comment gives.
 */
export function json(report: Report, { out }: Terminal): void {
  const diagnostics = report.files.flatMap((file) => [
    ...file.findings.map((finding) => diagnostic(finding, file, report)),
    ...(report.listsSuppressed ? file.suppressed : []).map(({ finding, by, reason }) => ({
      ...diagnostic(finding, file, report),
      suppressed: { by, ...(by === 'comment' ? { reason } : {}) },
    })),
  ]);
  const baseline = report.baseline === undefined ? {} : { baseline: report.baseline };
  const summary = { files: report.files.length, ...report.counts, ...baseline };
  out.write(`${JSON.stringify({ diagnostics, summary }, null, 2)}\n`);
}

function diagnostic(
  { range, severity, code, message, related }: Finding,
  { path, lines }: CheckedFile,
  report: Report,
): object {
  return {
    file: path,
    range: { start: lines.positionAt(range.start), end: lines.positionAt(range.end) },
    severity,
    code,
    message,
    ...(related.length === 0
      ? {}
      : {
          related: related.map((place) => ({
            file: report.pathOf(place.uri),
            range: {
              start: report.linesOf(place.uri)?.positionAt(place.range.start),
              end: report.linesOf(place.uri)?.positionAt(place.range.end),
            },
            message: place.message,
          })),
        }),
  };
}
