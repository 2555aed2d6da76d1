import { textRange, type TextRange } from '../text/range';
import { lineEnd } from './scanLines';
import type { SyntaxProblem } from './glossFile';

export interface PreparedText {
  /** Of the same length as the file's text, so that every offset holds for both. */
  readonly text: string;
  /** Where reading begins: behind a byte order mark. */
  readonly start: number;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Takes away, at the same length, what would make cutting into lines harder: line ends that are lone carriage returns, and tabs
 * at the start of lines. One space for each tab keeps what is deeper deeper, so that a file indented by tabs throughout is read as
 * it was meant; it is reported all the same.
 */
export function prepareText(text: string): PreparedText {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let prepared = text;
  // Plain searches first: they are many times faster than a regular expression, and this runs on every keystroke.
  if (prepared.includes('\r') && /\r(?!\n)/u.test(prepared)) prepared = prepared.replace(/\r(?!\n)/gu, '\n');
  if (!prepared.includes('\n\t') && prepared.charCodeAt(start) !== 9)
    return { text: prepared, start, problems: [] };
  const edits: { range: TextRange; newText: string }[] = [];
  const parts: string[] = [];
  let done = 0;
  for (let at = start; at < prepared.length; at = lineEnd(prepared, at) + 1) {
    if (prepared.charCodeAt(at) !== 9) continue;
    let end = at;
    while (prepared.charCodeAt(end) === 9) end += 1;
    parts.push(prepared.slice(done, at), ' '.repeat(end - at));
    done = end;
    let content = end;
    while (prepared.charCodeAt(content) === 32 || prepared.charCodeAt(content) === 9) content += 1;
    const blank = content >= prepared.length || '\r\n#'.includes(prepared.charAt(content));
    if (!blank) edits.push({ range: textRange(at, end), newText: '  '.repeat(end - at) });
  }
  prepared = parts.join('') + prepared.slice(done);
  const first = edits[0];
  if (first === undefined) return { text: prepared, start, problems: [] };
  const lines = edits.length === 1 ? 'This line is' : `${edits.length} lines are`;
  const problem: SyntaxProblem = {
    code: 'yaml-syntax',
    range: textRange(
      first.range.start,
      Math.max(first.range.end, Math.min(first.range.end, lineEnd(text, first.range.end))),
    ),
    message: `${lines} indented with tabs. YAML only takes spaces: put two spaces for each tab.`,
    fix: { title: 'Indent with spaces', edits },
  };
  return { text: prepared, start, problems: [problem] };
}
