import { quoteScalar } from '../syntax/quoteScalar';
import { textRange, type TextRange } from '../text/range';
import type { Edit } from './edits';

/** Which part of a scalar an id is: all of it, or what stands before or behind the `#` of a claim reference. */
export type IdPart = 'whole' | 'source' | 'claim';

/**
 * The edit that puts the id `id` in place of the one that is written. `range` has the words of the scalar, with or without quotation
 * marks, and `read` is what they are read as, in NFC. The scalar keeps its style; a plain one gets quotation marks where it would not be
 * read as a text without them.
 */
export function writeId(text: string, range: TextRange, read: string, part: IdPart, id: string): Edit {
  const { words, quoted } = wordsIn(text, range);
  const raw = text.slice(words.start, words.end);
  const hash = read.indexOf('#');
  const whole =
    part === 'whole' ? id : part === 'source' ? id + read.slice(hash) : read.slice(0, hash + 1) + id;
  if (!quoted && !isPlain(whole)) return { range: words, newText: quoteScalar(whole) };
  // Words that are written otherwise than they are read, with escapes for one, are written anew as a whole.
  if (part === 'whole' || raw.normalize('NFC') !== read) return { range: words, newText: whole };
  const at = words.start + raw.indexOf('#');
  return {
    range: part === 'source' ? textRange(words.start, at) : textRange(at + 1, words.end),
    newText: id,
  };
}

/** Where the id itself stands that is one part of a scalar. */
export function idRange(text: string, range: TextRange, part: IdPart): TextRange {
  const { words } = wordsIn(text, range);
  const hash = text.slice(words.start, words.end).indexOf('#');
  if (part === 'whole' || hash < 0) return words;
  const at = words.start + hash;
  return part === 'source' ? textRange(words.start, at) : textRange(at + 1, words.end);
}

function wordsIn(
  text: string,
  { start, end }: TextRange,
): { readonly words: TextRange; readonly quoted: boolean } {
  const first = text.charAt(start);
  if ((first === '"' || first === "'") && end - start >= 2 && text.charAt(end - 1) === first)
    return { words: textRange(start + 1, end - 1), quoted: true };
  const before = text.charAt(start - 1);
  return {
    words: textRange(start, end),
    quoted: (before === '"' || before === "'") && text.charAt(end) === before,
  };
}

/**
 * Whether an id, or a reference made of two, is read as that very text where it stands without quotation marks: by Glossator all are
 * but a few of hyphens and dots, by other YAML tools neither what they take for numbers, dates and words such as `true`.
 */
export function isPlain(id: string): boolean {
  return !/^(?:-+|\.+|---.*|\.\.\..*|null|true|false|yes|no|on|off|[-.]?\d[\d._-]*(?:e-?\d+)?|-?\.inf|\.nan|0x[\da-f_]+|0o[0-7]+)$/iu.test(
    id,
  );
}
