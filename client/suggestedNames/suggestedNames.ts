import { commands, Disposable } from 'vscode';
import type { SuggestedName } from '../../server/lsp/protocol/protocol';
import type { Annotator } from '../annotate/annotator';
import type { ServerEvents } from '../serverEvents';
import { acceptName, addAsAlias, ignoreName } from './settle';
import { type Node, SuggestedNamesTree, viewId } from './tree';

/** Names that stand often in the articles and are nobody's yet: a list to go through, for who wants to. */
export function registerSuggestedNames(annotator: Annotator, events: ServerEvents): Disposable {
  const tree = new SuggestedNamesTree(annotator.client, events);
  const onName = (
    command: string,
    settle: (annotator: Annotator, suggested: SuggestedName) => Promise<boolean>,
  ): Disposable =>
    commands.registerCommand(`${viewId}.${command}`, async (node?: Node) => {
      const suggested = tree.nameOf(node);
      if (suggested !== undefined && (await settle(annotator, suggested))) tree.settled(suggested);
    });
  return Disposable.from(
    tree,
    onName('accept', acceptName),
    onName('addAsAlias', addAsAlias),
    onName('ignore', ignoreName),
    commands.registerCommand('glossator.suggestNames', () => tree.show()),
    commands.registerCommand(`${viewId}.refresh`, () => tree.refresh()),
  );
}
