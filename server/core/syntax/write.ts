import { textRange, type TextRange } from '../text/range';
import type { Entry, GlossFile, Section } from './glossFile';
import { lineEnd, LineScanner } from './scanLines';
import { quoteScalar } from './quoteScalar';
import { readYaml } from './readYaml';
import { sectionKinds, type SectionName } from './sections';
import type { SyntaxNode } from './tree';

export { quoteScalar };

export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * The edit that adds an entry at the end of a section, making the section, and in an empty file the first line, where they are
 * missing. `entryText` is the entry's keys as lines without indentation of their own (`id: x\nquote: "…"`); for `actors` it begins
 * with the key (`doge:\n  name: "…"`). The dash of a list, the indentation and the line ends of the file are put in here, and
 * where the file uses brackets instead of lines, so does the new entry. Not for files that do not parse.
 */
export function appendToSection(
  text: string,
  file: GlossFile,
  name: SectionName,
  entryText: string,
): TextEdit {
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = entryText.split(/\r?\n/u);
  const section = file.sections.find((each) => each.name === name);
  if (section === undefined) return newSection(text, file, name, lines, newLine);
  const entries: readonly Entry<unknown>[] = name === 'source' ? [] : file[name];
  const last = entries.at(-1);
  const brackets = /^["']?\s*:\s*([[{])/u.exec(text.slice(section.nameRange.end));
  if (brackets !== null) {
    const inside = section.nameRange.end + brackets[0].length;
    if (last !== undefined)
      return { range: emptyRange(last.range.end), newText: `, ${flowEntry(name, lines)}` };
    return (
      fillBrackets(text, file, section, name, lines, newLine) ?? {
        range: emptyRange(inside),
        newText: flowEntry(name, lines),
      }
    );
  }
  const indent = last === undefined ? '  ' : ' '.repeat(columnOf(text, last.range.start));
  // Blank lines at the end of a block scalar may be part of it; the section's end is never before them.
  const from = last === undefined ? section.nameRange.end : Math.max(last.range.end, section.range.end);
  return insertLines(text, lineEndOf(text, from), indented(name, lines, indent, newLine), newLine);
}

function newSection(
  text: string,
  file: GlossFile,
  name: SectionName,
  lines: readonly string[],
  newLine: string,
): TextEdit {
  const content = new LineScanner(text, text.charCodeAt(0) === 0xfeff ? 1 : 0).next();
  const opening = content === undefined ? -1 : content.start + content.indent;
  if (text.charAt(opening) === '{') {
    const [open, close] = sectionKinds[name].shape === 'list' ? ['[', ']'] : ['{', '}'];
    const entry = `"${name}": ${open}${flowEntry(name, lines)}${close}`;
    const last = file.sections.at(-1);
    return last === undefined
      ? { range: emptyRange(opening + 1), newText: `"gloss": 1, ${entry}` }
      : { range: emptyRange(last.range.end), newText: `, ${entry}` };
  }
  const root = ' '.repeat(
    file.sections[0] === undefined ? 0 : columnOf(text, file.sections[0].nameRange.start),
  );
  const header = content === undefined ? `gloss: 1${newLine}` : '';
  // A `...` line ends the document: what is added has to stand before it.
  const marker = /\n\.\.\.[ \t]*(?:\r?\n|$)/u.exec(text);
  const at = marker === null ? text.length : marker.index + 1;
  return insertLines(
    text,
    at,
    `${header}${root}${name}:${newLine}${indented(name, lines, `${root}  `, newLine)}`,
    newLine,
  );
}

/** Whole lines at `at`, which is the start of a line or the end of the text. */
function insertLines(text: string, at: number, block: string, newLine: string): TextEdit {
  const atLineStart = at === 0 || /[\n\ufeff]/u.test(text.charAt(at - 1));
  return { range: emptyRange(at), newText: `${atLineStart ? '' : newLine}${block}${newLine}` };
}

/** An empty `[]` or `{}` behind the section's name is replaced by lines, if the file is otherwise written in lines. */
function fillBrackets(
  text: string,
  file: GlossFile,
  section: Section,
  name: SectionName,
  lines: readonly string[],
  newLine: string,
): TextEdit | undefined {
  const after = section.nameRange.end;
  const rest = /^(["']?[ \t]*:[ \t]*)(?:\[\s*\]|\{\s*\})[ \t]*(#[^\r\n]*)?(?=\r|\n|$)/u.exec(
    text.slice(after),
  );
  const column = columnOf(text, section.nameRange.start);
  const ownLine = /^[ \t]*["']?$/u.test(
    text.slice(text.lastIndexOf('\n', after - section.name.length - 1) + 1, section.nameRange.start),
  );
  if (
    rest?.[1] === undefined ||
    !ownLine ||
    file.sections.some((each) => each !== section && overlapping(each, section))
  )
    return undefined;
  const comment = rest[2] === undefined ? '' : ` ${rest[2]}`;
  const range = textRange(after + rest[1].trimEnd().length, after + rest[0].length);
  return { range, newText: comment + newLine + indented(name, lines, ' '.repeat(column + 2), newLine) };
}

function overlapping(a: Section, b: Section): boolean {
  return a.range.start < b.range.end && b.range.start < a.range.end;
}

/** An entry's lines as one value in brackets. */
function flowEntry(name: SectionName, lines: readonly string[]): string {
  const { root } = readYaml(lines.join('\n'), { idsOutermost: name === 'actors' });
  if (root === undefined) return '{}';
  const whole = flowText(root);
  // The entry of a map section brings its own key: that stands among the others, without braces of its own.
  return sectionKinds[name].shape === 'list' ? whole : whole.slice(1, -1).trim();
}

function flowText(node: SyntaxNode): string {
  if (node.kind === 'scalar')
    return node.style === 'plain' && /^[\w.-]+$/u.test(node.text)
      ? node.text
      : quoteScalar(node.text, 'double');
  if (node.kind === 'list') return `[${node.items.map(flowText).join(', ')}]`;
  // Keys are quoted as well, so that a file that is JSON goes on to be.
  const pairs = node.pairs.map(
    ({ key, value }) => `${quoteScalar(key.text, 'double')}: ${value === undefined ? '""' : flowText(value)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

function emptyRange(at: number): TextRange {
  return textRange(at, at);
}

function indented(name: SectionName, lines: readonly string[], indent: string, newLine: string): string {
  const dash = sectionKinds[name].shape === 'list';
  return lines
    .map((line, index) => (line === '' ? '' : `${indent}${dash ? (index === 0 ? '- ' : '  ') : ''}${line}`))
    .join(newLine);
}

/** Behind the line break that ends the line of `at`, or the end of the text. */
function lineEndOf(text: string, at: number): number {
  return Math.min(text.length, lineEnd(text, at) + 1);
}

function columnOf(text: string, at: number): number {
  return (
    at -
    (text.lastIndexOf('\n', at - 1) + 1) -
    (text.charCodeAt(0) === 0xfeff && text.lastIndexOf('\n', at - 1) < 0 ? 1 : 0)
  );
}
