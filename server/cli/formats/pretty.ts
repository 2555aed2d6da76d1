import { createColors } from 'picocolors';
import type { Finding, Severity } from '../../core/rules/finding';
import { escapeTerminal } from '../../core/text/escape';
import type { CheckedFile, Report } from '../check';
import type { Terminal } from '../terminal';
import { countsTold, leftOut, many } from './phrases';

/** For people: a line that terminals turn into a link, the words it is about underlined, and a summary. Columns from 1. */
export function pretty(report: Report, { out, env }: Terminal): void {
  const { files } = report;
  const colors = createColors(out.isTTY === true && env['NO_COLOR'] === undefined);
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.gray,
  };
  for (const file of files) {
    for (const finding of file.findings) {
      const { line, character } = file.lines.positionAt(finding.range.start);
      const place = `${escapeTerminal(file.path)}:${line + 1}:${character + 1}`;
      const { severity, code, message } = finding;
      out.write(
        `${colors.bold(place)} ${paint[severity](severity)}: ${escapeTerminal(message)} ${colors.dim(`[${code}]`)}\n`,
      );
      const shown = excerpt(file, finding);
      if (shown !== undefined)
        out.write(`    ${colors.dim(shown.words)}\n    ${paint[severity](shown.marks)}\n`);
    }
  }
  const withFindings = files.filter(({ findings }) => findings.length > 0).length;
  const told = countsTold(report, (severity, words) => paint[severity](words));
  const rest = leftOut(report);
  if (told === '') out.write(`${colors.green('✓')} Nothing to report in ${many(files.length, 'file')}.\n`);
  else out.write(`\n${told} in ${withFindings} of ${many(files.length, 'file')}.\n`);
  if (rest !== '') out.write(`${rest}\n`);
}

/** In UTF-16 units: how much of a line is shown. */
const widest = 96;

/** The line the finding begins on, shortened around its words, and carets below them. */
function excerpt(
  { text, lines }: CheckedFile,
  { range }: Finding,
): { words: string; marks: string } | undefined {
  const line = lines.lineRange(lines.positionAt(range.start).line);
  const end = Math.min(range.end, line.end);
  if (line.start === line.end || end <= range.start) return undefined;
  const from = Math.max(line.start, Math.min(range.start - widest / 4, line.end - widest));
  const to = Math.min(line.end, from + widest);
  const before = plain(text.slice(from, range.start));
  const marked = plain(text.slice(range.start, Math.min(end, to)));
  const after = plain(text.slice(Math.min(end, to), to));
  const cutBefore = from > line.start ? '…' : '';
  const indent = cutBefore === '' ? before.length - before.trimStart().length : 0;
  return {
    words: cutBefore + before.slice(indent) + marked + after + (to < line.end ? '…' : ''),
    marks: ' '.repeat(cutBefore.length + before.length - indent) + '^'.repeat(Math.max(1, marked.length)),
  };
}

/** One column for each unit of text, so that the carets stand below the words. */
function plain(text: string): string {
  return escapeTerminal(text.replace(/\t/gu, ' '));
}
