import type { ArticleUnit } from '../workspace/articleUnit';
import type { Project } from '../workspace/project';
import { namesIn } from '../workspace/quotes';

/** The actor that published an article, by what its sidecars and front matter say of it, if that names one known actor and nobody else. */
export function publisherOf(project: Project, article: ArticleUnit): string | undefined {
  for (const words of publishedBy(project, article)) {
    const named = namesIn(words, project.actors.table);
    const [whole, ...others] = named;
    if (whole === undefined) continue;
    const isAll = others.length === 0 && words.slice(whole.start, whole.end).length === words.length;
    return isAll && whole.actors.length === 1 ? whole.actors[0] : undefined;
  }
  return undefined;
}

/** The most telling first. */
function publishedBy(project: Project, article: ArticleUnit): readonly string[] {
  const sources = project.sidecarsOf(article.uri).flatMap(({ file }) => file.source?.value ?? []);
  return [
    ...sources.map((source) => source['container-title']),
    ...sources.map((source) => source.publisher),
    ...sources.map(({ author }) => author?.find((one) => one.literal !== undefined)?.literal),
    article.frontMatter?.publisher,
  ].flatMap((words) => {
    const trimmed = words?.trim() ?? '';
    return trimmed === '' ? [] : [trimmed];
  });
}
