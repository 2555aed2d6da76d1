/** How the claims of the workspace are put into groups; knows nothing of VS Code. */
import type { ClaimItem } from '../../server/lsp/protocol/protocol';
import { counted, inFigures } from './counted';
import { type Filter, folded } from './filter';
import { byName, type Group } from './group';

export const groupings = ['article', 'actor', 'status', 'tag'] as const;
export type Grouping = (typeof groupings)[number];

/** As people call what claims are grouped by; an actor may also be one whom a claim is about. */
export function nameOfGrouping(grouping: Grouping): string {
  return grouping === 'actor' ? 'claimant' : grouping;
}

/** What group, or groups, a claim is in. Those without a label of their own come last. */
interface Place {
  readonly key: string;
  readonly label: string;
  readonly rank: number;
}

/** Statuses in the order in which a claim passes through them; a project's own follow. */
const statuses = ['unreviewed', 'corroborated', 'disputed', 'refuted', 'retracted'];
const named = 0;
const unnamed = 1;

/** Groups by name, statuses in their own order; the claims of each in the order they came. */
export function groupClaims(claims: readonly ClaimItem[], by: Grouping): readonly Group<ClaimItem>[] {
  const groups = new Map<string, { readonly place: Place; readonly claims: ClaimItem[] }>();
  for (const claim of claims) {
    for (const place of placesOf(claim, by)) {
      const known = groups.get(place.key);
      if (known === undefined) groups.set(place.key, { place, claims: [claim] });
      else known.claims.push(claim);
    }
  }
  return [...groups.values()]
    .sort(
      ({ place: a }, { place: b }) => a.rank - b.rank || byName(a.label, b.label) || (a.key < b.key ? -1 : 1),
    )
    .map(({ place: { key, label }, claims: grouped }) => ({
      key,
      label,
      counts: by === 'status' ? counted(grouped.length, 'claim') : countsOf(grouped),
      items: grouped,
    }));
}

export function filterClaims(claims: readonly ClaimItem[], filter: Filter): readonly ClaimItem[] {
  return filter.isActive ? claims.filter((claim) => filter.matches(haystackOf(claim))) : claims;
}

/** How many claims, and how many of them in each status that somebody has set. */
export function countsOf(claims: readonly ClaimItem[]): string {
  const counts = new Map<string, number>();
  for (const { status } of claims) counts.set(status, (counts.get(status) ?? 0) + 1);
  counts.delete('unreviewed');
  const standing = [...counts].sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return [
    counted(claims.length, 'claim'),
    ...standing.map(([status, count]) => `${inFigures(count)} ${status}`),
  ].join(' · ');
}

function placesOf(claim: ClaimItem, by: Grouping): readonly Place[] {
  switch (by) {
    case 'article':
      return [{ key: claim.article ?? claim.entry.uri, label: claim.title, rank: named }];
    case 'actor':
      return claim.by === null
        ? [{ key: '', label: 'No claimant', rank: unnamed }]
        : [{ key: `${claim.by.id} ${claim.by.name}`, label: claim.by.name, rank: named }];
    case 'status':
      return [{ key: claim.status, label: claim.status, rank: rankOf(claim.status) }];
    case 'tag':
      return claim.tags.length === 0
        ? [{ key: '', label: 'No tag', rank: unnamed }]
        : [...new Set(claim.tags)].map((tag) => ({ key: tag, label: tag, rank: named }));
  }
}

function rankOf(status: string): number {
  const rank = statuses.indexOf(status);
  return rank < 0 ? statuses.length : rank;
}

const haystacks = new WeakMap<ClaimItem, string>();

function haystackOf(claim: ClaimItem): string {
  const known = haystacks.get(claim);
  if (known !== undefined) return known;
  const { id, quote, text, title, by, about, kind, status, tags } = claim;
  const actors = [by, ...about].flatMap((actor) => (actor === null ? [] : [actor.id, actor.name]));
  const made = folded([id, quote, text, title, ...actors, kind, status, ...tags].join('\n'));
  haystacks.set(claim, made);
  return made;
}
