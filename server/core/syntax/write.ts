import { textRange, type TextRange } from '../text/range';
import { inBrackets, isJsonMap } from './flowText';
import type { Entry, GlossFile, Section } from './glossFile';
import { beginsLine, columnOf, dashGap, habitsOf } from './habits';
import { isBlankCode, lineAt, startsComment } from './scalarEnds';
import { lineEnd, LineScanner, type ScannedLine } from './scanLines';
import { quoteScalar } from './quoteScalar';
import { sectionKinds, type SectionName } from './sections';

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
    const isJson = isQuotedKey(text, section.nameRange) || isJsonEntry(last);
    const entry = flowEntry(name, lines, isJson);
    if (last !== undefined) return behindInBrackets(text, last.range, entry, newLine);
    const block = isFlowFile(text) ? undefined : fillBrackets(text, file, section, name, lines, newLine);
    return block ?? { range: emptyRange(opening + 1), newText: entry };
  }
  if (last !== undefined) {
    const at = behindEntry(text, section, last);
    return insertLines(text, at, likeEntry(text, name, lines, last, newLine), newLine);
  }
  const at = lineEndOf(text, section.nameRange.end);
  const column = columnOf(text, section.nameRange.start);
  return insertLines(text, at, firstEntry(text, file, name, lines, column, newLine), newLine);
}

/** The lines of an entry in the manner of the one before: as far in, in braces where that one is. */
function likeEntry(
  text: string,
  name: SectionName,
  lines: readonly string[],
  { range, tree, base }: Entry<unknown>,
  newLine: string,
): string {
  const indent = ' '.repeat(columnOf(text, range.start));
  const isList = sectionKinds[name].shape === 'list';
  const gap = dashGap(text, range.start);
  const first = tree?.kind === 'map' ? tree.pairs[0] : undefined;
  if (
    tree?.kind === 'map' &&
    tree.flow &&
    first !== undefined &&
    !/\n/u.test(text.slice(range.start, range.end))
  )
    return `${indent}${isList ? `-${gap}` : ''}${flowEntry(name, lines, isJsonMap(tree))}`;
  if (isList) return asItem(lines, indent, gap, newLine);
  const deeper =
    first === undefined ? 0 : columnOf(text, base + first.range.start) - columnOf(text, range.start);
  return asKeys(
    lines,
    indent,
    deeper > 0 && tree?.kind === 'map' && !tree.flow ? ' '.repeat(deeper) : '  ',
    newLine,
  );
}

/** The lines of the first entry of a section whose name stands in `column`, in the manner of the file's other sections. */
function firstEntry(
  text: string,
  file: GlossFile,
  name: SectionName,
  lines: readonly string[],
  column: number,
  newLine: string,
): string {
  const { listIndent, mapIndent, gap } = habitsOf(text, file);
  const outer = ' '.repeat(column);
  return sectionKinds[name].shape === 'list'
    ? asItem(lines, outer + listIndent, gap, newLine)
    : asKeys(lines, outer + mapIndent, mapIndent, newLine);
}

/** Behind an entry in brackets: on a line of its own, where that one stands on its own. */
function behindInBrackets(text: string, { start, end }: TextRange, entry: string, newLine: string): TextEdit {
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const rest = text.slice(end, lineEnd(text, end)).replace(/\r$/u, '');
  const found = /^([ \t]*,)?([ \t]*#.*|[ \t]*)$/u.exec(rest);
  if (!beginsLine(text, start) || indent.length === start || found === null)
    return { range: emptyRange(end), newText: `, ${entry}` };
  const comma = found[1] === undefined ? '' : ',';
  // What is said behind the one before stays behind it, past the comma.
  return comma === '' && found[2] === ''
    ? { range: emptyRange(end), newText: `,${newLine}${indent}${entry}` }
    : {
        range: textRange(end, end + rest.length),
        newText: `,${found[2] ?? ''}${newLine}${indent}${entry}${comma}`,
      };
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
      : behindInBrackets(text, textRange(last.nameRange.start, last.range.end), entry, newLine);
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
    `${header}${root}${name}:${newLine}${firstEntry(text, file, name, lines, root.length, newLine)}`,
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
  file: GlossFile,
  section: Section,
  name: SectionName,
  lines: readonly string[],
  newLine: string,
): TextEdit | undefined {
  const line = text.slice(section.nameRange.end, lineEnd(text, section.nameRange.end));
  const found = /^([ \t]*:)[ \t]*(?:\[[ \t]*\]|\{[ \t]*\})[ \t]*(#.*?)?\r?$/u.exec(line);
  if (!beginsLine(text, section.nameRange.start) || found?.[1] === undefined) return undefined;
  const end = section.nameRange.end + line.replace(/\r$/u, '').length;
  const comment = found[2] === undefined ? '' : ` ${found[2]}`;
  const range = textRange(section.nameRange.end + found[1].length, end);
  const column = columnOf(text, section.nameRange.start);
  return { range, newText: comment + newLine + firstEntry(text, file, name, lines, column, newLine) };
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

function isQuotedKey(text: string, nameRange: TextRange): boolean {
  return text.charAt(nameRange.start) === '"';
}

/** Whether an entry is written as JSON is: in braces, its keys in double quotation marks. */
function isJsonEntry(entry: Entry<unknown> | undefined): boolean {
  const tree = entry?.tree;
  return tree?.kind === 'map' && isJsonMap(tree);
}

function emptyRange(at: number): TextRange {
  return textRange(at, at);
}

function asItem(lines: readonly string[], indent: string, gap: string, newLine: string): string {
  const under = ` ${gap}`;
  return lines
    .map((line, index) => (line === '' ? '' : `${indent}${index === 0 ? `-${gap}` : under}${line}`))
    .join(newLine);
}

/** Lines that are indented by two spaces, with another indentation. */
function asKeys(lines: readonly string[], indent: string, deeper: string, newLine: string): string {
  return lines.map((line) => (line === '' ? '' : indent + line.replace(/^ {2}/u, deeper))).join(newLine);
}

/** Behind the line break that ends the line of `at`, or the end of the text. */
function lineEndOf(text: string, at: number): number {
  return Math.min(text.length, lineEnd(text, at) + 1);
}
