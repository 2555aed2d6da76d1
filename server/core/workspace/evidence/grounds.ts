import type { Claim } from '../../model/claim';
import type { ReferencedSource } from '../../model/source';
import { overlaps, type TextRange } from '../../text/range';
import type { ArticleUnit } from '../articleUnit';
import type { Uri } from '../changes';
import type { Project } from '../project';
import { articlesOfClaim, claimIdIn, claimsOf, sourcesOf } from '../sourceIndex';
import type { Workspace } from '../workspace';
import { citationsOfClaim, citationsOfSource, citedWords, type Citation } from './citations';
import { claimsAt } from './claimsAt';
import { surePlace, surePlaceOf } from '../quotePlaces';

/** What a citation rests on. */
export type Ground =
  | { readonly kind: 'claim'; readonly claim: Claim }
  /** Words of an article that are nobody's claim, or, without a range, the article as a whole, which may not be here. */
  | { readonly kind: 'article'; readonly article: Uri; readonly range: TextRange | undefined }
  | { readonly kind: 'source'; readonly source: ReferencedSource };

/**
 * What a citation rests on: the claim it names; of the words it quotes, every claim whose words share something with them, as the evidence
 * goes on through these; else the words, or the source they are from.
 */
export function groundsOf(workspace: Workspace, project: Project, citation: Citation): readonly Ground[] {
  const { source, claim } = citation.value;
  if (claim !== undefined) {
    const reference = claim.normalize('NFC');
    const articles = articlesOfClaim(workspace, project, citation.gloss, reference);
    return claimsOf(project, articles, claimIdIn(reference)).map((each) => ({ kind: 'claim', claim: each }));
  }
  if (source === undefined) return [];
  const { articles, references } = sourcesOf(workspace, project, source.normalize('NFC'));
  return [
    ...articles.flatMap((uri) => groundsIn(project, uri, citation)),
    ...references.map((each) => ({ kind: 'source' as const, source: each })),
  ];
}

function groundsIn(project: Project, uri: Uri, citation: Citation): readonly Ground[] {
  const article = project.articles.get(uri);
  const words = citedWords(citation);
  const range = article && words && surePlace(project, article, words);
  if (article === undefined || range === undefined)
    return [{ kind: 'article', article: uri, range: undefined }];
  const claims = claimsAt(project, article, range);
  return claims.length === 0
    ? [{ kind: 'article', article: uri, range }]
    : claims.map(({ claim }) => ({ kind: 'claim', claim }));
}

/** The citations that rest on a claim: those that name it, and those whose words share something with its own. */
export function citationsOn(workspace: Workspace, project: Project, claim: Claim): readonly Citation[] {
  const gloss = project.glosses.get(claim.at.uri);
  const uri = gloss && project.articleUriOf(gloss);
  if (uri === undefined) return [];
  const naming = claim.id === undefined ? [] : citationsOfClaim(workspace, project, uri, claim.id);
  return [...naming, ...citationsQuoting(workspace, project, claim)];
}

/** The citations whose words share something with the claim's. */
export function citationsQuoting(workspace: Workspace, project: Project, claim: Claim): readonly Citation[] {
  const place = surePlaceOf(project, claim);
  const article = place && project.articles.get(place.uri);
  return article === undefined || place === undefined
    ? []
    : citationsOfWords(workspace, project, article, place.range);
}

/** The citations of an article whose words share something with a range of it. Only these are sought in it, and what was found is kept. */
export function citationsOfWords(
  workspace: Workspace,
  project: Project,
  article: ArticleUnit,
  range: TextRange,
): readonly Citation[] {
  const id = project.sourceIdOf(article.uri);
  if (!sourcesOf(workspace, project, id).articles.includes(article.uri)) return [];
  return citationsOfSource(project, id).filter((citation) => {
    const words = citedWords(citation);
    const place = words && surePlace(project, article, words);
    return place !== undefined && overlaps(place, range);
  });
}
