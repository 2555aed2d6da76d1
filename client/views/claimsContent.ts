import { MarkdownString, type Memento, ThemeIcon, TreeItem } from 'vscode';
import type { ClaimItem } from '../../server/lsp/protocol/protocol';
import { filterClaims, groupClaims, type Grouping, groupings, nameOfGrouping } from './claimGroups';
import { descriptionOf, evidenceOf, labelOf, spokenOf } from './claimWords';
import { counted } from './counted';
import type { ViewContent } from './groupedView';
import { statusIcon } from './statusIcon';

const groupingKey = 'glossator.claims.groupBy';

const groupIcons: Readonly<Record<Exclude<Grouping, 'status'>, string>> = {
  article: 'file-text',
  actor: 'person',
  tag: 'tag',
};

/** How the claims are grouped in this workspace, as it was last chosen. */
export function groupingOf(state: Memento): Grouping {
  const kept = state.get<string>(groupingKey);
  return groupings.find((known) => known === kept) ?? 'article';
}

export async function keepGrouping(state: Memento, grouping: Grouping): Promise<void> {
  await state.update(groupingKey, grouping);
}

export function claimsContent(state: Memento): ViewContent<ClaimItem> {
  return {
    id: 'glossator.claims',
    noun: 'claim',
    description: () => `by ${nameOfGrouping(groupingOf(state))}`,
    badge: (claims) => {
      const open = claims.filter(({ status }) => status === 'unreviewed').length;
      return open === 0 ? undefined : { value: open, tooltip: `${counted(open, 'claim')} not reviewed yet` };
    },
    filter: filterClaims,
    grouping: () => groupingOf(state),
    groups: (claims) => groupClaims(claims, groupingOf(state)),
    nameOf: ({ entry, id, quote }) => `${entry.uri}#${id ?? ` ${quote}`}`,
    treeItemOf,
    decorateGroup: (treeItem, { key }) => {
      const by = groupingOf(state);
      treeItem.iconPath = by === 'status' ? statusIcon(key) : new ThemeIcon(groupIcons[by]);
    },
    tooltipOf,
  };
}

function treeItemOf(claim: ClaimItem): TreeItem {
  const treeItem = new TreeItem(labelOf(claim));
  treeItem.description = descriptionOf(claim);
  treeItem.iconPath = statusIcon(claim.status);
  treeItem.contextValue = claim.reference === null ? 'claim' : 'claim referable';
  treeItem.accessibilityInformation = { label: spokenOf(claim) };
  return treeItem;
}

/** The whole of a claim. Words from files are appended as text: they make no links, no icons and no HTML. */
function tooltipOf(claim: ClaimItem): MarkdownString {
  const { id, quote, text, by, status, kind, tags, title } = claim;
  const card = new MarkdownString('', false);
  card.isTrusted = false;
  card.supportHtml = false;
  const line = (name: string, words: string): void => {
    card.appendMarkdown(`\n\n_${name}:_ `).appendText(words);
  };
  card.appendText(`“${quote}”`);
  if (text !== null) line('Claim', text);
  line('Claimant', by?.name ?? 'nobody named');
  line('Standing', [status, kind, ...evidenceOf(claim)].filter((part) => part !== null).join(' · '));
  if (tags.length > 0) line('Tags', tags.join(', '));
  line('In', [title, id].filter((part) => part !== null).join(' · '));
  return card;
}
