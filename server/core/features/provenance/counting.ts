import type { Claim } from '../../model/claim';
import type { Uri } from '../../workspace/changes';
import type { Citation } from '../../workspace/evidence/citations';
import { groundsOf } from '../../workspace/evidence/grounds';
import { holds, quotationOf } from '../../workspace/evidence/quotation';
import type { Project } from '../../workspace/project';
import { contradictionsOf, relationsFrom, relationsTo } from '../../workspace/relations';
import { claimsOf } from '../../workspace/sourceIndex';
import { knownSources } from '../../workspace/sourceItem';
import type { Workspace } from '../../workspace/workspace';

/** Why a citation is no evidence; undefined where it counts. */
export function whyVoid(workspace: Workspace, project: Project, citation: Citation): string | undefined {
  const { value, from } = citation;
  const quotation = quotationOf(workspace, project, citation);
  if (quotation.kind === 'sought' && !holds(quotation)) return 'its words are not there';
  if (quotation.kind === 'unchecked' && !holds(quotation))
    return quotation.why === 'several' ? 'several sources have this id' : 'nobody has declared it';
  if (value.source === undefined && value.claim === undefined) return 'it names no source yet';
  const grounds = groundsOf(workspace, project, citation);
  if (grounds.length === 0)
    return value.claim === undefined ? 'nobody has declared it' : 'there is no such claim';
  if (value.claim !== undefined && grounds.length > 1) return 'several claims have this id';
  if (
    value.source !== undefined &&
    knownSources(workspace, project, value.source.normalize('NFC')).length > 1
  )
    return 'several sources have this id';
  if (from.kind !== 'claim') return undefined;
  const own = articleOf(project, from.claim);
  const same = sameClaims(workspace, project, from.claim);
  for (const ground of grounds) {
    if (ground.kind === 'claim' && same.includes(ground.claim)) return 'it is the claim itself';
    const article =
      ground.kind === 'claim'
        ? articleOf(project, ground.claim)
        : ground.kind === 'article'
          ? ground.article
          : undefined;
    if (article !== undefined && article === own) return 'it is from the same article';
  }
  return undefined;
}

/** Whether it is for its claim or against it, and counts. */
export function isEvidence(workspace: Workspace, project: Project, citation: Citation): boolean {
  return citation.value.stance !== 'context' && whyVoid(workspace, project, citation) === undefined;
}

/** The claim and those that are linked to it as repeating or translating one another, on however many steps. */
export function sameClaims(workspace: Workspace, project: Project, claim: Claim): readonly Claim[] {
  const found = new Set([claim]);
  for (const each of found) {
    const article = articleOf(project, each);
    if (article === undefined || each.id === undefined) continue;
    for (const { verb, articles, id } of relationsFrom(workspace, project, article, each.id)) {
      const claims = claimsOf(project, articles, id);
      const [other] = claims;
      if (isSame(verb) && other !== undefined && claims.length === 1) found.add(other);
    }
    for (const { verb, from, articles } of relationsTo(workspace, project, article, each.id))
      if (isSame(verb) && articles.length === 1) found.add(from);
  }
  return [...found];
}

function isSame(verb: string): boolean {
  return verb === 'repeats' || verb === 'translates';
}

export function supporting(workspace: Workspace, project: Project, claim: Claim): readonly Claim[] {
  const article = articleOf(project, claim);
  if (article === undefined || claim.id === undefined) return [];
  const said = relationsTo(workspace, project, article, claim.id).filter(({ verb }) => verb === 'supports');
  return [...new Set(said.map(({ from }) => from))].filter((from) => from !== claim);
}

export function contradicting(workspace: Workspace, project: Project, claim: Claim): readonly Claim[] {
  const article = articleOf(project, claim);
  if (article === undefined || claim.id === undefined) return [];
  return contradictionsOf(workspace, project, article, claim.id).filter((from) => from !== claim);
}

/** The source that a source takes what it says from, as it is written. */
export function originOf(workspace: Workspace, project: Project, id: string): string | undefined {
  const [only, ...others] = knownSources(workspace, project, id);
  return others.length > 0 ? undefined : only?.item.origin?.normalize('NFC');
}

export function articleOf(project: Project, { at }: Claim): Uri | undefined {
  const gloss = project.glosses.get(at.uri);
  return gloss && project.articleUriOf(gloss);
}
