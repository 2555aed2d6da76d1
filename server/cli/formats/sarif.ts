import { ruleList } from '../../core/analysis';
import type { Finding, Severity } from '../../core/rules/finding';
import { digestOf } from '../../core/text/digest';
import type { LineIndex } from '../../core/text/lines';
import { shortened } from '../../core/text/phrases';
import type { TextRange } from '../../core/text/range';
import type { Uri } from '../../core/workspace/changes';
import type { CheckedFile, Report, SuppressedFinding } from '../check';
import { ruleHelp } from '../ruleHelp';
import type { Terminal } from '../terminal';
import { homepage, version } from '../version';
import { bySeverity } from './bySeverity';
import { leftOut, many } from './phrases';
import { repositoryPath } from './repositoryPath';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** GitHub refuses a log with more results, shows no more places of one, and takes no longer descriptions (in UTF-16 units). */
const mostResults = 25_000;
const mostRelated = 100;
const longestDescription = 1_000;

/** What paths are relative to: where that is on this machine is nobody's business. */
const root = '%SRCROOT%';

/** One SARIF 2.1.0 log with one run. Lines and columns from 1, columns in UTF-16 units, as its `columnKind` says. */
export function sarif(report: Report, terminal: Terminal): void {
  const listed: readonly Listed[] = [
    ...bySeverity(report),
    ...(report.listsSuppressed ? report.files.flatMap(suppressedIn) : []),
  ];
  const prints = printsOf(report);
  const results = listed.slice(0, mostResults).map(({ file, finding, suppressed }) => ({
    ruleId: finding.code,
    ruleIndex: ruleIndex.get(finding.code),
    level: levels[finding.severity],
    message: { text: plainText(finding.message) },
    locations: [location(file.uri, file.lines, finding.range, terminal)],
    ...relatedLocations(finding, report, terminal),
    partialFingerprints: { 'glossatorFinding/v1': prints.get(finding) },
    ...(report.baseline === undefined
      ? {}
      : { baselineState: suppressed?.by === 'baseline' ? 'unchanged' : 'new' }),
    ...(suppressed === undefined ? {} : { suppressions: [suppression(suppressed)] }),
  }));
  const cut = listed.length - results.length;
  const limit = `${many(cut, 'finding')} left out, as GitHub takes no more than ${mostResults.toLocaleString('en')}.`;
  const notifications = cut === 0 ? [] : [{ level: 'warning', message: { text: limit } }];
  const run = {
    tool: { driver: { ...driver, rules: ruleList.map(ruleOf) } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    originalUriBaseIds: { [root]: { description: { text: 'Where the repository or the project begins.' } } },
    columnKind: 'utf16CodeUnits',
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  terminal.out.write(`${JSON.stringify(log, null, 2)}\n`);
  const told = [...(cut === 0 ? [] : [limit]), leftOut(report)].filter((each) => each !== '');
  if (told.length > 0) terminal.err.write(`glossator: ${told.join(' ')}\n`);
}

interface Listed {
  readonly file: CheckedFile;
  readonly finding: Finding;
  readonly suppressed?: SuppressedFinding;
}

function suppressedIn(file: CheckedFile): readonly Listed[] {
  return file.suppressed.map((suppressed) => ({ file, finding: suppressed.finding, suppressed }));
}

const driver = {
  name: 'Glossator',
  informationUri: homepage,
  ...(version === undefined ? {} : { version, semanticVersion: version }),
};

const ruleIndex = new Map(ruleList.map(({ code }, index) => [code, index]));

function ruleOf({ code, severity, page }: (typeof ruleList)[number]): object {
  const { summary, description, text, markdown } = ruleHelp(code);
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: shortened(description, longestDescription) },
    help: { text, markdown },
    helpUri: page,
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
  };
}

/**
 * By each finding what it is about, as a sum, and which of those that are alike it is: all of a file are counted, also those that are
 * not listed, so that it does not hang on what is.
 */
function printsOf({ files, fingerprintOf }: Report): ReadonlyMap<Finding, string> {
  const prints = new Map<Finding, string>();
  for (const { uri, findings, suppressed } of files) {
    const counts = new Map<string, number>();
    const all = [...findings, ...suppressed.map(({ finding }) => finding)];
    for (const finding of all.sort((a, b) => a.range.start - b.range.start)) {
      const sum = digestOf(JSON.stringify(fingerprintOf(uri, finding))).slice(0, 32);
      const count = (counts.get(sum) ?? 0) + 1;
      counts.set(sum, count);
      prints.set(finding, `${sum}:${count}`);
    }
  }
  return prints;
}

function suppression({ by, reason }: SuppressedFinding): object {
  if (by === 'baseline') return { kind: 'external', status: 'accepted' };
  return { kind: 'inSource', status: 'accepted', ...(reason === '' ? {} : { justification: reason }) };
}

function relatedLocations({ related }: Finding, report: Report, terminal: Terminal): object {
  const locations = related.slice(0, mostRelated).flatMap(({ uri, range, message }) => {
    const lines = report.linesOf(uri);
    if (lines === undefined) return [];
    return [{ ...location(uri, lines, range, terminal), message: { text: plainText(message) } }];
  });
  return locations.length === 0 ? {} : { relatedLocations: locations };
}

/**
 * A message that is read as itself: what would be a link in it, and comes from a file, is none. Braces stay single: the standard has
 * them doubled for the sake of placeholders, but readers look for these only where there is something to put into them.
 */
function plainText(message: string): string {
  return message.replaceAll('](', '] (');
}

function location(uri: Uri, lines: LineIndex, range: TextRange, terminal: Terminal): object {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  const path = repositoryPath(uri, terminal);
  return {
    physicalLocation: {
      // A relative reference: every part of the path is percent-encoded by itself.
      artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: root },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}
