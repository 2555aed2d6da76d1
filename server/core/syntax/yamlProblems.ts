import type { ErrorCode } from 'yaml';
import { textRange, type TextRange } from '../text/range';
import type { SyntaxProblem } from './glossFile';
import { isKnownKey } from './keyClasses';
import type { LenientResult } from './lenientYaml';
import type { StrictFailure } from './strictYaml';
import { withinLine } from './treeProblems';

/** What is told of one piece at most: the first error explains the others more often than not. */
const mostPerPiece = 3;

/** The forgiving parser's errors in plain sentences, one to a line at most. */
export function lenientProblems(text: string, result: LenientResult): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const lines = new Set<number>();
  for (const { code, message, range } of result.errors) {
    const place = visiblePlace(text, range);
    const line = text.lastIndexOf('\n', place.start - 1);
    if (lines.has(line)) continue;
    lines.add(line);
    problems.push({ code: 'yaml-syntax', range: place, message: sentence(code, message, text, place) });
    if (problems.length === mostPerPiece) break;
  }
  return problems;
}

/** The strict parser's one error, where the forgiving one has nothing to say or may not be asked. */
export function strictProblem(text: string, failure: StrictFailure): SyntaxProblem {
  const range = visiblePlace(text, textRange(failure.at, failure.at + 1));
  return { code: 'yaml-syntax', range, message: strictSentence(failure.reason) };
}

function strictSentence(reason: string): string {
  if (reason.includes('maxDepth'))
    return 'This is nested deeper than 32 levels, and is not read. Take some levels away.';
  if (reason.includes('non-printable')) {
    return 'There is an invisible control character here. Delete it, or put the text in double quotation marks.';
  }
  if (reason.includes('tab character')) return 'Indent with spaces: YAML does not take tabs for indentation.';
  if (reason.includes('indentation'))
    return 'This line is not indented like those around it. Line it up with the key or dash it belongs to.';
  if (reason.includes('comma')) return 'A comma is missing here between two entries inside the brackets.';
  if (reason.includes('end of the stream'))
    return 'Something opened here or above is never closed: a quotation mark or a bracket.';
  return 'This cannot be read as YAML. Check the quotation marks, colons and indentation here and just above.';
}

function sentence(code: ErrorCode, message: string, text: string, place: TextRange): string {
  const words = text.slice(place.start, Math.min(place.end, place.start + 40));
  switch (code) {
    case 'BAD_INDENT':
    case 'BAD_COLLECTION_TYPE':
    case 'UNEXPECTED_TOKEN':
      if (message.includes('flow')) return 'Something is missing before this: a comma, or a closing bracket.';
      return 'This line does not fit where it stands. Line it up with the key or dash it belongs to.';
    case 'TAB_AS_INDENT':
      return 'Indent with spaces: YAML does not take tabs for indentation.';
    case 'BAD_DQ_ESCAPE':
      return `Between double quotation marks a backslash begins a special character, and “${text.slice(place.start, place.start + 2)}” is none. Write “\\\\” for a backslash, or use single quotation marks.`;
    case 'MISSING_CHAR':
      return missing(message, words);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'There are two colons in one line. Put the text in quotation marks, or begin a new line for the second key.';
    case 'MULTILINE_IMPLICIT_KEY':
      return noColon(firstWord(words));
    case 'BLOCK_IN_FLOW':
      return 'Inside brackets, entries are separated by commas: lines with dashes or an indented key cannot stand here.';
    case 'BAD_SCALAR_START':
      return 'Text that begins with this character has to stand in quotation marks.';
    case 'KEY_OVER_1024_CHARS':
      return 'This key is too long. If it is text, put it in quotation marks.';
    case 'BAD_DIRECTIVE':
    case 'MULTIPLE_DOCS':
      return 'A gloss file is one document without directives. Remove this line.';
    default:
      return 'This cannot be read as YAML. Check the quotation marks, colons and indentation here and just above.';
  }
}

function missing(message: string, words: string): string {
  if (message.includes('quote'))
    return 'This quotation mark is never closed. Put one at the end of the text.';
  if (message.includes(']'))
    return 'A list is opened here with “[” and never closed. Put a “]” behind its last item.';
  if (message.includes('}'))
    return 'A bracket is opened here with “{” and never closed. Put a “}” behind its last entry.';
  if (message.includes('comma') || message.includes(','))
    return 'A comma is missing here between two entries inside the brackets.';
  if (message.includes('space')) return 'Put a space here.';
  return noColon(firstWord(words));
}

function noColon(word: string): string {
  const [, key, value] = /^([A-Za-z-]+):(.+)$/u.exec(word) ?? [];
  if (key !== undefined && value !== undefined && isKnownKey(key))
    return `Put a space behind the colon: “${key}: ${value}”.`;
  return `“${word}” is not followed by a colon. Write “${word}: …”, or indent the line if it goes on from the one above.`;
}

function firstWord(words: string): string {
  return /^\S+/u.exec(words)?.[0] ?? words;
}

/** A range that can be seen: on one line, and not empty. An error at the end of a piece is moved back to the words before it. */
function visiblePlace(text: string, range: TextRange): TextRange {
  let start = Math.min(range.start, text.length);
  const end = Math.min(range.end, text.length);
  const blank = (at: number): boolean => !(text.charCodeAt(at) > 32);
  if (start >= text.length || (end <= start + 1 && blank(start))) {
    while (start > 0 && blank(start)) start -= 1;
    let wordStart = start;
    while (wordStart > 0 && !blank(wordStart - 1)) wordStart -= 1;
    return textRange(wordStart, start + 1);
  }
  while (start < end - 1 && blank(start)) start += 1;
  return withinLine(text, textRange(start, Math.max(end, start + 1)));
}
