import { textRange, type TextRange } from '../../text/range';

import { openingAt, scanCommand, type BibtexField } from './bibtexScan';

/** What `@string` defines in a file, by names in small letters, as TeX writes it. */
export type BibtexStrings = ReadonlyMap<string, string>;

/** Bounds against strings made of strings made of strings, which grow beyond measure. In UTF-16 units, and in strings of one file. */
const longest = { value: 1_000_000, string: 2_000, strings: 20_000 };

/** The value of a field as TeX writes it, its parts joined; a name that nothing defines stands for itself. */
export function valueOf(text: string, { parts }: BibtexField, strings: BibtexStrings): string {
  let value = '';
  for (const part of parts) {
    if (value.length > longest.value) break;
    value += partValue(text, part, strings);
  }
  return value;
}

function partValue(
  text: string,
  { kind, range }: BibtexField['parts'][number],
  strings: BibtexStrings,
): string {
  const words = text.slice(range.start, range.end);
  return kind === 'bare' ? (strings.get(words.toLowerCase()) ?? words) : words;
}

/** The words of a value in the file: without its braces and blanks, those of its first part where it has several. */
export function rangeOf(text: string, { parts, nameRange }: BibtexField): TextRange {
  let { start, end } = parts[0]?.range ?? nameRange;
  // As often as titles are wrapped, and not as often as somebody may think of.
  for (let layers = 0; ; layers += 1) {
    while (start < end && /\s/u.test(text.charAt(start))) start += 1;
    while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
    if (layers === 4 || !isWrapped(text, start, end)) return textRange(start, end);
    start += 1;
    end -= 1;
  }
}

/** Whether the first brace is closed by the last one. */
function isWrapped(text: string, start: number, end: number): boolean {
  if (end - start < 2 || text.charAt(start) !== '{' || text.charAt(end - 1) !== '}') return false;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const letter = text.charAt(at);
    if (letter === '{') depth += 1;
    else if (letter === '}' && --depth === 0) return at === end - 1;
  }
  return false;
}

/** Adds what the `@string` command at a place defines. One that stands twice is defined anew, as for BibTeX. */
export function addStrings(text: string, at: number, end: number, strings: Map<string, string>): void {
  const open = openingAt(text, at);
  if (open === undefined) return;
  for (const field of scanCommand(text, open, end).fields) {
    if (strings.size < longest.strings)
      strings.set(field.name, valueOf(text, field, strings).slice(0, longest.string));
  }
}
