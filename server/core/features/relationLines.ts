import type { Claim } from '../model/claim';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { claimLink } from './claimLink';
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
    const [claim, ...others] = claimsOf(project, articles, other);
    const unknown = (why: string): void => {
      related.set(`${verb} ${reference.text}`, () => `*${verb}* ${inline(reference.text, 100)}, ${why}`);
    };
    if (others.length > 0) unknown(`which may be any of ${others.length + 1} claims with this id`);
    else if (claim !== undefined)
      related.set(keyOf(verb, claim), () => line(workspace, project, verb, claim));
    // What it refers to may be half-typed, or in a folder that is not open.
    else unknown('which is not here');
  }
  for (const { verb, from } of relationsTo(workspace, project, article, id)) {
    related.set(keyOf(passive[verb], from), () => line(workspace, project, passive[verb], from));
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
