/**
 * The door of this folder, with describe.ts: an anchor to its words. `resolve(describe(range))` is the range again.
 */
import { Paragraphs } from '../text/paragraphs';
import type { FoldedText } from '../text/typography';
import { type Anchor, MAX_CANDIDATES, type Resolution } from './anchor';
import { chooseByContext } from './context';
import { findExact, rangeOfQuote } from './exact';

/** Where the words of an anchor stand now. */
export function resolve(article: FoldedText, anchor: Anchor): Resolution {
  const found = findExact(article, anchor, () => new Paragraphs(article.text, article.markdown));
  if (found.length === 0) return { kind: 'missing', candidates: [] };
  const chosen = found.length === 1 ? found : chooseByContext(article, found, anchor);
  const ranges = chosen.slice(0, MAX_CANDIDATES).map((each) => rangeOfQuote(article, each, anchor.quote));
  if (ranges.length === 1) return { kind: 'exact', range: ranges[0]!, copies: [] };
  return {
    kind: 'ambiguous',
    candidates: ranges.map((range) => ({ range, score: 1, changes: [], objections: [] })),
  };
}
