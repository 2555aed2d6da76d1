import {
  commands,
  Disposable,
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type SuggestedName,
  type SuggestedNamesAnswer,
  suggestedNamesRequest,
  type SuggestedPlace,
} from '../../server/lsp/protocol/protocol';
import type { ServerEvents } from '../serverEvents';
import { descriptionOf, lastPart, lineOf, messageOf, morePlaces, oneLine, spokenOf } from './words';

export const viewId = 'glossator.suggestedNames';
export const openPlaceCommand = `${viewId}.openPlace`;

/** What a row of the view stands for. */
export type Node =
  | { readonly kind: 'name'; readonly suggested: SuggestedName }
  | { readonly kind: 'place'; readonly suggested: SuggestedName; readonly place: SuggestedPlace }
  | { readonly kind: 'more'; readonly words: string };

/** In milliseconds: the list is asked for again once nothing has changed for so long. */
const pause = 1_500;

/**
 * The names and their places. Nothing is asked for before somebody looks at the view, and it is asked for again only while they do: the
 * server reads every article for it.
 */
export class SuggestedNamesTree implements TreeDataProvider<Node>, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #view: TreeView<Node>;
  readonly #changed = new EventEmitter<void>();
  readonly #subscription: Disposable;
  #answer: SuggestedNamesAnswer | undefined;
  #isStale = true;
  #asking: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: BaseLanguageClient, events: ServerEvents) {
    this.#client = client;
    this.#view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.#subscription = Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => this.#look()),
      events.onDidChangeAnnotations(() => this.#outdated()),
      events.onDidChangeStatus(() => this.#outdated()),
      commands.registerCommand(openPlaceCommand, (place: SuggestedPlace) => this.#open(place)),
    );
    void commands.executeCommand('setContext', `${viewId}.state`, 'unasked');
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
  }

  /** The name a command is about: that of the row it was called from, else of the selected one. */
  nameOf(node: Node | undefined): SuggestedName | undefined {
    const meant = node ?? this.#view.selection[0];
    return meant === undefined || meant.kind === 'more' ? undefined : meant.suggested;
  }

  /** Shows the view, which asks. */
  async show(): Promise<void> {
    await commands.executeCommand(`${viewId}.focus`);
    await this.refresh();
  }

  async refresh(): Promise<void> {
    this.#isStale = true;
    await this.#ask();
  }

  /** The name goes from the list at once; what else has changed with it, the server says when it has looked again. */
  settled(suggested: SuggestedName): void {
    if (this.#answer) {
      const names = this.#answer.names.filter((each) => each !== suggested);
      this.#answer = { names, total: this.#answer.total - 1 };
    }
    this.#changed.fire();
    this.#outdated();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined)
      return (this.#answer?.names ?? []).map((suggested) => ({ kind: 'name', suggested }));
    if (node.kind !== 'name') return [];
    const { suggested } = node;
    const more = morePlaces(suggested);
    return [
      ...suggested.places.map((place): Node => ({ kind: 'place', suggested, place })),
      ...(more === undefined ? [] : [{ kind: 'more' as const, words: more }]),
    ];
  }

  getTreeItem(node: Node): TreeItem {
    switch (node.kind) {
      case 'name':
        return nameItem(node.suggested);
      case 'place':
        return placeItem(node.place);
      case 'more':
        return new TreeItem(node.words);
    }
  }

  #look(): void {
    if (this.#view.visible && this.#isStale) void this.#ask();
  }

  #outdated(): void {
    this.#isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), pause);
  }

  async #ask(): Promise<void> {
    while (this.#isStale || this.#asking !== undefined) {
      this.#asking ??= this.#fetch().finally(() => (this.#asking = undefined));
      await this.#asking;
    }
  }

  async #fetch(): Promise<void> {
    this.#isStale = false;
    try {
      this.#answer = await window.withProgress({ location: { viewId } }, () =>
        this.#client.sendRequest<SuggestedNamesAnswer>(suggestedNamesRequest, {}),
      );
      const state = this.#answer === null ? 'reading' : 'answered';
      void commands.executeCommand('setContext', `${viewId}.state`, state);
    } catch (error) {
      // Something went on changing while the server looked: it is asked again after the next change, and the list stays as it is.
      this.#client.outputChannel.appendLine(`Suggested names were not answered: ${String(error)}`);
    }
    this.#view.message = messageOf(this.#answer ?? null);
    this.#changed.fire();
  }

  async #open({ uri, range }: SuggestedPlace): Promise<void> {
    await window.showTextDocument(Uri.parse(uri), {
      selection: this.#client.protocol2CodeConverter.asRange(range),
      preserveFocus: true,
    });
  }
}

function nameItem(suggested: SuggestedName): TreeItem {
  const treeItem = new TreeItem(oneLine(suggested.name), TreeItemCollapsibleState.Collapsed);
  // Kept open while the list changes around it.
  treeItem.id = `${suggested.folder} ${suggested.name}`;
  const isOneFolder = (workspace.workspaceFolders ?? []).length < 2;
  treeItem.description = `${descriptionOf(suggested)}${isOneFolder ? '' : ` · ${lastPart(suggested.folder)}`}`;
  treeItem.tooltip = spokenOf(suggested);
  treeItem.accessibilityInformation = { label: spokenOf(suggested) };
  treeItem.iconPath = new ThemeIcon('question');
  treeItem.contextValue = 'name';
  return treeItem;
}

function placeItem(place: SuggestedPlace): TreeItem {
  const { label, highlight } = lineOf(place);
  const treeItem = new TreeItem({ label, highlights: [[...highlight]] });
  treeItem.description = lastPart(place.uri);
  treeItem.tooltip = label;
  treeItem.accessibilityInformation = { label: `${label}, in ${lastPart(place.uri)}` };
  treeItem.contextValue = 'place';
  treeItem.command = { command: openPlaceCommand, title: 'Show in the Article', arguments: [place] };
  return treeItem;
}
