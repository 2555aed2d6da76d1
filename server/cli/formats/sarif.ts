import { ruleList } from '../../core/analysis';
import type { Severity } from '../../core/rules/finding';
import type { LineIndex } from '../../core/text/lines';
import type { TextRange } from '../../core/text/range';
import type { Report } from '../check';
import type { Terminal } from '../terminal';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** One SARIF 2.1.0 log with one run. Lines and columns from 1, columns in UTF-16 units, as its `columnKind` says. */
export function sarif(report: Report, { out }: Terminal): void {
  const rules = ruleList.map(({ code, severity, page }) => ({
    id: code,
    helpUri: page,
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
  }));
  const results = report.files.flatMap(({ path, lines, findings }) =>
    findings.map(({ code, severity, message, range, related }) => ({
      ruleId: code,
      ruleIndex: rules.findIndex(({ id }) => id === code),
      level: levels[severity],
      message: { text: message },
      locations: [location(path, lines, range)],
      ...(related.length === 0
        ? {}
        : {
            relatedLocations: related.flatMap((place) => {
              const linesThere = report.linesOf(place.uri);
              if (linesThere === undefined) return [];
              return [
                {
                  ...location(report.pathOf(place.uri), linesThere, place.range),
                  message: { text: place.message },
                },
              ];
            }),
          }),
    })),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Glossator', rules } }, columnKind: 'utf16CodeUnits', results }],
  };
  out.write(`${JSON.stringify(log, null, 2)}\n`);
}

function location(path: string, lines: LineIndex, range: TextRange): object {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return {
    physicalLocation: {
      // A relative reference: every part of the path is percent-encoded by itself.
      artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}
