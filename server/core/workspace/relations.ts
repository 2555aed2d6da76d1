import type { Claim } from '../model/claim';
import type { Reference } from '../model/reference';
import type { Uri } from './changes';
import type { GlossUnit } from './glossUnit';
import { linksIn, type Link, type RelationVerb } from './links';
import type { Project } from './project';
import type { Workspace } from './workspace';
import { articlesOfClaim, claimIdIn, claimsOf, referencesTo } from './sourceIndex';

export { relationVerbs, type RelationVerb } from './links';

/** One claim's relation to another, as it is written. */
export interface Relation {
  readonly verb: RelationVerb;
  readonly from: Claim;
  /** The articles the other claim may be in, and its id there. */
  readonly articles: readonly Uri[];
  readonly id: string;
  readonly reference: Reference;
}

/** What a claim says of its relation to others. */
export function relationsFrom(
  workspace: Workspace,
  project: Project,
  article: Uri,
  id: string,
): readonly Relation[] {
  return project
    .sidecarsOf(article)
    .toSorted((a, b) => (a.uri < b.uri ? -1 : 1))
    .flatMap((gloss) =>
      gloss
        .claimsWithId(id)
        .flatMap((claim) => linksIn(gloss).byClaim.get(claim) ?? [])
        .map((link) => relation(workspace, project, gloss, link)),
    );
}

/** What other claims say of their relation to this one. */
export function relationsTo(
  workspace: Workspace,
  project: Project,
  article: Uri,
  id: string,
): readonly Relation[] {
  const names = referencesTo(project, article, id);
  return project
    .referringTo([...names, `${article}#${id}`].map((name) => `claim:${name}`))
    .flatMap((gloss) => {
      const { byText } = linksIn(gloss);
      const texts = project.articleUriOf(gloss) === article ? [...names, id] : names;
      return texts
        .flatMap((text) => byText.get(text) ?? [])
        .sort((a, b) => a.reference.range.start - b.reference.range.start)
        .map((link) => relation(workspace, project, gloss, link));
    });
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

function relation(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  { verb, from, text, reference }: Link,
): Relation {
  const articles = articlesOfClaim(workspace, project, gloss, text);
  return { verb, from, articles, id: claimIdIn(text), reference };
}
