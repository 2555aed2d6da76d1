import type { Anchor } from '../anchor/anchor';
import type { Claim } from '../model/claim';
import type { Location, TextRange } from '../text/range';
import type { ArticleUnit } from './articleUnit';
import type { Project } from './project';
import { resolveIn } from './quotes';
import type { Uri } from './changes';

/** Where quoted words stand: one place where that is sure, several where they stand in the article more than once. */
export function quotePlaces(
  project: Project,
  { quote, before, after, articles }: Anchor & { readonly articles: readonly Uri[] },
): readonly Location[] {
  return articles.flatMap((uri) => {
    const article = project.articles.get(uri);
    return article === undefined
      ? []
      : placesIn(project, article, { quote, before, after }).map((range) => ({ uri, range }));
  });
}

/** Where the words of a claim stand in its article: all places that may be meant. */
export function claimPlaces(project: Project, claim: Claim): readonly Location[] {
  const words = wordsOf(project, claim);
  if (words === undefined) return [];
  const { uri } = words.article;
  return placesIn(project, words.article, words.anchor).map((range) => ({ uri, range }));
}

/** The one place where the words of a claim stand; undefined where that is not sure. */
export function surePlaceOf(project: Project, claim: Claim): Location | undefined {
  const words = wordsOf(project, claim);
  const range = words && surePlace(project, words.article, words.anchor);
  return words && range && { uri: words.article.uri, range };
}

function wordsOf(
  project: Project,
  { at, entry }: Claim,
): { readonly article: ArticleUnit; readonly anchor: Anchor } | undefined {
  const gloss = project.glosses.get(at.uri);
  const article = gloss && project.articleOf(gloss);
  const { quote, before, after } = entry.value;
  return article === undefined || quote === undefined
    ? undefined
    : { article, anchor: { quote, before, after } };
}

/** The places of quoted words in one article: none where they are missing, all that may be meant where that is not sure. */
export function placesIn(project: Project, article: ArticleUnit, anchor: Anchor): readonly TextRange[] {
  const found = resolveIn(project, article, anchor);
  switch (found.kind) {
    case 'exact':
    case 'altered':
      return [found.range];
    case 'ambiguous':
      return found.candidates.map(({ range }) => range);
    case 'missing':
      return [];
  }
}

/** The one place where quoted words stand; undefined where that is not sure. */
export function surePlace(project: Project, article: ArticleUnit, anchor: Anchor): TextRange | undefined {
  const found = resolveIn(project, article, anchor);
  return found.kind === 'exact' || found.kind === 'altered' ? found.range : undefined;
}
