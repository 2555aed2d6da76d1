import { MarkdownString, type Memento, ThemeIcon, TreeItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ClaimCardAnswer, claimCardRequest, type ClaimItem } from '../../server/lsp/protocol/protocol';
import { filterClaims, groupClaims, type Grouping, groupings, nameOfGrouping } from './claimGroups';
import { descriptionOf, labelOf, spokenOf } from './claimWords';
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

export function claimsContent(client: BaseLanguageClient, state: Memento): ViewContent<ClaimItem> {
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
    tooltipOf: (claim) => tooltipOf(client, claim),
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

/** The card that hovering over the claim shows, and the article it is made in. Its words from files are escaped by the server. */
async function tooltipOf(client: BaseLanguageClient, claim: ClaimItem): Promise<MarkdownString | string> {
  const told = await client.sendRequest<ClaimCardAnswer>(claimCardRequest, claim.entry);
  // Gone meanwhile: the list is about to be another.
  if (told === null) return labelOf(claim);
  const card = new MarkdownString(told, false);
  card.isTrusted = false;
  card.supportHtml = false;
  return card.appendMarkdown('\n\n_In:_ ').appendText(claim.title);
}
