import { canEdit, type FileEdit } from '../annotate/fileEdit';
import { quoteScalar } from '../syntax/quoteScalar';
import type { TextRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';

/**
 * The edit that writes other words in place of a scalar's; `range` has the words that stand there, without quotation marks. They keep the
 * quotation marks they have, and get some where they would not be read as a text without. None in a block of text, whose lines would have
 * to be looked at.
 */
export function writeScalar(unit: GlossUnit, range: TextRange, words: string): readonly FileEdit[] {
  const { text, uri } = unit;
  const first = text.charAt(range.start);
  if (!canEdit(unit) || first === '|' || first === '>') return [];
  const mark = text.charAt(range.start - 1);
  const isQuoted = (mark === '"' || mark === "'") && text.charAt(range.end) === mark;
  if (!isQuoted) return [{ uri, range, newText: plain.test(words) ? words : quoteScalar(words) }];
  const style = mark === '"' ? 'double' : 'single';
  const written = quoteScalar(words, style);
  const isSame = written.startsWith(mark);
  const whole = { start: range.start - 1, end: range.end + 1 };
  return [isSame ? { uri, range, newText: written.slice(1, -1) } : { uri, range: whole, newText: written }];
}

/** What is read as itself without quotation marks, in brackets as well. */
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N}._/:~%?&=+@;()<>#-]*[\p{L}\p{N}./~%?&=+@;()<>-])?$/u;
