import { MarkdownString, ThemeIcon, TreeItem } from 'vscode';
import type { ActorItem } from '../../server/lsp/protocol/protocol';
import { actorDescription, actorLabel, declaredTwice, filterActors, groupActors } from './actorGroups';
import type { ViewContent } from './groupedView';

/** Kinds that are organizations of some sort look alike, as they do in the article. */
const kindIcons: Readonly<Record<string, string>> = {
  person: 'person',
  organization: 'organization',
  company: 'briefcase',
  publicBody: 'law',
  group: 'organization',
  place: 'location',
  event: 'calendar',
  work: 'book',
};

export function actorsContent(): ViewContent<ActorItem> {
  let twice: { readonly of: readonly ActorItem[]; readonly actors: ReadonlySet<ActorItem> } | undefined;
  return {
    id: 'glossator.actors',
    noun: 'actor',
    description: () => '',
    badge: () => undefined,
    filter: filterActors,
    grouping: () => 'kind',
    groups: groupActors,
    nameOf: ({ entry, id }) => `${entry.uri}#${id}`,
    treeItemOf: (actor, all) => {
      if (twice?.of !== all) twice = { of: all, actors: declaredTwice(all) };
      return treeItemOf(actor, twice.actors.has(actor));
    },
    decorateGroup: (treeItem, { key }) => (treeItem.iconPath = iconOf(key)),
    tooltipOf,
  };
}

function treeItemOf(actor: ActorItem, isDeclaredTwice: boolean): TreeItem {
  const treeItem = new TreeItem(actorLabel(actor));
  const file = isDeclaredTwice ? nameOfFile(actor.entry.uri) : undefined;
  treeItem.description = actorDescription(actor, file);
  treeItem.iconPath = iconOf(actor.kind ?? '');
  treeItem.contextValue = 'actor';
  treeItem.accessibilityInformation = { label: `${actorLabel(actor)}, ${actorDescription(actor, file)}` };
  return treeItem;
}

/** Words from files are appended as text: they make no links, no icons and no HTML. */
function tooltipOf({ name, id, aliases, description }: ActorItem): MarkdownString {
  const card = new MarkdownString('', false);
  card.isTrusted = false;
  card.supportHtml = false;
  card.appendText(name);
  if (description !== null) card.appendMarkdown('\n\n').appendText(description);
  if (aliases.length > 0) card.appendMarkdown('\n\n_Also:_ ').appendText(aliases.join(', '));
  card.appendMarkdown('\n\n_Id:_ ').appendText(id);
  return card;
}

function iconOf(kind: string): ThemeIcon {
  return new ThemeIcon(kindIcons[kind] ?? 'symbol-misc');
}

function nameOfFile(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
