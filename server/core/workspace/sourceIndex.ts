import type { Claim } from '../model/claim';
import { defaultSourceId, type ReferencedSource } from '../model/source';
import type { Uri } from './changes';
import type { GlossUnit } from './glossUnit';
import type { Project } from './project';
import { fileNameOf } from './uri';
import type { Workspace } from './workspace';

/** What one source id stands for: the articles of that id, here or not, and the entries of gloss files and bibliographies. */
export interface SourceDeclarations {
  /** Where the article is or would be. */
  readonly articles: readonly Uri[];
  readonly references: readonly ReferencedSource[];
}

interface SourceIndex {
  readonly version: number;
  /** Ids that are written out come before those made from file names. */
  readonly written: ReadonlyMap<string, SourceDeclarations>;
  readonly byDefault: ReadonlyMap<string, readonly Uri[]>;
}

const none: SourceDeclarations = { articles: [], references: [] };
const indexes = new WeakMap<Workspace, WeakMap<Project, SourceIndex>>();

export function sourcesOf(workspace: Workspace, project: Project, id: string): SourceDeclarations {
  const { written, byDefault } = indexOf(workspace, project);
  return written.get(id) ?? { ...none, articles: byDefault.get(id) ?? [] };
}

/** Every source there is, by its id, in no order. An id that is written out hides default ones. */
export function allSources(workspace: Workspace, project: Project): ReadonlyMap<string, SourceDeclarations> {
  const { written, byDefault } = indexOf(workspace, project);
  const all = new Map<string, SourceDeclarations>(written);
  for (const [id, articles] of byDefault) if (!all.has(id)) all.set(id, { ...none, articles });
  return all;
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
  return articles.flatMap((uri) =>
    project.sidecarsOf(uri).flatMap(({ claims }) => claims.filter((claim) => claim.id === id)),
  );
}

/** Built when first asked for after a change: few questions need it, and it takes some milliseconds at ten thousand articles. */
function indexOf(workspace: Workspace, project: Project): SourceIndex {
  const kept = indexes.get(workspace) ?? new WeakMap<Project, SourceIndex>();
  indexes.set(workspace, kept);
  const known = kept.get(project);
  if (known?.version === workspace.version) return known;
  const made = build(workspace.version, project);
  kept.set(project, made);
  return made;
}

function build(version: number, project: Project): SourceIndex {
  const written = new Map<string, { articles: Uri[]; references: ReferencedSource[] }>();
  const under = (id: string): { articles: Uri[]; references: ReferencedSource[] } => {
    const known = written.get(id) ?? { articles: [], references: [] };
    written.set(id, known);
    return known;
  };
  const named = new Set<Uri>();
  for (const gloss of project.glosses.values()) {
    for (const source of gloss.sources) under(source.id).references.push(source);
    const id = gloss.file.source?.value.id?.normalize('NFC');
    const article = id === undefined ? undefined : project.articleUriOf(gloss);
    if (id === undefined || article === undefined) continue;
    named.add(article);
    const { articles } = under(id);
    if (!articles.includes(article)) articles.push(article);
  }
  const byDefault = new Map<string, Uri[]>();
  // A sidecar may describe a source whose text is not here; it has a default id all the same.
  for (const uri of new Set([...project.articles.keys(), ...project.sidecars.keys()])) {
    if (named.has(uri)) continue;
    const id = defaultId(uri);
    const known = byDefault.get(id);
    if (known === undefined) byDefault.set(id, [uri]);
    else known.push(uri);
  }
  for (const { sources } of project.bibliographies.values())
    for (const source of sources) under(source.id).references.push(source);
  for (const { articles, references } of written.values()) {
    articles.sort();
    references.sort((a, b) =>
      a.at.uri < b.at.uri ? -1 : a.at.uri > b.at.uri ? 1 : a.at.range.start - b.at.range.start,
    );
  }
  for (const uris of byDefault.values()) uris.sort();
  return { version, written, byDefault };
}

const defaultIds = new Map<Uri, string>();

/** Default ids are kept for good: they depend on the name alone, and making one costs a walk over it. */
function defaultId(uri: Uri): string {
  const known = defaultIds.get(uri);
  if (known !== undefined) return known;
  if (defaultIds.size > 50_000) defaultIds.clear();
  const made = defaultSourceId(fileNameOf(uri));
  defaultIds.set(uri, made);
  return made;
}
