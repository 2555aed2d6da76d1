/**
 * What stands between, before and after the words of a name, folded: any run of spaces is one, quotation marks and
 * apostrophes are of one kind, and spaces inside « » and before ; : ! ? % are not there.
 */
import { foldTables, IGNORABLE, isWordKind, kindAt, MARK, NEWLINE, SPACE } from '../text/fold';

/** Longer stretches, in UTF-16 units, are not between the words of any name. */
const MAX_GAP = 256;

/**
 * The folded text from `start` to `end`; undefined where it holds words, a blank line or more than a name could have.
 * In a name itself (`inName`) line breaks are nothing but spaces: YAML folds them at will.
 */
export function foldGap(text: string, start: number, end: number, inName = false): string | undefined {
  if (start === end) return '';
  if (end - start > MAX_GAP && !inName) return undefined;
  const tables = foldTables();
  let folded = '';
  let breaks = 0;
  for (let at = start; at < end; at++) {
    const kind = kindAt(text, at);
    if (kind === NEWLINE) {
      if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++;
      if (++breaks > 1 && !inName) return undefined;
    }
    if (kind === SPACE || kind === NEWLINE) {
      if (!folded.endsWith(' ') && !folded.endsWith(OPENED)) folded += ' ';
      continue;
    }
    if (kind === IGNORABLE || kind === MARK) continue;
    if (isWordKind(kind)) return undefined;
    const codePoint = text.codePointAt(at)!;
    if (codePoint > 0xffff) at++;
    if (codePoint === 0xbb || BEFORE_THESE.includes(text[at]!)) folded = folded.replace(/ $/, '');
    folded += codePoint === 0xab ? OPENED : tables.character(codePoint).folded;
  }
  return folded.replaceAll(OPENED, '"');
}

/** Stands for an opening « until the spaces after it are gone. */
const OPENED = '\u0001';
const BEFORE_THESE = ';:!?%';

/** Where in the text `folded` ends when read from `start` on; -1 where something else stands there. */
export function matchGap(text: string, start: number, folded: string): number {
  // What a name ends with is a few characters; a generous window of ends is tried from the shortest on.
  const limit = Math.min(text.length, start + folded.length * 2 + 8);
  for (let end = start + 1; end <= limit; end++) {
    const found = foldGap(text, start, end);
    if (found === undefined || found.length > folded.length + 1) return -1;
    if (found === folded) return end;
  }
  return -1;
}

/** Where in the text `folded` begins when it is read up to `end`; -1 where something else stands there. */
export function matchGapBefore(text: string, end: number, folded: string): number {
  const limit = Math.max(0, end - folded.length * 2 - 8);
  for (let start = end - 1; start >= limit; start--) {
    const found = foldGap(text, start, end);
    if (found === undefined) return -1;
    if (found === folded) return start;
  }
  return -1;
}
