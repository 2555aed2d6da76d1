import type { Anchor, Candidate, NamesIn } from '../anchor/anchor';
import { agrees } from '../anchor/context';
import { resolve } from '../anchor/resolve';
import { contextOf, onOneLine, type Context } from '../annotate/context';
import { merged, removeKey, setKey, type Edit } from '../annotate/edits';
import { canEdit } from '../annotate/fileEdit';
import { valueOf } from '../model/select';
import type { MapNode, SyntaxNode } from '../syntax/tree';
import { quoteScalar } from '../syntax/write';
import type { TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import { hasOmissions, rebuilt } from './omissions';

/** A quote where it is written: with what stands before and after it, in one map. */
export interface WrittenQuote {
  readonly query: Anchor;
  readonly map: SyntaxNode | undefined;
  /** Where the ranges of the map count from. */
  readonly base: number;
  /** The key it stands under; `before` and `after` stand beside it. */
  readonly key: 'quote' | 'original';
}

/** What it takes for a quote to say what the article says at a place, and to be found there and nowhere else. */
export interface Rewriting {
  /** The quote as it will be written. */
  readonly words: string;
  /** In the gloss file; none where that is how it is written. */
  readonly edits: readonly Edit[];
}

/** Undefined where that cannot be done surely; whoever wrote the quote has to write it then. */
export function rewriteQuote(
  written: WrittenQuote,
  place: Pick<Candidate, 'range' | 'changes'>,
  article: ArticleUnit,
  namesIn: NamesIn,
  unit: GlossUnit,
): Rewriting | undefined {
  if (!canEdit(unit)) return undefined;
  for (const words of wordings(written.query.quote, place, article)) {
    const context = contextFor(words, written.query, place.range, article, namesIn);
    if (!isFoundAt(place.range, { quote: words, ...context }, article)) continue;
    const edits = quoteEdits(written, words, context, unit.text);
    return edits === undefined ? undefined : { words, edits };
  }
  return undefined;
}

/** What the quote may say to be found there: the words it has, else those of the article. */
function* wordings(
  quote: string,
  { range, changes }: Pick<Candidate, 'range' | 'changes'>,
  article: ArticleUnit,
): Iterable<string> {
  if (changes.length === 0) yield quote;
  if (hasOmissions(quote)) {
    const words = rebuilt(quote, changes);
    if (words !== undefined) yield words;
    return;
  }
  const words = article.folded.words(range.start, range.end);
  yield onOneLine(words);
  // Behind the mark of a block quote, a hyphen at the end of a line is one before a space.
  yield words.replace(/\s*[\r\n]\s*/gu, ' ');
}

/** The context to be written: what there is while it holds, none where none is needed, else that of the place. */
function contextFor(
  words: string,
  { before, after }: Anchor,
  range: TextRange,
  article: ArticleUnit,
  namesIn: NamesIn,
): Context {
  const needed = isOmitting(words, range, article) ? {} : contextOf(article, range, namesIn);
  const { folded } = article;
  const place = { start: folded.fromOriginal(range.start), end: folded.fromOriginal(range.end) };
  const kept: Context = {
    ...(before !== undefined && agrees(folded.folded, place, 'before', before) && { before }),
    ...(after !== undefined && agrees(folded.folded, place, 'after', after) && { after }),
  };
  const isBare = needed.before === undefined && needed.after === undefined;
  const isWhole = kept.before === before && kept.after === after && (before ?? after) !== undefined;
  return isBare || (isWhole && isFoundAt(range, { quote: words, ...kept }, article)) ? kept : needed;
}

/** A quote with words left out has no place of its own in what describe.ts knows; it needs context only where it is not found without. */
function isOmitting(words: string, range: TextRange, article: ArticleUnit): boolean {
  return hasOmissions(words) && isFoundAt(range, { quote: words }, article);
}

function isFoundAt(range: TextRange, anchor: Anchor, article: ArticleUnit): boolean {
  const found = resolve(article.folded, anchor);
  return found.kind === 'exact' && found.range.start === range.start && found.range.end === range.end;
}

/** Writes words in place of the quote, and what stands around them; undefined where there is no sure way. */
export function quoteEdits(
  { query, map, base, key }: WrittenQuote,
  words: string,
  context: Context,
  text: string,
): readonly Edit[] | undefined {
  if (map?.kind !== 'map' || hasTwice(map, key)) return undefined;
  const edits: (Edit | undefined)[] = [];
  if (words !== query.quote) edits.push(setKey(text, map, base, key, asWritten(words, valueOf(map, key))));
  for (const side of ['before', 'after'] as const) {
    const wanted = context[side];
    if (wanted === query[side]) continue;
    edits.push(
      wanted === undefined
        ? removeKey(text, map, base, side)
        : setKey(text, map, base, side, asWritten(wanted, valueOf(map, side)), key),
    );
  }
  const known = edits.filter((edit) => edit !== undefined);
  return known.length === edits.length ? merged(known) : undefined;
}

/** In the kind of quotation marks that stood there. */
function asWritten(words: string, old: SyntaxNode | undefined): string {
  const style = old?.kind === 'scalar' ? old.style : undefined;
  return quoteScalar(words, style === 'single' || style === 'double' ? style : undefined);
}

/** Of a key that stands there twice the first counts; taking it away would make the second count. */
function hasTwice({ pairs }: MapNode, own: string): boolean {
  const keys = pairs.map(({ key }) => key.text);
  return [own, 'before', 'after'].some((key) => keys.indexOf(key) !== keys.lastIndexOf(key));
}
