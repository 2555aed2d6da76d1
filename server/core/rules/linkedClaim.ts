import type { Claim } from '../model/claim';
import { quoted } from '../text/phrases';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Link } from '../workspace/links';
import type { Project } from '../workspace/project';
import { articlesOfClaim, claimIdIn, claimsOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';

/** The one claim that a relation leads to; where it may mean several, nobody knows which of them says what. */
export function linkedClaim(
  { text }: Link,
  unit: GlossUnit,
  project: Project,
  workspace: Workspace,
): Claim | undefined {
  const claims = claimsOf(project, articlesOfClaim(workspace, project, unit, text), claimIdIn(text));
  return claims.length === 1 ? claims[0] : undefined;
}

/** What a claim is called in a message about `unit`: its id, with that of its source where it is made elsewhere; its words where it has none. */
export function claimName({ id, at, quote = '' }: Claim, unit: GlossUnit, project: Project): string {
  if (id === undefined) return quoted(quote);
  const gloss = project.glosses.get(at.uri);
  const article = gloss && project.articleUriOf(gloss);
  const isHere = article === project.articleUriOf(unit);
  return quoted(isHere || article === undefined ? id : `${project.sourceIdOf(article)}#${id}`);
}
