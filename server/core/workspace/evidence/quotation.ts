import type { Anchor, Resolution } from '../../anchor/anchor';
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
  return { kind: 'sought', article, words, found: resolveIn(project, article, words) };
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
function citedArticles(workspace: Workspace, project: Project, { gloss, value }: Citation): readonly Uri[] {
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
