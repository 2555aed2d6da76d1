import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { fileNameOf } from '../workspace/uri';
import { articleItem } from '../workspace/sourceItem';
import type { Workspace } from '../workspace/workspace';
import { sourcesOf } from '../workspace/sourceIndex';

/** The title of an article, here or not; the file's name where nobody has written one. */
export function articleTitle(project: Project, article: Uri): string {
  return articleItem(project, article).title ?? fileNameOf(article);
}

/** The title of the article that a gloss file annotates; where it annotates none, its own or its name. */
export function annotatedTitle(project: Project, gloss: GlossUnit): string {
  const article = project.articleUriOf(gloss);
  return article === undefined
    ? (gloss.file.source?.value.title ?? fileNameOf(gloss.uri))
    : articleTitle(project, article);
}

/** The title of what an id stands for; the id itself where nobody has one, or where it stands for several sources. */
export function sourceTitle(workspace: Workspace, project: Project, id: string): string {
  const { articles, references } = sourcesOf(workspace, project, id);
  const [article] = articles;
  const [reference] = references;
  if (articles.length + references.length > 1) return id;
  if (article !== undefined) return articleTitle(project, article);
  return reference?.item.title ?? id;
}
