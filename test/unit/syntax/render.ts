import type { SyntaxProblem } from '../../../server/core/syntax/glossFile';
import { parseGlossFile } from '../../../server/core/syntax/parse';

/** The lines of a gloss file that have problems, with carets under the ranges and the messages below, as compilers show them. */
export function problemsOf(text: string): string {
  return renderProblems(text, parseGlossFile(text).file.problems);
}

export function renderProblems(text: string, problems: readonly SyntaxProblem[]): string {
  const shown: string[] = [];
  let lastLine = -1;
  for (const { code, range, message, fix } of problems) {
    const lineStart =
      Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1;
    const found = text.slice(lineStart).search(/[\r\n]/u);
    const line = found < 0 ? text.slice(lineStart) : text.slice(lineStart, lineStart + found);
    if (lineStart !== lastLine) shown.push(printable(line));
    lastLine = lineStart;
    const carets = ' '.repeat(range.start - lineStart) + '^'.repeat(Math.max(1, range.end - range.start));
    shown.push(`${carets} ${code}`, `  ${message}`);
    if (fix !== undefined) shown.push(`  ${fix.title} => ${printable(changedLines(text, fix.edits))}`);
  }
  return shown.join('\n');
}

/** The text with a fix applied. */
export function applied(text: string, edits: NonNullable<SyntaxProblem['fix']>['edits']): string {
  let result = text;
  for (const { range, newText } of [...edits].sort((a, b) => b.range.start - a.range.start)) {
    result = result.slice(0, range.start) + newText + result.slice(range.end);
  }
  return result;
}

function changedLines(text: string, edits: NonNullable<SyntaxProblem['fix']>['edits']): string {
  const before = text.split(/\r\n|\r|\n/u);
  const after = applied(text, edits).split(/\r\n|\r|\n/u);
  return after
    .filter((line) => !before.includes(line))
    .join(' | ')
    .trim();
}

function printable(line: string): string {
  return line.replace(/[\u0000-\u001f\ud800-\udfff\ufeff](?![\udc00-\udfff])/gu, (char) =>
    char === '\t' ? ' ' : '·',
  );
}
