import { shortened } from '../text/phrases';
import type { TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Finding } from './finding';

/** So many UTF-16 units of a passage can be read at a glance, and so many of them lead up to the words that matter in a longer one. */
const most = 120;
const lead = 50;

/** Leads to `at` in the source, and tells the passage around it, so that nobody need go there to see what it says. */
export function sourceWords(
  article: ArticleUnit,
  passage: TextRange,
  at: TextRange = passage,
): Finding['related'][number] {
  const { folded, uri } = article;
  const before = folded.words(passage.start, Math.max(passage.start, at.start));
  const isLong = folded.words(passage.start, passage.end).length > most;
  // Begun between two words.
  const skipped = isLong && before.length > lead ? before.length - lead : 0;
  const begin = skipped === 0 ? 0 : skipped + Math.max(0, before.slice(skipped).search(/\s\S/u)) + 1;
  const words = shortened(
    before.slice(begin) + folded.words(Math.max(passage.start, at.start), passage.end),
    most,
  );
  return { uri, range: at, message: `In the source: “${begin === 0 ? '' : '…'}${words}”.` };
}
