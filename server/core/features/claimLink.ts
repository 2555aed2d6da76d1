import type { Claim } from '../model/claim';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { fileLink } from './fileLink';
import { counted, inline } from './markdown';
import { articleTitle } from './titles';

const mostCandidates = 3;

/** What a reference leads to: the claim, or where several have that id, the reference as it is written and each of them; undefined where none has. */
export function referredClaim(
  workspace: Workspace,
  project: Project,
  reference: string,
  claims: readonly Claim[],
): string | undefined {
  const links = claims.slice(0, mostCandidates).map((claim) => claimLink(workspace, project, claim));
  if (claims.length <= 1) return links[0];
  if (claims.length > links.length) links.push(`${claims.length - links.length} more`);
  return `${inline(reference, 100)}, which may mean ${counted(claims.length, 'claim')}: ${links.join(' or ')}`;
}

/** A claim by its id and the article it is made in, with a link to where it is written. */
export function claimLink(workspace: Workspace, project: Project, { id, at }: Claim): string {
  const gloss = project.glosses.get(at.uri);
  const article = gloss === undefined ? undefined : project.articleUriOf(gloss);
  const label = fileLink(workspace, inline(id ?? 'claim without an id', 100), at.uri, at.range);
  return article === undefined ? label : `${label} in ${inline(articleTitle(project, article), 80)}`;
}
