import type { Claim } from '../model/claim';
import type { Project } from '../workspace/project';
import { nameOf } from './actorCard';
import { counted, inline } from './markdown';
import type { ClaimAt } from './symbolAt';

const mostSubjects = 8;

/** The hover card of a claim: its words, what it says, who says it, and its status as it is written. */
export function claimCard(project: Project, { id, claims }: ClaimAt): string {
  const [claim] = claims;
  if (claim === undefined) return `There is no claim with the id **${inline(id, 100)}** there.`;
  const { text } = claim.entry.value;
  const blocks = [
    heading(claim, id),
    claim.quote === undefined ? '' : `> ${inline(claim.quote, 400)}`,
    text === undefined ? '' : inline(text, 400),
    details(project, claim),
    claims.length > 1 ? `⚠ This id is declared ${claims.length} times; this is the first.` : '',
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** The status is what somebody wrote; nothing here says that it holds. */
function heading({ entry }: Claim, id: string): string {
  const { status = 'unreviewed', kind } = entry.value;
  const words = [kind, status].filter((word) => word !== undefined).map((word) => inline(word, 40));
  return [`**${inline(id, 100)}**`, ...words].join(' · ');
}

function details(project: Project, { entry }: Claim): string {
  const { by, about, cites = [], note } = entry.value;
  const subjects = typeof about === 'string' ? [about] : (about ?? []);
  const lines = [
    by === undefined ? '' : `Claimed by ${nameOf(project, by)}`,
    subjects.length === 0 ? '' : `About ${subjectWords(project, subjects)}`,
    cites.length === 0 ? '' : counted(cites.length, 'citation'),
    note === undefined ? '' : `*Note:* ${inline(note, 300)}`,
  ];
  return lines.filter((line) => line !== '').join('  \n');
}

function subjectWords(project: Project, ids: readonly string[]): string {
  const names = ids.slice(0, mostSubjects).map((id) => nameOf(project, id));
  const rest = ids.length - names.length;
  return rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ');
}
