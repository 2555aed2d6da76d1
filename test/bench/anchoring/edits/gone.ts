import type { TextRange } from '../../../../server/core/text/range';
import { occurrencesOf } from '../structure';
import type { Case } from '../types';

/** A case in which the words of the range are nowhere any more; undefined where they still stand somewhere, or did twice. */
export function gone(before: string, range: TextRange, after: string): Case | undefined {
  const quote = before.slice(range.start, range.end);
  return occurrencesOf(before, quote) > 1 || occurrencesOf(after, quote) > 0
    ? undefined
    : { before, range, after, truth: [] };
}
