import type { Report } from '../check';
import type { Terminal } from '../terminal';

/**
 * One JSON object: `diagnostics`, each with `file`, `range` (lines and characters from 0, characters in UTF-16 units),
 * `severity`, `code` and `message`; and `summary`, the numbers of files and of findings by severity.
 */
export function json(report: Report, { out }: Terminal): void {
  const diagnostics = report.files.flatMap(({ path, lines, findings }) =>
    findings.map(({ range, severity, code, message, related }) => ({
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
    })),
  );
  out.write(
    `${JSON.stringify({ diagnostics, summary: { files: report.files.length, ...report.counts } }, null, 2)}\n`,
  );
}
