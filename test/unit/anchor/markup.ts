/**
 * Quotes and what became of them, in one line: `⟦…⟧` is where the quote stands, `[-was-]` is in the quote alone and `{+is+}` in the
 * article alone.
 *
 *     He said that ⟦the [-goverment-]{+government+} would answer⟧ soon.
 */
import type { Candidate, Resolution, WordChange } from '../../../server/core/anchor/anchor';
import type { TextRange } from '../../../server/core/text/range';

const CHANGE = /\[-([^]*?)-\]|\{\+([^]*?)\+\}/gu;

/** The article of some markup: what is in the quote alone is taken out. */
export function articleOf(marked: string): string {
  return marked.replace(/[⟦⟧]/gu, '').replace(CHANGE, (_, __, is?: string) => is ?? '');
}

/** The quote of some markup: what stands between the brackets, and in the article alone is taken out. */
export function quoteOf(marked: string): string {
  const inside = /⟦([^]*)⟧/u.exec(marked);
  if (inside === null) throw new Error('The markup has no ⟦…⟧.');
  return inside[1]!.replace(CHANGE, (_, was?: string) => was ?? '');
}

/** A passage with its changes, as markup. */
export function showPassage(
  text: string,
  { start, end }: TextRange,
  changes: readonly WordChange[] = [],
): string {
  let shown = '';
  let at = start;
  for (const { range, was, is } of changes) {
    shown += text.slice(at, range.start);
    // What was left out is shown with the space that went with it.
    const isBesideWord = /[\p{L}\p{N}]$/u.test(was) && /[\p{L}\p{N}]/u.test(text[range.end] ?? '');
    if (was !== '') shown += is === '' && isBesideWord ? `[-${was} -]` : `[-${was}-]`;
    if (is !== '') shown += `{+${is}+}`;
    at = range.end;
  }
  return shown + text.slice(at, end);
}

/** The article with the passages in it that an answer names, as markup. Passages must not overlap. */
export function showArticle(text: string, found: Resolution): string {
  let shown = text;
  for (const { range, changes } of [...passagesOf(found)].sort((a, b) => b.range.start - a.range.start))
    shown = `${shown.slice(0, range.start)}⟦${showPassage(text, range, changes)}⟧${shown.slice(range.end)}`;
  return shown;
}

/** What an answer says beside the places: its kind, and the objections to each passage. */
export function showVerdict(found: Resolution): string {
  if (found.kind === 'exact') return found.copies.length === 0 ? 'exact' : `exact +${found.copies.length}`;
  if (found.kind === 'altered') return 'altered';
  return `${found.kind}: ${found.candidates.map(({ objections }) => objections.join(' ')).join(', ')}`;
}

function passagesOf(found: Resolution): readonly Pick<Candidate, 'range' | 'changes'>[] {
  if (found.kind === 'exact') return [found.range, ...found.copies].map((range) => ({ range, changes: [] }));
  return found.kind === 'altered' ? [found] : found.candidates;
}

/** The context of some markup: what stands before and behind the brackets. */
export function contextIn(marked: string): { readonly before: string; readonly after: string } {
  const [before = '', , after = ''] = marked.split(/[⟦⟧]/u);
  return { before, after };
}
