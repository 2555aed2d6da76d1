import {
  commands,
  Disposable,
  EventEmitter,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type ViewBadge,
  window,
} from 'vscode';
import type { ServerEvents } from '../serverEvents';
import { counted, inFigures, onOneLine } from './counted';
import { Filter } from './filter';
import { type Group, keysOf } from './group';
import type { Listing } from './listing';
import { stateOf } from './viewState';

/** More items than these in one list are cut: nobody scrolls through them, and the editor would take seconds to draw them. */
const mostItems = 500;
/** Where a filter leaves no more items than these, they are all shown at once. */
const mostOpened = 50;
/** Of headings, in characters: a side bar of the usual width shows these, and the counts behind them. */
const longestLabel = 24;

/** What one view shows, and how. */
export interface ViewContent<Item> {
  /** As package.json has it; context keys and commands begin with it. */
  readonly id: string;
  /** What one of its items is called. */
  readonly noun: string;
  /** Shown beside the title. */
  description(): string;
  badge(items: readonly Item[]): ViewBadge | undefined;
  filter(items: readonly Item[], filter: Filter): readonly Item[];
  /** Tells groupings apart, whose groups may have the same keys. */
  grouping(): string;
  groups(items: readonly Item[]): readonly Group<Item>[];
  /** What an item is told from others by, also after a change. */
  nameOf(item: Item): string;
  /** Without an id; what it says is plain text. */
  treeItemOf(item: Item, all: readonly Item[]): TreeItem;
  decorateGroup(treeItem: TreeItem, group: Group<Item>): void;
  /** Asked for of one item at a time, so that it may be asked of the server. */
  tooltipOf(item: Item): TreeItem['tooltip'] | Promise<TreeItem['tooltip']>;
}

export type Node<Item> =
  | { readonly kind: 'group'; readonly id: string; readonly group: Group<Item>; readonly isOpen: boolean }
  /** `key` is the same wherever the item is shown; no two rows have the same `id`. */
  | { readonly kind: 'item'; readonly id: string; readonly key: string; readonly item: Item }
  /** Where a list is cut. */
  | { readonly kind: 'more'; readonly id: string; readonly count: number };

/** A list of the server's as a tree of groups, which can be filtered. */
export class GroupedView<Item> implements TreeDataProvider<Node<Item>>, Disposable {
  readonly #content: ViewContent<Item>;
  readonly #listing: Listing<Item>;
  readonly #events: ServerEvents;
  readonly #view: TreeView<Node<Item>>;
  readonly #changed = new EventEmitter<void>();
  readonly #subscription: Disposable;
  #filter = new Filter('');
  #keys: { readonly of: readonly Item[]; readonly keys: ReadonlyMap<Item, string> } | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(content: ViewContent<Item>, listing: Listing<Item>, events: ServerEvents) {
    this.#content = content;
    this.#listing = listing;
    this.#events = events;
    this.#view = window.createTreeView(content.id, { treeDataProvider: this, showCollapseAll: true });
    this.#subscription = Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(({ visible }) => (listing.isOnView = visible)),
      listing.onDidChange(() => this.refresh()),
      events.onDidChangeStatus(() => this.refresh()),
    );
    listing.isOnView = this.#view.visible;
    this.refresh();
  }

  get filter(): string {
    return this.#filter.text;
  }

  set filter(text: string) {
    this.#filter = new Filter(text);
    this.refresh();
  }

  /** The item as it is by now, of a row or else of the selected one: what the tree shows may be a moment old. */
  async itemOf(node: Node<Item> | undefined): Promise<Item | undefined> {
    const meant = node ?? this.#view.selection[0];
    if (meant?.kind !== 'item') return undefined;
    for (const [item, key] of this.#keysOf(await this.#listing.current())) if (key === meant.key) return item;
    return undefined;
  }

  getTreeItem(node: Node<Item>): TreeItem {
    const treeItem = this.#treeItemOf(node);
    treeItem.id = node.id;
    return treeItem;
  }

  getChildren(node?: Node<Item>): Node<Item>[] {
    if (node === undefined) return this.#groups();
    return node.kind === 'group' ? this.#itemsIn(node) : [];
  }

  /** Only of what somebody looks at. */
  async resolveTreeItem(treeItem: TreeItem, node: Node<Item>): Promise<TreeItem> {
    if (node.kind === 'item') treeItem.tooltip = await this.#content.tooltipOf(node.item);
    return treeItem;
  }

  refresh(): void {
    const items = this.#listing.items ?? [];
    const shown = this.#shown();
    const { id, noun } = this.#content;
    const isFiltered = this.#filter.isActive;
    // A view with a message does not show what it says when it is empty.
    this.#view.message =
      isFiltered && shown.length > 0
        ? `“${this.#filter.text}”: ${inFigures(shown.length)} of ${counted(items.length, noun)}`
        : '';
    this.#view.description = this.#content.description();
    this.#view.badge = this.#content.badge(items);
    const state = stateOf(this.#listing, this.#events.status, isFiltered && shown.length === 0);
    void commands.executeCommand('setContext', `${id}.isFiltered`, isFiltered);
    void commands.executeCommand('setContext', `${id}.state`, state);
    this.#changed.fire();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #groups(): Node<Item>[] {
    const shown = this.#shown();
    // What a filter opens are other rows than those the person opens, which stay as they are.
    const isOpen = this.#filter.isActive && shown.length <= mostOpened;
    const within = `${isOpen ? 'open ' : ''}${this.#content.grouping()}`;
    const groups = this.#content.groups(shown);
    return cut(
      groups.map((group) => ({ kind: 'group', id: `${within} ${group.key}`, group, isOpen })),
      within,
    );
  }

  #itemsIn({ id, group }: Node<Item> & { kind: 'group' }): Node<Item>[] {
    const keys = this.#keysOf(this.#listing.items ?? []);
    return cut(
      group.items.map((item) => {
        const key = keys.get(item) ?? this.#content.nameOf(item);
        return { kind: 'item', id: `${id} ${key}`, key, item };
      }),
      id,
    );
  }

  #shown(): readonly Item[] {
    return this.#content.filter(this.#listing.items ?? [], this.#filter);
  }

  #keysOf(items: readonly Item[]): ReadonlyMap<Item, string> {
    if (this.#keys?.of !== items)
      this.#keys = { of: items, keys: keysOf(items, (item) => this.#content.nameOf(item)) };
    return this.#keys.keys;
  }

  #treeItemOf(node: Node<Item>): TreeItem {
    const { Expanded, Collapsed } = TreeItemCollapsibleState;
    switch (node.kind) {
      case 'group': {
        const { label, counts } = node.group;
        const treeItem = new TreeItem(onOneLine(label, longestLabel), node.isOpen ? Expanded : Collapsed);
        treeItem.description = counts;
        treeItem.tooltip = `${label}: ${counts}`;
        treeItem.accessibilityInformation = { label: `${label}, ${counts.replaceAll(' · ', ', ')}` };
        this.#content.decorateGroup(treeItem, node.group);
        return treeItem;
      }
      case 'item': {
        const treeItem = this.#content.treeItemOf(node.item, this.#listing.items ?? []);
        const { id } = this.#content;
        treeItem.command = { command: `${id}.show`, title: 'Show', arguments: [node] };
        return treeItem;
      }
      case 'more': {
        const treeItem = new TreeItem(`… and ${inFigures(node.count)} more: filter to see them`);
        treeItem.command = { command: `${this.#content.id}.filter`, title: 'Filter' };
        return treeItem;
      }
    }
  }
}

function cut<Item>(nodes: Node<Item>[], within: string): Node<Item>[] {
  if (nodes.length <= mostItems) return nodes;
  const count = nodes.length - mostItems;
  return [...nodes.slice(0, mostItems), { kind: 'more', id: `${within} more`, count }];
}
