import type { Claim } from '../model/claim';
import { all } from '../text/phrases';
import { standingOf, type Origin, type Standing } from '../workspace/evidence/standing';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { claimLink } from './claimLink';
import { inline } from './markdown';
import { sourceNames, standingWords, type SourceNames } from './standingWords';

const mostOrigins = 6;
const mostSources = 3;
const mostInCircle = 6;

/** What a claim stands on, and how each origin is reached, as Markdown; empty where nothing is cited for it or against it. */
export function standingLines(workspace: Workspace, project: Project, claim: Claim): string {
  const standing = standingOf(workspace, project, claim);
  const names = sourceNames(workspace, project, (title) => inline(title, 80));
  if (isBare(standing)) return '';
  const { circle } = standing;
  const origins = [
    ...standing.supports.origins.map((origin) => originLine(origin, standing, names, '')),
    ...standing.disputes.origins.map((origin) => originLine(origin, standing, names, 'against it: ')),
  ].filter((line) => line !== undefined);
  const lines = origins.slice(0, mostOrigins);
  if (origins.length > lines.length) lines.push(`and ${origins.length - lines.length} more`);
  if (circle !== undefined) {
    const links = circle.claims.slice(0, mostInCircle).map((each) => claimLink(workspace, project, each));
    const more = circle.claims.length > links.length ? [`${circle.claims.length - links.length} more`] : [];
    lines.push(`⚠ it leads back to itself: ${[...links, ...more, 'and round again'].join(' → ')}`);
  }
  return [`*Evidence:* ${standingWords(standing, names)}`, ...lines.map((line) => `- ${line}`)].join('\n');
}

function isBare({ supports, disputes, context, void: not, circle, isComplete }: Standing): boolean {
  const sides = [supports, disputes].map((side) => side.citations + side.claims + side.shared);
  return Math.max(...sides, context, not) === 0 && circle === undefined && isComplete;
}

/** `AFP: through La Presse and Le Monde, in 2 steps`; nothing for an origin that the claim cites itself, of which all has been said. */
function originLine(
  { id, steps, checked, through }: Origin,
  { home }: Standing,
  { title }: SourceNames,
  side: string,
): string | undefined {
  const others = through.filter((source) => source !== id);
  const shown = others.slice(0, mostSources).map(title);
  const facts = [
    others.length === 0 ? '' : `through ${all(shown, others.length - shown.length)}`,
    steps > 1 ? `in ${steps} steps` : '',
    checked ? '' : 'unchecked',
    id === home ? 'where this article is from itself' : '',
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? undefined : `${side}${title(id)}: ${facts.join(', ')}`;
}
