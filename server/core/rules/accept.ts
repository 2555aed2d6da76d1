import type { Anchor, Candidate, NamesIn } from '../anchor/anchor';
import { agrees } from '../anchor/context';
import { resolve } from '../anchor/resolve';
import { valueOf } from '../model/select';
import { quoteScalar } from '../syntax/write';
import type { MapNode, SyntaxNode } from '../syntax/tree';
import type { TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { contextOf, onOneLine, type Context } from '../annotate/context';
import { merged, removeKey, setKey, type Edit } from '../annotate/edits';
import type { FileEdit } from '../annotate/fileEdit';
import { canEdit } from '../annotate/fileEdit';
import { hasOmissions, rebuilt } from './omissions';
import type { CheckedQuote, QuoteCheck } from './quotes';
import { digestEdit, digestState } from '../annotate/sha256';

/** What it takes for a quote to say what the article says at a place, and to be found there and nowhere else. */
export interface Acceptance {
  readonly checked: CheckedQuote;
  /** The quote as it will be written. */
  readonly words: string;
  /** In the gloss file. */
  readonly edits: readonly Edit[];
}

/** Undefined where that cannot be done surely; whoever wrote the quote has to write it then. */
export function accept(
  checked: CheckedQuote,
  place: Pick<Candidate, 'range' | 'changes'>,
  { article, namesIn }: QuoteCheck,
  unit: GlossUnit,
): Acceptance | undefined {
  if (!canEdit(unit)) return undefined;
  for (const words of wordings(checked.query.quote, place, article)) {
    const context = contextFor(words, checked.query, place.range, article, namesIn);
    if (!isFoundAt(place.range, { quote: words, ...context }, article)) continue;
    const edits = editsOf(checked, words, context, unit.text);
    return edits === undefined ? undefined : { checked, words, edits };
  }
  return undefined;
}

/**
 * The edits of some acceptances as one. If every quote of the file stands exactly after that, `sha256` is brought up to date in the same
 * step; while a single one does not, it goes on to tell that the article is not the one that was annotated.
 */
export function acceptAll(
  unit: GlossUnit,
  check: QuoteCheck,
  project: Project,
  accepted: readonly Acceptance[],
): readonly FileEdit[] {
  if (accepted.length === 0) return [];
  const edits = accepted.flatMap((each) => each.edits);
  const settled = new Set(accepted.map(({ checked }) => checked));
  const digest = allStand(check, settled) ? outdatedDigest(unit, check.article, project) : undefined;
  return merged(digest === undefined ? edits : [...edits, digest]).map((edit) => ({
    uri: unit.uri,
    ...edit,
  }));
}

/** Whether every quote of the file stands exactly, or will; with too many of them, nobody knows. */
export function allStand(
  { quotes, unchecked }: QuoteCheck,
  settled: ReadonlySet<CheckedQuote> = new Set(),
): boolean {
  return unchecked === undefined && quotes.every((checked) => settled.has(checked));
}

/** The edit that brings `sha256` up to date, where it is not. */
export function outdatedDigest(unit: GlossUnit, article: ArticleUnit, project: Project): Edit | undefined {
  if (!canEdit(unit) || digestState(unit, article) !== 'changed') return undefined;
  return digestEdit(unit, article, project);
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

function editsOf(
  { entry, query }: CheckedQuote,
  words: string,
  context: Context,
  text: string,
): readonly Edit[] | undefined {
  const { tree, base } = entry;
  if (tree?.kind !== 'map' || hasTwice(tree)) return undefined;
  const edits: (Edit | undefined)[] = [];
  if (words !== query.quote)
    edits.push(setKey(text, tree, base, 'quote', asWritten(words, valueOf(tree, 'quote'))));
  for (const key of ['before', 'after'] as const) {
    const wanted = context[key];
    if (wanted === query[key]) continue;
    edits.push(
      wanted === undefined
        ? removeKey(text, tree, base, key)
        : setKey(text, tree, base, key, asWritten(wanted, valueOf(tree, key)), 'quote'),
    );
  }
  const known = edits.filter((edit) => edit !== undefined);
  return known.length === edits.length && known.length > 0 ? merged(known) : undefined;
}

/** In the kind of quotation marks that stood there. */
function asWritten(words: string, old: SyntaxNode | undefined): string {
  const style = old?.kind === 'scalar' ? old.style : undefined;
  return quoteScalar(words, style === 'single' || style === 'double' ? style : undefined);
}

/** Of a key that stands there twice the first counts; taking it away would make the second count. */
function hasTwice({ pairs }: MapNode): boolean {
  const keys = pairs.map(({ key }) => key.text);
  return ['quote', 'before', 'after'].some((key) => keys.indexOf(key) !== keys.lastIndexOf(key));
}
