import { escapeTerminal } from '../../core/text/escape';
import type { Severity } from '../../core/rules/finding';
import type { Report } from '../check';
import type { Terminal } from '../terminal';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** GitHub's workflow commands: each line becomes an annotation in the pull request. Lines and columns from 1. */
export function github({ files }: Report, { out }: Terminal): void {
  for (const { path, lines, findings } of files) {
    for (const { range, severity, code, message } of findings) {
      const start = lines.positionAt(range.start);
      const end = lines.positionAt(range.end);
      const place = [
        `file=${property(path)}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        // Columns are only understood where the annotation stays on one line.
        ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
        `title=${property(code)}`,
      ];
      out.write(`::${commands[severity]} ${place.join(',')}::${data(message)}\n`);
    }
  }
}

/** Workflow commands end at the line's end and would otherwise let text from a file begin a command of its own. */
function data(text: string): string {
  return escapeTerminal(text).replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}
