import { resolve } from '../anchor/resolve';
import type { Location, TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Project } from '../workspace/project';
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
      : placesIn(article, quote, before, after).map((range) => ({ uri, range }));
  });
}

/** By article, as long as it is not edited: an outline asks for the same quotes again after every edit of the sidecar. */
const kept = new WeakMap<ArticleUnit, Map<string, readonly TextRange[]>>();

/** The places of quoted words in one article: none where they are missing. */
export function placesIn(
  article: ArticleUnit,
  quote: string,
  before: string | undefined,
  after: string | undefined,
): readonly TextRange[] {
  let known = kept.get(article);
  if (known === undefined) kept.set(article, (known = new Map<string, readonly TextRange[]>()));
  const key = JSON.stringify([quote, before, after]);
  const places = known.get(key) ?? find(article, quote, before, after);
  known.set(key, places);
  return places;
}

function find(
  article: ArticleUnit,
  quote: string,
  before: string | undefined,
  after: string | undefined,
): readonly TextRange[] {
  const found = resolve(article.folded, { quote, before, after });
  return found.kind === 'exact' ? [found.range] : found.kind === 'ambiguous' ? found.ranges : [];
}
