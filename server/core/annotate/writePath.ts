import type { Edit } from './edits';
import { quoteScalar } from '../syntax/quoteScalar';
import { textRange, type TextRange } from '../text/range';

/** The edit that writes a path in place of another: `range` has the words of the scalar, which keeps its quotation marks. */
export function writePath(text: string, { start, end }: TextRange, path: string): Edit {
  const mark = text.charAt(start - 1);
  if ((mark === '"' || mark === "'") && text.charAt(end) === mark) {
    const newText = quoteScalar(path, mark === '"' ? 'double' : 'single');
    return { range: textRange(start - 1, end + 1), newText };
  }
  // Without quotation marks there may be nothing that YAML, or a reader, could take for something else.
  const isPlain = /^[\p{L}.][\p{L}\p{N}._/-]*$/u.test(path);
  return { range: textRange(start, end), newText: isPlain ? path : quoteScalar(path) };
}
