import { describe, resolve } from '../../../../server/core/anchor/resolve';
import { foldForQuotes } from '../../../../server/core/anchor/typography';
import { type Contestant, UNSURE } from './types';

/**
 * Glossator with what a sidecar holds: the words, and what stands before and after where it writes these. It gets no
 * positions. Exact and altered count as placed; several candidates, or none, as unsure.
 */
export const glossator: Contestant = {
  name: 'Glossator',
  annotate(text, range, isMarkdown) {
    const anchor = describe(foldForQuotes(text, isMarkdown), range);
    return (changed) => {
      const found = resolve(foldForQuotes(changed, isMarkdown), anchor);
      return 'range' in found ? { kind: 'placed', ...found.range } : UNSURE;
    };
  },
};
