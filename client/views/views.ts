import { commands, Disposable, env, type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ActorItem,
  actorsRequest,
  annotateCommands,
  type ClaimItem,
  claimsRequest,
} from '../../server/lsp/protocol/protocol';
import type { ServerEvents } from '../serverEvents';
import { actorsContent } from './actorsContent';
import { groupings, nameOfGrouping } from './claimGroups';
import { claimsContent, groupingOf, keepGrouping } from './claimsContent';
import { askForFilter } from './filterBox';
import { GroupedView, type Node } from './groupedView';
import { Listing } from './listing';
import { showClaim, showEntry } from './show';

/** The side bar: every claim and every actor of the workspace, and what can be done with them from there. */
export function registerViews(
  context: ExtensionContext,
  client: BaseLanguageClient,
  events: ServerEvents,
): Disposable {
  return Disposable.from(
    registerClaims(context, client, events),
    registerActors(client, events),
    commands.registerCommand('glossator.getStarted', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
  );
}

function registerClaims(
  { workspaceState }: ExtensionContext,
  client: BaseLanguageClient,
  events: ServerEvents,
): Disposable {
  const listing = new Listing<ClaimItem>(client, events, claimsRequest);
  const view = new GroupedView(claimsContent(client, workspaceState), listing, events);
  /** A command on a claim: of the row it was called from, else of the selected one. */
  const onClaim = (command: string, act: (claim: ClaimItem) => Thenable<unknown>): Disposable =>
    commands.registerCommand(`glossator.claims.${command}`, async (node?: Node<ClaimItem>) => {
      const claim = await view.itemOf(node);
      if (claim !== undefined) await act(claim);
    });
  return Disposable.from(
    listing,
    view,
    onClaim('show', (claim) => showClaim(client, claim)),
    onClaim('openEntry', ({ entry }) => showEntry(client, entry)),
    onClaim('setStatus', ({ entry: { uri, range } }) =>
      commands.executeCommand(annotateCommands.setStatus, uri, range),
    ),
    onClaim('remove', ({ entry: { uri, range } }) =>
      commands.executeCommand(annotateCommands.remove, uri, range),
    ),
    onClaim('copyReference', ({ reference }) => env.clipboard.writeText(reference ?? '')),
    commands.registerCommand('glossator.claims.filter', () =>
      askForFilter(view, 'Claims', 'Words of the claim, its id, an actor, a status or a tag'),
    ),
    commands.registerCommand('glossator.claims.clearFilter', () => (view.filter = '')),
    commands.registerCommand('glossator.claims.groupBy', async () => {
      const now = groupingOf(workspaceState);
      const picked = await window.showQuickPick(
        groupings.map((grouping) => ({
          grouping,
          label: capitalized(nameOfGrouping(grouping)),
          description: grouping === now ? 'as now' : '',
        })),
        { title: 'Group Claims by' },
      );
      if (picked === undefined) return;
      await keepGrouping(workspaceState, picked.grouping);
      view.refresh();
    }),
  );
}

function registerActors(client: BaseLanguageClient, events: ServerEvents): Disposable {
  const listing = new Listing<ActorItem>(client, events, actorsRequest);
  const view = new GroupedView(actorsContent(), listing, events);
  return Disposable.from(
    listing,
    view,
    commands.registerCommand('glossator.actors.show', async (node?: Node<ActorItem>) => {
      const actor = await view.itemOf(node);
      if (actor !== undefined) await showEntry(client, actor.entry);
    }),
    commands.registerCommand('glossator.actors.filter', () =>
      askForFilter(view, 'Actors', 'Words of a name, an alias, a kind or a description'),
    ),
    commands.registerCommand('glossator.actors.clearFilter', () => (view.filter = '')),
  );
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
