import type { Claim } from '../model/claim';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { fileLink } from './fileLink';
import { inline } from './markdown';
import { articleTitle } from './titles';

/** A claim by its id and the article it is made in, with a link to where it is written. */
export function claimLink(workspace: Workspace, project: Project, { id, at }: Claim): string {
  const gloss = project.glosses.get(at.uri);
  const article = gloss === undefined ? undefined : project.articleUriOf(gloss);
  const label = fileLink(workspace, inline(id ?? 'claim without an id', 100), at.uri, at.range);
  return article === undefined ? label : `${label} in ${inline(articleTitle(project, article), 80)}`;
}
