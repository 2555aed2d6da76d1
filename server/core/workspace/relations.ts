import type { Claim } from '../model/claim';
import type { Reference } from '../model/reference';
import type { Uri } from './changes';
import type { GlossUnit } from './glossUnit';
import type { Project } from './project';
import type { Workspace } from './workspace';
import { articlesOfClaim, claimIdIn, claimsOf } from './sourceIndex';

export const relationVerbs = ['supports', 'contradicts', 'repeats', 'translates'] as const;
export type RelationVerb = (typeof relationVerbs)[number];

/** One claim's relation to another, as it is written. */
export interface Relation {
  readonly verb: RelationVerb;
  readonly from: Claim;
  /** The articles the other claim may be in, and its id there. */
  readonly articles: readonly Uri[];
  readonly id: string;
  readonly reference: Reference;
}

interface RelationIndex {
  readonly version: number;
  /** By `article#id` of either end. */
  readonly from: ReadonlyMap<string, readonly Relation[]>;
  readonly to: ReadonlyMap<string, readonly Relation[]>;
}

/** What a claim says of its relation to others. */
export function relationsFrom(
  workspace: Workspace,
  project: Project,
  article: Uri,
  id: string,
): readonly Relation[] {
  return indexOf(workspace, project).from.get(`${article}#${id}`) ?? [];
}

/** What other claims say of their relation to this one. */
export function relationsTo(
  workspace: Workspace,
  project: Project,
  article: Uri,
  id: string,
): readonly Relation[] {
  return indexOf(workspace, project).to.get(`${article}#${id}`) ?? [];
}

/**
 * The claims that contradict one, from whichever side that is written, each once. Where several may be meant by a reference, it is one
 * contradiction all the same.
 */
export function contradictionsOf(
  workspace: Workspace,
  project: Project,
  article: Uri,
  id: string,
): readonly Claim[] {
  const isContradiction = ({ verb }: Relation): boolean => verb === 'contradicts';
  const heard = relationsTo(workspace, project, article, id).filter(isContradiction);
  const all = new Set(heard.map(({ from }) => from));
  for (const { verb, articles, id: other } of relationsFrom(workspace, project, article, id)) {
    const claims = verb === 'contradicts' ? claimsOf(project, articles, other) : [];
    const [first] = claims;
    if (first !== undefined && !claims.some((claim) => all.has(claim))) all.add(first);
  }
  return [...all];
}

const indexes = new WeakMap<Workspace, WeakMap<Project, RelationIndex>>();

/** Built when first asked for after a change. */
function indexOf(workspace: Workspace, project: Project): RelationIndex {
  const kept = indexes.get(workspace) ?? new WeakMap<Project, RelationIndex>();
  indexes.set(workspace, kept);
  const known = kept.get(project);
  if (known?.version === workspace.version) return known;
  const made = build(workspace, project);
  kept.set(project, made);
  return made;
}

function build(workspace: Workspace, project: Project): RelationIndex {
  const from = new Map<string, Relation[]>();
  const to = new Map<string, Relation[]>();
  const add = (map: Map<string, Relation[]>, key: string, relation: Relation): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [relation]);
    else known.push(relation);
  };
  const glosses = [...project.glosses.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  for (const gloss of glosses) {
    const own = project.articleUriOf(gloss);
    for (const relation of relationsIn(workspace, project, gloss)) {
      if (own !== undefined && relation.from.id !== undefined)
        add(from, `${own}#${relation.from.id}`, relation);
      for (const article of relation.articles) add(to, `${article}#${relation.id}`, relation);
    }
  }
  return { version: workspace.version, from, to };
}

function* relationsIn(workspace: Workspace, project: Project, gloss: GlossUnit): Iterable<Relation> {
  let next = 0;
  const { claims, references } = gloss;
  // Both stand in the order of the file, and what refers to claims from elsewhere than a claim is no relation.
  for (const reference of references) {
    const verb = relationVerbs.find((known) => known === reference.role);
    if (reference.kind !== 'claim' || verb === undefined) continue;
    while ((claims[next]?.entry.range.end ?? Infinity) < reference.range.start) next += 1;
    const from = claims[next];
    if (from === undefined || from.entry.range.start > reference.range.start) continue;
    const articles = articlesOfClaim(workspace, project, gloss, reference.text);
    yield { verb, from, articles, id: claimIdIn(reference.text), reference };
  }
}
