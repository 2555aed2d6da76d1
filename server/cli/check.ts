import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding, Severity } from '../core/rules/finding';
import { escapeTerminal } from '../core/text/escape';
import type { LineIndex } from '../core/text/lines';
import type { Uri } from '../core/workspace/changes';
import { github } from './formats/github';
import { json } from './formats/json';
import { pretty } from './formats/pretty';
import { sarif } from './formats/sarif';
import { load } from './project';
import { CannotRun, type Terminal } from './terminal';

/** The findings of one file, with what a format needs to place and show them. */
export interface CheckedFile {
  readonly uri: Uri;
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
}

export interface Report {
  /** Every file that was checked, in the order of paths, those without findings included. */
  readonly files: readonly CheckedFile[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** As in the terminal: paths of related places. */
  readonly pathOf: (uri: Uri) => string;
  readonly linesOf: (uri: Uri) => LineIndex | undefined;
}

const formats = { pretty, json, sarif, github } as const;
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export async function check(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<number> {
  const format = choice(options['format'], Object.keys(formats) as (keyof typeof formats)[], '--format');
  const failOn = choice(options['failOn'], [...severities, 'never'] as const, '--fail-on');
  const showsProgress = options['progress'] !== false && terminal.err.isTTY === true && format === 'pretty';
  const { analysis, isAsked, pathOf } = await load(paths, terminal, showsProgress);
  const files: CheckedFile[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const uri of analysis.files()) {
    const text = analysis.textOf(uri);
    const lines = analysis.linesOf(uri);
    if (!isAsked(uri) || text === undefined || lines === undefined) continue;
    const findings = analysis.diagnose(uri, 'saved');
    for (const { severity } of findings) counts[severity] += 1;
    files.push({ uri, path: pathOf(uri), text, lines, findings });
  }
  tellUnknown(
    paths,
    files.map(({ uri }) => uri),
    terminal,
  );
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  formats[format]({ files, counts, pathOf, linesOf: (uri) => analysis.linesOf(uri) }, terminal);
  const failing = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  return failing.some((severity) => counts[severity] > 0) ? 1 : 0;
}

/** A mistyped path must not pass for a clean one. */
export function tellUnknown(paths: readonly string[], uris: readonly Uri[], { cwd, err }: Terminal): void {
  for (const path of paths) {
    const full = resolve(cwd, path);
    const isKnown = uris.some(
      (uri) => fileURLToPath(uri) === full || fileURLToPath(uri).startsWith(`${full}${sep}`),
    );
    if (!isKnown)
      err.write(
        `glossator: “${escapeTerminal(path)}” has no article and no gloss file of this project, so nothing was checked there.\n`,
      );
  }
}

export function choice<T extends string>(value: unknown, allowed: readonly T[], option: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new CannotRun(`${option} takes ${allowed.join(', ')}; it was ${JSON.stringify(value)}.`);
  return found;
}
