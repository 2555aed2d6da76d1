import type { Claim } from '../model/claim';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { statusOf } from './annotations';
import type { NamedActor } from './results/actors';
import type { ListedClaim } from './results/claims';
import { annotatedTitle } from './titles';

/** Every claim of all workspace folders, or of the folder that `within` is in: by article, then in the order of their gloss files. */
export function claimList(workspace: Workspace, within?: Uri): readonly ListedClaim[] {
  const projects = within === undefined ? workspace.projects() : [workspace.projectOf(within)];
  return projects.flatMap((project) => {
    const place = (gloss: GlossUnit): string => `${project.articleUriOf(gloss) ?? gloss.uri} ${gloss.uri}`;
    return [...project.glosses.values()]
      .filter(({ claims }) => claims.length > 0)
      .map((gloss) => ({ gloss, place: place(gloss) }))
      .sort((a, b) => (a.place < b.place ? -1 : 1))
      .flatMap(({ gloss }) => claimsIn(project, gloss));
  });
}

function claimsIn(project: Project, gloss: GlossUnit): readonly ListedClaim[] {
  const article = project.articleUriOf(gloss);
  const source = article === undefined ? undefined : project.sourceIdOf(article);
  const title = annotatedTitle(project, gloss);
  return gloss.claims.map((claim) => listed(project, claim, { article, source, title }));
}

interface Made {
  readonly article: Uri | undefined;
  readonly source: string | undefined;
  readonly title: string;
}

function listed(
  project: Project,
  { id, quote = '', entry, at }: Claim,
  { article, source, title }: Made,
): ListedClaim {
  const { text, by, about, kind, tags } = entry.value;
  const named = (actor: string): NamedActor => ({ id: actor, name: project.actor(actor)[0]?.name ?? actor });
  return {
    reference: id === undefined || source === undefined ? undefined : `${source}#${id}`,
    id,
    quote,
    text,
    article,
    title,
    by: by === undefined ? undefined : named(by),
    about: (typeof about === 'string' ? [about] : (about ?? [])).map(named),
    kind,
    status: statusOf(entry.value),
    tags: typeof tags === 'string' ? [tags] : (tags ?? []),
    gloss: { uri: at.uri, range: entry.range },
  };
}
