import type { Anchor } from '../anchor/anchor';
import type { Claim } from '../model/claim';
import type { Location, TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Project } from '../workspace/project';
import { resolveIn } from '../workspace/quotes';
import type { QuoteAt } from './symbolAt';

/** Where quoted words stand: one place where that is sure, several where they stand in the article more than once. */
export function quotePlaces(
  project: Project,
  { quote, before, after, articles }: QuoteAt,
): readonly Location[] {
  return articles.flatMap((uri) => {
    const article = project.articles.get(uri);
    return article === undefined
      ? []
      : placesIn(project, article, { quote, before, after }).map((range) => ({ uri, range }));
  });
}

/** Where the words of a claim stand in its article. */
export function claimPlaces(project: Project, { at, entry }: Claim): readonly Location[] {
  const gloss = project.glosses.get(at.uri);
  const article = gloss === undefined ? undefined : project.articleOf(gloss);
  const { quote, before, after } = entry.value;
  if (article === undefined || quote === undefined) return [];
  return placesIn(project, article, { quote, before, after }).map((range) => ({ uri: article.uri, range }));
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
