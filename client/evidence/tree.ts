import {
  commands,
  Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ProvenanceAnswer,
  provenanceChildrenRequest,
  type ProvenanceItem,
  type ProvenanceParams,
  provenanceRequest,
  provenanceTooltipRequest,
} from '../../server/lsp/protocol/protocol';
import type { ServerEvents } from '../serverEvents';
import { iconOf, spokenOf } from './rows';

export const viewId = 'glossator.evidence';

/** In milliseconds: what is shown is asked for again once nothing has changed for so long. */
const pause = 500;

type Position = Extract<ProvenanceParams, { readonly position: unknown }>['position'];

/**
 * What a claim rests on, step by step to origins. It stays with the claim it was asked for, wherever the cursor goes: to follow a way,
 * one reads the places it leads to. Each step is asked for when it is opened.
 */
export class EvidenceTree implements TreeDataProvider<ProvenanceItem>, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #view: TreeView<ProvenanceItem>;
  readonly #changed = new EventEmitter<void>();
  readonly #subscription: Disposable;
  #roots: readonly ProvenanceItem[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: BaseLanguageClient, events: ServerEvents) {
    this.#client = client;
    this.#view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.#subscription = Disposable.from(
      this.#view,
      this.#changed,
      events.onDidChangeAnnotations(() => this.#outdated()),
      events.onDidChangeStatus(() => this.#outdated()),
    );
    this.#tellState('none');
  }

  get selected(): ProvenanceItem | undefined {
    return this.#view.selection[0];
  }

  /** Shows the claims at a place of an article or gloss file. What was shown stays where there are none. */
  async show(uri: string, position: Position): Promise<void> {
    const { line, character } = position;
    const roots = await this.#ask(provenanceRequest, { uri, position: { line, character } });
    await commands.executeCommand(`${viewId}.focus`);
    const [first] = roots;
    if (first === undefined) {
      this.#tellState('noClaim');
      if (this.#roots.length > 0)
        window.setStatusBarMessage('There is no claim at the cursor: the last one is still shown.', 5_000);
      return;
    }
    this.#roots = roots;
    this.#tellState('some');
    this.#changed.fire();
    await this.#view.reveal(first, { expand: 2, select: true, focus: true });
  }

  async getChildren(item?: ProvenanceItem): Promise<ProvenanceItem[]> {
    return [
      ...(item === undefined ? this.#roots : await this.#ask(provenanceChildrenRequest, { id: item.id })),
    ];
  }

  /** Only roots are revealed. */
  getParent(): undefined {
    return undefined;
  }

  getTreeItem(item: ProvenanceItem): TreeItem {
    const { icon, colour } = iconOf(item);
    const isRoot = this.#roots.includes(item);
    const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
    const treeItem = new TreeItem(item.label, item.isExpandable ? (isRoot ? Expanded : Collapsed) : None);
    treeItem.id = item.id;
    treeItem.description = item.description;
    treeItem.iconPath = new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour));
    treeItem.accessibilityInformation = { label: spokenOf(item) };
    treeItem.contextValue = item.entry === null ? 'step' : 'step written';
    if (item.place !== null || item.entry !== null)
      treeItem.command = { command: `${viewId}.open`, title: 'Show', arguments: [item] };
    return treeItem;
  }

  /** Only of what somebody looks at. What is said there is Markdown of the server's, in which words from files are escaped. */
  async resolveTreeItem(treeItem: TreeItem, { id, label, description }: ProvenanceItem): Promise<TreeItem> {
    const told = await this.#client.sendRequest<string | null>(provenanceTooltipRequest, { id });
    if (told === null) treeItem.tooltip = [label, description].filter((part) => part !== '').join('\n');
    else {
      const card = new MarkdownString(told, false);
      card.isTrusted = false;
      card.supportHtml = false;
      treeItem.tooltip = card;
    }
    return treeItem;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
  }

  #outdated(): void {
    if (this.#roots.length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), pause);
  }

  /** The same claims as they are by now; those that are gone go. */
  async #refresh(): Promise<void> {
    const found = await Promise.all(this.#roots.map(({ id }) => this.#ask(provenanceRequest, { id })));
    this.#roots = found.flat();
    this.#tellState(this.#roots.length === 0 ? 'gone' : 'some');
    this.#changed.fire();
  }

  async #ask(request: string, params: object): Promise<ProvenanceAnswer> {
    try {
      return await this.#client.sendRequest<ProvenanceAnswer>(request, params);
    } catch (error) {
      this.#client.outputChannel.appendLine(`“${request}” was not answered: ${String(error)}`);
      return [];
    }
  }

  /** For the `when` clauses of what the empty view says. */
  #tellState(state: 'none' | 'noClaim' | 'gone' | 'some'): void {
    void commands.executeCommand('setContext', `${viewId}.state`, state);
  }
}
