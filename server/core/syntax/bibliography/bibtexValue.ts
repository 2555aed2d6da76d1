import { textRange, type TextRange } from '../../text/range';

import { openingAt, scanCommand, type BibtexField } from './bibtexScan';

/** What `@string` defines in a file, by names in small letters, as TeX writes it. */
export type BibtexStrings = ReadonlyMap<string, string>;

/** Longer values are cut here: strings that are made of strings grow without bound. In UTF-16 units. */
const longest = 1_000_000;

/** Names of months that every style defines. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The value of a field as TeX writes it, its parts joined; a name that nothing defines stands for itself. */
export function valueOf(text: string, { parts }: BibtexField, strings: BibtexStrings): string {
  const [only] = parts;
  const value =
    only !== undefined && parts.length === 1
      ? partValue(text, only, strings)
      : parts.map((part) => partValue(text, part, strings)).join('');
  return value.length > longest ? value.slice(0, longest) : value;
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
  for (;;) {
    while (start < end && /\s/u.test(text.charAt(start))) start += 1;
    while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
    if (!isWrapped(text, start, end)) return textRange(start, end);
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

/** 1 to 12 for `mar`, `March`, `3`; undefined for what is no English month. */
export function monthOf(value: string): number | undefined {
  const number = /^0?([1-9]|1[0-2])$/u.exec(value)?.[1];
  if (number !== undefined) return Number(number);
  const index = months.indexOf(value.toLowerCase().slice(0, 3));
  return index < 0 ? undefined : index + 1;
}

/** Adds what the `@string` command at a place defines. One that stands twice is defined anew, as for BibTeX. */
export function addStrings(text: string, at: number, end: number, strings: Map<string, string>): void {
  const open = openingAt(text, at);
  if (open === undefined) return;
  for (const field of scanCommand(text, open, end).fields)
    strings.set(field.name, valueOf(text, field, strings));
}
