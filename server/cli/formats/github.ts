import { escapeTerminal } from '../../core/text/escape';
import type { Severity } from '../../core/rules/finding';
import type { Report } from '../check';
import type { Terminal } from '../terminal';
import { bySeverity } from './bySeverity';
import { countsTold, leftOut } from './phrases';
import { repositoryPath } from './repositoryPath';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Of each of its three kinds, GitHub shows so many annotations of one step. */
const mostShown = 10;

/**
 * GitHub's workflow commands: each line becomes an annotation in the pull request. Lines and columns from 1. The log keeps all of them;
 * of what GitHub does not show, standard error tells.
 */
export function github(report: Report, terminal: Terminal): void {
  const shown = new Map<string, number>();
  for (const { file, finding } of bySeverity(report)) {
    const { range, severity, code, message } = finding;
    const start = file.lines.positionAt(range.start);
    const end = file.lines.positionAt(range.end);
    const command = commands[severity];
    const place = [
      `file=${property(repositoryPath(file.uri, terminal))}`,
      `line=${start.line + 1}`,
      `endLine=${end.line + 1}`,
      // Columns are only understood where the annotation stays on one line.
      ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
      `title=${property(code)}`,
    ];
    terminal.out.write(`::${command} ${place.join(',')}::${data(message)}\n`);
    shown.set(command, (shown.get(command) ?? 0) + 1);
  }
  const told = countsTold(report);
  const isCut = [...shown.values()].some((count) => count > mostShown);
  const sentences = [
    told === '' ? 'nothing to report.' : `${told}.`,
    isCut ? `GitHub shows ${mostShown} annotations of a kind; the log of this step has all.` : '',
    leftOut(report),
  ];
  terminal.err.write(`glossator: ${sentences.filter((each) => each !== '').join(' ')}\n`);
}

/** Workflow commands end at the line's end and would otherwise let text from a file begin a command of its own. */
function data(text: string): string {
  return escapeTerminal(text).replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}
