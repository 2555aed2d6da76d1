import { textRange } from '../text/range';
import type { FileContent } from '../workspace/changes';
import type { RuleFinding } from './rule';

/** A file that was saved as something else than UTF-8: what we read may not be what was written. */
export function* encodingProblem({ content }: { readonly content: FileContent }): Iterable<RuleFinding> {
  const { encoding, text } = content;
  if (encoding === 'utf-8') return;
  const lost = text.indexOf('\uFFFD');
  const range = lost < 0 ? textRange(0, text.search(/[\r\n]|$/u)) : textRange(lost, lost + 1);
  const what = encoding === 'binary' ? 'This file is no text' : 'This file is not UTF-8';
  yield { range, message: `${what}, which it has to be. Save it as text in UTF-8.` };
}
