import type { Analysis } from '../core/analysis';
import type { Fingerprint } from '../core/features/results/findings';
import type { Finding, Severity } from '../core/rules/finding';
import { escapeTerminal } from '../core/text/escape';
import type { LineIndex } from '../core/text/lines';
import type { Uri } from '../core/workspace/changes';
import { Baseline } from './baseline';
import { github } from './formats/github';
import { json } from './formats/json';
import { pretty } from './formats/pretty';
import { sarif } from './formats/sarif';
import { choice, textOption } from './options';
import { load, tellUnknown } from './project';
import { CannotRun, type Terminal } from './terminal';

/** The findings of one file, with what a format needs to place and show them. */
export interface CheckedFile {
  readonly uri: Uri;
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
  /** What does not count. */
  readonly suppressed: readonly SuppressedFinding[];
}

export interface SuppressedFinding {
  readonly finding: Finding;
  /** What it is that takes it out of account: a comment above it, or the baseline that knows it. */
  readonly by: 'comment' | 'baseline';
  /** What the comment gives as its reason; '' where it gives none. */
  readonly reason: string;
}

export interface Report {
  /** Every file that was checked, in the order of paths, those without findings included. */
  readonly files: readonly CheckedFile[];
  /** Of the findings that count. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Whether what does not count is to be listed too, in formats that can tell it from what does. */
  readonly listsSuppressed: boolean;
  /** What the baseline says, where one is given. */
  readonly baseline: BaselineOutcome | undefined;
  /** As in the terminal: paths of related places. */
  readonly pathOf: (uri: Uri) => string;
  readonly linesOf: (uri: Uri) => LineIndex | undefined;
  readonly fingerprintOf: (uri: Uri, finding: Finding) => Fingerprint;
}

export interface BaselineOutcome {
  /** How many findings it knows. */
  readonly known: number;
  /** How many of those it has for what was checked do not occur any more. */
  readonly gone: number;
}

const formats = { pretty, json, sarif, github } as const;
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export async function check(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  terminal: Terminal,
  args: readonly string[],
): Promise<number> {
  const format = choice(options['format'], Object.keys(formats) as (keyof typeof formats)[], '--format');
  const failOn = choice(options['failOn'], [...severities, 'never'] as const, '--fail-on');
  const given = textOption(args, '--baseline');
  const written = textOption(args, '--write-baseline');
  if (given !== undefined && written !== undefined)
    throw new CannotRun(
      'Give --baseline to check against a baseline or --write-baseline to write one, not both.',
    );
  // A baseline that cannot be used is told before anything else is done.
  const baseline = given === undefined ? undefined : Baseline.read(given, terminal);
  const toWrite = written === undefined ? undefined : Baseline.toWrite(written, terminal);
  const showsProgress = options['progress'] !== false && terminal.err.isTTY === true && format === 'pretty';
  const { analysis, isAsked, pathOf } = await load(paths, terminal, showsProgress);
  tellUnknown(paths, analysis.files().filter(isAsked), terminal);
  const files = analysis
    .files()
    .filter((uri) => isAsked(uri) || isAboutAsked(uri, analysis, isAsked))
    .flatMap((uri) => checked(uri, pathOf(uri), analysis, baseline) ?? [])
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  // A file that is gone counts as checked where it would have been.
  const checkedUris = new Set(files.map(({ uri }) => uri));
  const isChecked = (uri: Uri): boolean => checkedUris.has(uri) || isAsked(uri);
  if (toWrite !== undefined)
    return writeBaseline(toWrite, written ?? '', files, isChecked, analysis, terminal);
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity] += 1;
  formats[format](
    {
      files,
      counts,
      listsSuppressed: options['suppressed'] === true,
      baseline: baseline === undefined ? undefined : { known: baseline.met, gone: baseline.gone(isChecked) },
      pathOf,
      linesOf: (uri) => analysis.linesOf(uri),
      fingerprintOf: (uri, finding) => analysis.fingerprint(uri, finding),
    },
    terminal,
  );
  const failing = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  return failing.some((severity) => counts[severity] > 0) ? 1 : 0;
}

/** Whoever asks for an article means what is said about it. */
function isAboutAsked(uri: Uri, analysis: Analysis, isAsked: (uri: Uri) => boolean): boolean {
  const article = analysis.articleOf(uri);
  return article !== undefined && isAsked(article);
}

function checked(
  uri: Uri,
  path: string,
  analysis: Analysis,
  baseline: Baseline | undefined,
): CheckedFile | undefined {
  const text = analysis.textOf(uri);
  const lines = analysis.linesOf(uri);
  if (text === undefined || lines === undefined) return undefined;
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = analysis
    .suppressed(uri)
    .map(({ finding, reason }) => ({ finding, by: 'comment', reason }));
  for (const finding of analysis.diagnose(uri, 'saved')) {
    if (baseline?.meet(uri, analysis.fingerprint(uri, finding)) === true)
      suppressed.push({ finding, by: 'baseline', reason: '' });
    else findings.push(finding);
  }
  return { uri, path, text, lines, findings, suppressed };
}

function writeBaseline(
  baseline: Baseline,
  file: string,
  files: readonly CheckedFile[],
  isChecked: (uri: Uri) => boolean,
  analysis: Analysis,
  { out }: Terminal,
): number {
  const found = files.flatMap(({ uri, findings }) =>
    findings.map((finding) => ({ uri, fingerprint: analysis.fingerprint(uri, finding) })),
  );
  const count = baseline.write(found, isChecked).toLocaleString('en');
  const what = count === '1' ? '1 finding, which does' : `${count} findings, which do`;
  out.write(
    `“${escapeTerminal(file)}” has ${what} not count any more with --baseline ${escapeTerminal(file)}.\n`,
  );
  return 0;
}
