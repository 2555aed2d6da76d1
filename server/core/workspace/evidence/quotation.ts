import type { Anchor, Candidate, Resolution } from '../../anchor/anchor';
import { textRange } from '../../text/range';
import type { ArticleUnit } from '../articleUnit';
import type { Uri } from '../changes';
import type { Project } from '../project';
import { resolveIn } from '../quotes';
import { articlesOfClaim, sourcesOf } from '../sourceIndex';
import type { Workspace } from '../workspace';
import { citedWords, type Citation } from './citations';

/** Why the words of a citation were not looked for. What is unchecked is shown as that everywhere, and never as verified. */
export type Unchecked =
  /** The source is known, its text is not here. */
  | 'no-text'
  /** Nobody knows the source, or the article of the claim. */
  | 'unknown'
  /** Two articles here have the id. */
  | 'several'
  /** The file of the source is no text that can be read. */
  | 'unreadable';

/** What became of the words that a citation quotes, in the text of what it cites. */
export type Quotation =
  /** It quotes none, and points at its source or claim as a whole. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unchecked'; readonly why: Unchecked }
  | {
      readonly kind: 'sought';
      readonly article: ArticleUnit;
      /** The words that were sought: the source's own, where `quote` is a translation. */
      readonly words: Anchor;
      readonly found: Resolution;
    };

/** The one answer that rules, standing and every feature share. */
export function quotationOf(workspace: Workspace, project: Project, citation: Citation): Quotation {
  const words = citedWords(citation);
  if (words === undefined) return { kind: 'none' };
  const uris = citedArticles(workspace, project, citation);
  const articles = uris.flatMap((uri) => project.articles.get(uri) ?? []);
  const [article] = articles;
  if (uris.length > 1) return { kind: 'unchecked', why: 'several' };
  if (article === undefined)
    return { kind: 'unchecked', why: isKnown(workspace, project, citation, uris) ? 'no-text' : 'unknown' };
  const { encoding } = article.content;
  if (encoding !== 'utf-8' && encoding !== 'utf-16') return { kind: 'unchecked', why: 'unreadable' };
  return { kind: 'sought', article, words, found: soughtIn(project, article, words) };
}

/** What became of quoted words: as of any quote, but for what those who quote may do with marks. */
function soughtIn(project: Project, article: ArticleUnit, words: Anchor): Resolution {
  const found = resolveIn(project, article, words);
  if (found.kind === 'altered' && isSameButMarks(found, words.quote))
    return { kind: 'exact', range: found.range, copies: [] };
  return (found.kind === 'missing' ? withOmissions(project, article, words) : undefined) ?? found;
}

/**
 * Whether nothing is another but marks that whoever quotes may set: those at the edges of the quote, single quotation marks for double ones,
 * and spaces. A mark that asks is a word of its own.
 */
function isSameButMarks({ changes }: Candidate, quote: string): boolean {
  return changes.every(({ was, is, at }) => {
    const isAtEdge = [quote.slice(0, at.start), quote.slice(at.end)].some(
      (rest) => !/[\p{L}\p{N}]/u.test(rest),
    );
    const marks = isAtEdge ? EDGE_MARKS : QUOTATION_MARKS;
    return marks.test(was) && marks.test(is);
  });
}

const QUOTATION_MARKS = /^[\s"“”„«»'‘’‚‹›]*$/u;
const EDGE_MARKS = /^[\s"“”„«»'‘’‚‹›.,;:…-]*$/u;

/** Dots for words left out, as many write them: alone, or in round brackets. */
const DOTS = /\((?:…|\.{3})\)|…|\.{3}/gu;

/** The quote with `[…]` where words are left out by dots; the same where there are none, or where it has brackets already. */
export function withBrackets(quote: string): string {
  const parts = quote.includes('[') ? [] : quote.split(DOTS);
  if (parts.length < 2) return quote;
  return parts
    .map((part) => part.trim())
    .join(' […] ')
    .trim();
}

/** Words that stand there once their dots are taken for what was left out: these are what is other than it should be. */
function withOmissions(project: Project, article: ArticleUnit, words: Anchor): Resolution | undefined {
  const quote = withBrackets(words.quote);
  const found = quote === words.quote ? undefined : resolveIn(project, article, { ...words, quote });
  if (found?.kind !== 'exact') return undefined;
  const { range } = found;
  const changes = [...words.quote.matchAll(DOTS)].map(({ 0: dots, index }) => ({
    range: textRange(range.start, range.start),
    at: textRange(index, index + dots.length),
    was: dots,
    is: '',
    weights: [],
    errors: 0,
  }));
  return { kind: 'altered', range, score: 1, changes, objections: [] };
}

/** Whether the citation may count as evidence: its words are there as far as they could be looked for, or it quotes none. */
export function holds(quotation: Quotation): boolean {
  switch (quotation.kind) {
    case 'none':
      return true;
    case 'unchecked':
      return quotation.why === 'no-text' || quotation.why === 'unreadable';
    case 'sought':
      return quotation.found.kind !== 'missing';
  }
}

/** The articles that what is cited may be in: those of the source's id, or of the claim. */
export function citedArticles(
  workspace: Workspace,
  project: Project,
  { gloss, value }: Citation,
): readonly Uri[] {
  if (value.claim !== undefined)
    return articlesOfClaim(workspace, project, gloss, value.claim.normalize('NFC'));
  return value.source === undefined
    ? []
    : sourcesOf(workspace, project, value.source.normalize('NFC')).articles;
}

function isKnown(workspace: Workspace, project: Project, { value }: Citation, uris: readonly Uri[]): boolean {
  if (uris.length > 0) return true;
  return (
    value.source !== undefined &&
    sourcesOf(workspace, project, value.source.normalize('NFC')).references.length > 0
  );
}
