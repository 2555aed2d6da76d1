import type { Claim } from '../model/claim';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { claimLink, referredClaim } from './claimLink';
import { inline } from './markdown';
import { relationsFrom, relationsTo, type RelationVerb } from '../workspace/relations';
import { claimsOf } from '../workspace/sourceIndex';

const mostRelations = 8;

/** What other claims say of this one; a contradiction is the same from either side. */
const passive: Readonly<Record<RelationVerb, string>> = {
  supports: 'supported by',
  contradicts: 'contradicts',
  repeats: 'repeated by',
  translates: 'translated by',
};

/** How a claim stands to others, from both sides: each with a link, its words, and the status that is written for it. */
export function relationLines(workspace: Workspace, project: Project, { id, at }: Claim): string {
  const gloss = project.glosses.get(at.uri);
  const article = gloss === undefined ? undefined : project.articleUriOf(gloss);
  if (id === undefined || article === undefined) return '';
  // By verb and place, so that what is written on both sides is told once.
  const related = new Map<string, () => string>();
  for (const { verb, articles, id: other, reference } of relationsFrom(workspace, project, article, id)) {
    const claims = claimsOf(project, articles, other);
    const [claim] = claims;
    if (claim !== undefined && claims.length === 1)
      related.set(keyOf(verb, claim), () => line(workspace, project, verb, claim));
    else
      related.set(`${verb} ${reference.text}`, () => {
        const several = referredClaim(workspace, project, reference.text, claims);
        // What it refers to may be half-typed, or in a folder that is not open.
        return `*${verb}* ${several ?? `${inline(reference.text, 100)}, which is not here`}`;
      });
  }
  const isOne = claimsOf(project, [article], id).length === 1;
  for (const { verb, from, articles } of relationsTo(workspace, project, article, id)) {
    const isSure = articles.length === 1 ? isOne : claimsOf(project, articles, id).length === 1;
    const said = isSure ? passive[verb] : `perhaps ${passive[verb]}`;
    if (isSure || !related.has(keyOf(passive[verb], from)))
      related.set(keyOf(said, from), () => line(workspace, project, said, from));
  }
  if (related.size === 0) return '';
  const lines = [...related.values()].slice(0, mostRelations).map((tell) => tell());
  if (related.size > lines.length) lines.push(`and ${related.size - lines.length} more`);
  // Two lists one after the other would be one list.
  return ['Relations:', ...lines.map((each) => `- ${each}`)].join('\n');
}

function keyOf(verb: string, { at }: Claim): string {
  return `${verb} ${at.uri} ${at.range.start}`;
}

function line(workspace: Workspace, project: Project, verb: string, other: Claim): string {
  const { status = 'unreviewed', text } = other.entry.value;
  const words = text ?? other.quote;
  const said = words === undefined ? '' : `: “${inline(words, 140)}”`;
  return `*${verb}* ${claimLink(workspace, project, other)}${said} · ${inline(status, 40)}`;
}
