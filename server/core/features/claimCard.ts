import type { Claim } from '../model/claim';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { nameOf } from './actorCard';
import { statusOf } from './annotations';
import { citationLines } from './citationLines';
import { claimStanding } from './claimStanding';
import { dateWords } from './dates';
import { inline } from './markdown';
import { relationLines } from './relationLines';
import { standingLines } from './standingLines';
import type { ClaimAt } from './symbolAt';

const mostSubjects = 8;
const mostTags = 8;

/** The hover card of a claim in a gloss file. */
export function claimCard(
  workspace: Workspace,
  project: Project,
  { id, claims }: Pick<ClaimAt, 'id' | 'claims'>,
): string {
  const [claim] = claims;
  if (claim === undefined) return `There is no claim with the id **${inline(id, 100)}** there.`;
  const card = wholeCard(workspace, project, claim);
  return claims.length > 1
    ? `${card}\n\n⚠ This id is declared ${claims.length} times; this is the first.`
    : card;
}

/** All there is to know of a claim: its words, what it says, who says it and on what evidence, and its status as it is written. */
export function wholeCard(workspace: Workspace, project: Project, claim: Claim): string {
  const { text, note } = claim.entry.value;
  return blocks([
    heading(claim),
    words(claim, 400),
    text === undefined ? '' : inline(text, 400),
    people(project, claim),
    standingLines(workspace, project, claim),
    citationLines(workspace, project, claim),
    relationLines(workspace, project, claim),
    note === undefined ? '' : `*Note:* ${inline(note, 300)}`,
    footer(claim),
  ]);
}

/** The card of the claim whose entry begins at an offset of a gloss file; undefined where there is none any more. */
export function claimCardAt(workspace: Workspace, uri: Uri, offset: number): string | undefined {
  const project = workspace.projectOf(uri);
  const claim = project.glosses.get(uri)?.claims.find(({ entry }) => entry.range.start === offset);
  return claim && wholeCard(workspace, project, claim);
}

/** A claim in a few lines, for where there is another in front. */
export function briefCard(workspace: Workspace, project: Project, claim: Claim): string {
  const { text, by } = claim.entry.value;
  const facts = [
    by === undefined ? '' : `Claimed by ${nameOf(project, by)}`,
    inline(claimStanding(workspace, project, claim), 200),
  ];
  return blocks([
    heading(claim),
    text === undefined ? words(claim, 160) : inline(text, 160),
    facts.filter((fact) => fact !== '').join(' · '),
  ]);
}

function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The status is what somebody wrote; nothing here says that it holds. */
function heading({ id, entry }: Claim): string {
  const { status, kind } = entry.value;
  return [
    `**${inline(id ?? 'Claim without an id', 100)}**`,
    ...(kind === undefined ? [] : [inline(kind, 40)]),
    status === undefined ? statusOf({}) : `marked ${inline(status, 40)}`,
  ].join(' · ');
}

function words({ quote }: Claim, most: number): string {
  return quote === undefined ? '' : `> ${inline(quote, most)}`;
}

function people(project: Project, { entry }: Claim): string {
  const { by, about } = entry.value;
  const subjects = typeof about === 'string' ? [about] : (about ?? []);
  const lines = [
    by === undefined ? '' : `Claimed by ${nameOf(project, by)}`,
    subjects.length === 0 ? '' : `About ${subjectWords(project, subjects)}`,
  ];
  return lines.filter((line) => line !== '').join('  \n');
}

function subjectWords(project: Project, ids: readonly string[]): string {
  const names = ids.slice(0, mostSubjects).map((id) => nameOf(project, id));
  const rest = ids.length - names.length;
  return rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ');
}

function footer({ entry }: Claim): string {
  const { tags: written = [], creator, created, checkedBy, checked } = entry.value;
  const tags = typeof written === 'string' ? [written] : written;
  return [
    tags.length === 0 ? '' : `Tags: ${tagWords(tags)}`,
    done('Annotated', creator, created),
    done('Checked', checkedBy, checked),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function tagWords(tags: readonly string[]): string {
  const shown = tags.slice(0, mostTags).map((tag) => inline(tag, 40));
  return tags.length > shown.length
    ? `${shown.join(', ')} and ${tags.length - shown.length} more`
    : shown.join(', ');
}

/** Who did it, and when, as far as that is written. */
export function done(what: string, who: string | undefined, when: string | undefined): string {
  const by = who === undefined ? '' : ` by ${inline(who, 60)}`;
  const on = when === undefined ? '' : `, ${inline(dateWords(when), 60)}`;
  return by === '' && on === '' ? '' : `${what}${by}${on}`;
}
