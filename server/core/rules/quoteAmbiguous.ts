import { MAX_CANDIDATES } from '../anchor/anchor';
import { resolve } from '../anchor/resolve';
import { quoteScalar } from '../syntax/write';
import { textRange, type TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import { contextOf, surroundings, type Context } from './context';
import { setKey, type Edit } from './edits';
import type { Fix } from './finding';
import { canEdit, fixLater } from './fix';
import { checkQuotes, type CheckedQuote } from './quotes';
import type { Rule, RuleFinding } from './rule';
import { ordinal, quoted } from './words';

/** So many places are shown and offered; who quotes words that stand there more often had better quote more of them. */
const mostPlaces = 5;

/** A quote that stands in the article several times, and nothing says which place is meant. */
export const quoteAmbiguous: Rule = {
  code: 'quote-ambiguous',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project) {
    const check = checkQuotes(unit, project);
    if (check === undefined) return;
    for (const checked of check.quotes) {
      if (checked.found.kind === 'ambiguous')
        yield finding(
          checked,
          checked.found.candidates.map(({ range }) => range),
          check.article,
          unit,
        );
    }
  },
};

function finding(
  checked: CheckedQuote,
  ranges: readonly TextRange[],
  article: ArticleUnit,
  unit: GlossUnit,
): RuleFinding {
  const { query, written } = checked;
  const what = `${quoted(query.quote)} stands in ${quoted(article.fileName)} ${timesOf(ranges.length)}`;
  const message =
    query.before === undefined && query.after === undefined
      ? `${what}. Say which place is meant: write the words right before it under “before”, or those right after it under “after”.`
      : `${what}, and the words under “before” and “after” do not tell which place is meant. Write them as they stand around that place.`;
  const places = ranges.slice(0, mostPlaces);
  const related = places.map((range, index) => ({
    uri: article.uri,
    range,
    message: `The ${ordinal(index + 1)} place.`,
  }));
  const fixes = places.map((range, index) =>
    fixLater(
      () => `The ${ordinal(index + 1)}: ${surroundings(article, range)}`,
      false,
      () => choose(checked, range, article, unit),
    ),
  );
  return { range: written.range, message, related, fixes };
}

function timesOf(count: number): string {
  if (count >= MAX_CANDIDATES) return `${MAX_CANDIDATES} times or more`;
  return count === 2 ? 'twice' : `${count} times`;
}

/** Writes context beside the quote, if with it the quote is found there and nowhere else. */
function choose(
  checked: CheckedQuote,
  range: TextRange,
  article: ArticleUnit,
  unit: GlossUnit,
): Fix['edits'] {
  if (!canEdit(unit)) return [];
  const context = contextOf(article, range);
  const found = resolve(article.folded, { quote: checked.query.quote, ...context });
  if (found.kind !== 'exact' || found.range.start !== range.start) return [];
  return contextEdits(checked, context, unit.text).map((edit) => ({ uri: unit.uri, ...edit }));
}

function contextEdits({ entry, query }: CheckedQuote, context: Context, text: string): readonly Edit[] {
  const { tree, base } = entry;
  if (tree?.kind !== 'map') return [];
  const edits: Edit[] = [];
  for (const key of ['before', 'after'] as const) {
    const words = context[key];
    if (words === undefined) {
      // At an edge of the article there is no context to write, and a wrong one would have to go: that is left to the writer.
      if (query[key] !== undefined) return [];
      continue;
    }
    const edit = setKey(text, tree, base, key, quoteScalar(words), 'quote');
    if (edit === undefined) return [];
    edits.push(edit);
  }
  return merged(edits);
}

/** Two insertions at one place become one, so that nobody can put them in the wrong order. */
function merged(edits: readonly Edit[]): readonly Edit[] {
  const [first, second] = edits;
  if (first === undefined || second === undefined) return edits;
  const { start, end } = first.range;
  if (start !== end || second.range.start !== start || second.range.end !== start) return edits;
  return [{ range: textRange(start, start), newText: first.newText + second.newText }];
}
