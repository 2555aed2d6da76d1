import { describe, resolve } from '../../../../server/core/anchor/resolve';
import { foldForQuotes } from '../../../../server/core/anchor/typography';
import type { FoldedText } from '../../../../server/core/text/typography';
import { type Contestant, type Placement, UNSURE } from './types';

/**
 * Glossator with what a sidecar holds: the words, and what stands before and after where it writes these. It gets no
 * positions; should the engine take a recogniser of names, it would know `about.actors`. Exact and altered count as placed; several candidates, or none, as unsure.
 */
export const glossator: Contestant = {
  name: 'Glossator',
  annotate(text, range, { isMarkdown }) {
    const anchor = describe(foldForQuotes(text, isMarkdown), range);
    return (changed) => placed(resolve(foldForQuotes(changed, isMarkdown), anchor));
  },
};

/** The same where the text has been folded before, as an article is that many quotes are sought in. */
export const glossatorFolded: Contestant = {
  name: 'Glossator, text folded',
  annotate(text, range, { isMarkdown }) {
    const anchor = describe(foldForQuotes(text, isMarkdown), range);
    let folded: FoldedText | undefined;
    return (changed) => {
      if (folded?.text !== changed) folded = foldForQuotes(changed, isMarkdown);
      return placed(resolve(folded, anchor));
    };
  },
};

/** The one place that knows the engine's answers. */
function placed(found: ReturnType<typeof resolve>): Placement {
  return 'range' in found ? { kind: 'placed', ...found.range } : UNSURE;
}
