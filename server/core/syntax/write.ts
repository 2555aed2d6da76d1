import { textRange, type TextRange } from '../text/range';
import type { Entry, GlossFile, Section } from './glossFile';
import { isBlankCode, lineAt, startsComment } from './scalarEnds';
import { lineEnd, LineScanner, type ScannedLine } from './scanLines';
import { quoteScalar } from './quoteScalar';
import { readYaml } from './readYaml';
import { sectionKinds, type SectionName } from './sections';
import type { MapNode, ScalarNode, SyntaxNode } from './tree';

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
  const opening = valueStart(text, section.nameRange.end);
  if ('[{'.includes(text.charAt(opening)) && opening < text.length) {
    const inside = last === undefined ? opening + 1 : last.range.end;
    const isJson = isQuotedKey(text, section.nameRange) || isJsonEntry(last);
    const entry = `${last === undefined ? '' : ', '}${flowEntry(name, lines, isJson)}`;
    const block =
      last === undefined && !isFlowFile(text)
        ? fillBrackets(text, section, opening, name, lines, newLine)
        : undefined;
    return block ?? { range: emptyRange(inside), newText: entry };
  }
  const indent = last === undefined ? '  ' : ' '.repeat(columnOf(text, last.range.start));
  const at = last === undefined ? lineEndOf(text, section.nameRange.end) : behindEntry(text, section, last);
  return insertLines(text, at, indented(name, lines, indent, newLine), newLine);
}

/** The first line that says something, past a `---`. */
function firstContent(text: string): ScannedLine | undefined {
  const scanner = new LineScanner(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  let line = scanner.next();
  while (line !== undefined && /^(?:---|%)/u.test(text.slice(line.start, line.start + 3)))
    line = scanner.next();
  return line;
}

/** Whether the whole file is one map in brackets. */
export function isFlowFile(text: string): boolean {
  const line = firstContent(text);
  return line !== undefined && text.charAt(line.start + line.indent) === '{';
}

function newSection(
  text: string,
  file: GlossFile,
  name: SectionName,
  lines: readonly string[],
  newLine: string,
): TextEdit {
  const content = firstContent(text);
  const opening = content === undefined ? -1 : content.start + content.indent;
  if (text.charAt(opening) === '{') {
    const [open, close] = sectionKinds[name].shape === 'list' ? ['[', ']'] : ['{', '}'];
    const last = file.sections.at(-1);
    const isJson = last === undefined || isQuotedKey(text, last.nameRange);
    const key = isJson ? `"${name}"` : name;
    const entry = `${key}: ${open}${flowEntry(name, lines, isJson)}${close}`;
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

/** An empty `[]` or `{}` in the line of the section's name is replaced by lines, if that name begins a line itself. */
function fillBrackets(
  text: string,
  section: Section,
  opening: number,
  name: SectionName,
  lines: readonly string[],
  newLine: string,
): TextEdit | undefined {
  const lineStart = text.lastIndexOf('\n', section.nameRange.start - 1) + 1;
  const before = text.slice(lineStart, section.nameRange.start).replace('\ufeff', '');
  const line = text.slice(section.nameRange.end, lineEnd(text, section.nameRange.end));
  const found = /^([ \t]*:)[ \t]*(?:\[[ \t]*\]|\{[ \t]*\})[ \t]*(#.*?)?\r?$/u.exec(line);
  if (before.trim() !== '' || found?.[1] === undefined || opening > section.nameRange.end + line.length)
    return undefined;
  const end = section.nameRange.end + line.replace(/\r$/u, '').length;
  const comment = found[2] === undefined ? '' : ` ${found[2]}`;
  const range = textRange(section.nameRange.end + found[1].length, end);
  return {
    range,
    newText: comment + newLine + indented(name, lines, ' '.repeat(before.length + 2), newLine),
  };
}

/** Where the value behind a key begins: past its colon, comments and line breaks. */
function valueStart(text: string, keyEnd: number): number {
  let at = keyEnd;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 58 /* : */ || isBlankCode(code)) at += 1;
    else if (startsComment(text, at)) at = lineEnd(text, at);
    else return at;
  }
}

/** Where the lines of the last entry end: with the blank lines behind it, if these are part of a text in it. */
function behindEntry(text: string, section: Section, last: Entry<unknown>): number {
  const end = Math.max(last.range.end, section.range.end);
  let at = lineEndOf(text, end);
  if (!/[|>]\d?\+/u.test(text.slice(last.range.start, end))) return at;
  for (let line = lineAt(text, at); line?.blank === true; line = lineAt(text, at))
    at = lineEndOf(text, line.start);
  return at;
}

/** An entry's lines as one value in brackets. */
function flowEntry(name: SectionName, lines: readonly string[], isJson: boolean): string {
  const whole = inBrackets(lines, isJson);
  // The entry of a map section brings its own key: that stands among the others, without braces of its own.
  return sectionKinds[name].shape === 'list' ? whole : whole.slice(1, -1).trim();
}

/** YAML written in lines as the same in brackets. In a file that is JSON, everything is in double quotation marks, so that it goes on to be. */
export function inBrackets(lines: readonly string[], isJson: boolean): string {
  const text = lines.join('\n');
  const { root } = readYaml(text, { idsOutermost: true });
  return root === undefined ? '{}' : flowText(root, text, isJson);
}

function flowText(node: SyntaxNode, text: string, isJson: boolean): string {
  if (node.kind === 'scalar') return flowScalar(node, text, isJson);
  if (node.kind === 'list') return `[${node.items.map((item) => flowText(item, text, isJson)).join(', ')}]`;
  const pairs = node.pairs.map(({ key, value }) => {
    const written = value === undefined ? '""' : flowText(value, text, isJson);
    return `${flowScalar(key, text, isJson)}: ${written}`;
  });
  return `{ ${pairs.join(', ')} }`;
}

/** As it is written where that is the same in brackets. */
function flowScalar(node: ScalarNode, text: string, isJson: boolean): string {
  const { style, range } = node;
  const isPlainId = style === 'plain' && /^[\p{L}\p{N}._#-]+$/u.test(node.text);
  if (!isJson && (isPlainId || style === 'single' || style === 'double'))
    return text.slice(range.start, range.end);
  return quoteScalar(node.text, 'double');
}

function isQuotedKey(text: string, nameRange: TextRange): boolean {
  return text.charAt(nameRange.start) === '"';
}

/** Whether an entry is written as JSON is: in braces, its keys in double quotation marks. */
function isJsonEntry(entry: Entry<unknown> | undefined): boolean {
  const tree = entry?.tree;
  return tree?.kind === 'map' && isJsonMap(tree);
}

export function isJsonMap({ flow, pairs }: MapNode): boolean {
  return flow && pairs.length > 0 && pairs.every(({ key }) => key.style === 'double');
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
