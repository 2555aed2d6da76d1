import type { GlossatorComment } from '../syntax/glossatorComments';
import { textRange } from '../text/range';
import type { Edit } from './edits';

/** Takes out a comment with its line. */
export function removedComment(text: string, { range }: GlossatorComment): Edit {
  let start = range.start;
  while (start > 0 && ' \t'.includes(text.charAt(start - 1))) start -= 1;
  let end = range.end;
  while (end < text.length && !'\r\n'.includes(text.charAt(end))) end += 1;
  if (text[end] === '\r') end += 1;
  if (text[end] === '\n') end += 1;
  return { range: textRange(start, end), newText: '' };
}
