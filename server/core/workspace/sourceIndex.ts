import type { Claim } from '../model/claim';
import type { Uri } from './changes';
import type { GlossUnit } from './glossUnit';
import type { Project } from './project';
import type { SourceDeclarations } from './sourceTable';
import type { Workspace } from './workspace';

export function sourcesOf(_workspace: Workspace, project: Project, id: string): SourceDeclarations {
  return project.sources.of(id);
}

/** Every source there is, by its id, in no order. An id that is written out hides default ones. */
export function allSources(_workspace: Workspace, project: Project): ReadonlyMap<string, SourceDeclarations> {
  return new Map([...project.sources.ids()].map((id) => [id, project.sources.of(id)]));
}

/** The articles that a claim reference in `gloss` speaks of: `sourceId#claimId`, or the id alone for its own article. */
export function articlesOfClaim(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  reference: string,
): readonly Uri[] {
  const hash = reference.indexOf('#');
  if (hash >= 0) return sourcesOf(workspace, project, reference.slice(0, hash)).articles;
  const own = project.articleUriOf(gloss);
  return own === undefined ? [] : [own];
}

/** The claim's own id in a claim reference: what stands behind the `#`. */
export function claimIdIn(reference: string): string {
  return reference.slice(reference.indexOf('#') + 1);
}

/** The claims under one id in the sidecars of these articles; more than one is an error that a rule reports. */
export function claimsOf(project: Project, articles: readonly Uri[], id: string): readonly Claim[] {
  const found = articles
    .flatMap((uri) => project.sidecarsOf(uri).map((gloss) => gloss.claimsWithId(id)))
    .filter((claims) => claims.length > 0);
  const [first = []] = found;
  // Nearly always they are those of one file, which may give the id thousands of times.
  return found.length > 1 ? found.flat() : first;
}

/** How a claim is referred to from other files: by its id behind each one that leads to its article. */
export function referencesTo(project: Project, article: Uri, id: string): readonly string[] {
  return project
    .sourceIdsOf(article)
    .filter((source) => project.sources.of(source).articles.includes(article))
    .map((source) => `${source}#${id}`);
}
