import { Disposable, type QuickPick, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ActorItem,
  type ActorsAnswer,
  actorsRequest,
  type SelectionAnswer,
} from '../../server/lsp/protocol/protocol';
import { distinctActors, found, guesses } from './actorChoices';
import type { Asked } from './asked';
import { label, quoted } from './labels';

/** The id of an actor, or the name of one who is still to be declared. */
export type PickedActor = { readonly id: string } | { readonly newName: string };

interface ActorPick extends QuickPickItem {
  readonly stands?: PickedActor;
}

/**
 * Asks who is meant, by any name: first those who may be, then all others, in the end somebody new, under the name that was typed or
 * else the selected words. Undefined where the person left.
 */
export async function pickActor(
  client: BaseLanguageClient,
  { uri }: Asked,
  { quote, actors: recognized }: SelectionAnswer,
  { title, offersNew }: { readonly title: string; readonly offersNew: boolean },
): Promise<PickedActor | undefined> {
  const actors = distinctActors(await client.sendRequest<ActorsAnswer>(actorsRequest, { uri }));
  const quickPick = window.createQuickPick<ActorPick>();
  quickPick.title = title;
  quickPick.placeholder = offersNew
    ? 'Type a name; the last row adds a new actor'
    : 'Type a name, an alias or an id';
  const newActor = (name: string): readonly ActorPick[] => (offersNew && name !== '' ? [newPick(name)] : []);
  const likely = guesses(actors, quote, recognized);
  const others = actors.filter((actor) => !likely.includes(actor));
  const atFirst = [
    ...(likely.length > 0 ? [separator('May be meant')] : []),
    ...likely.map((actor) => actorPick(actor, actor.name)),
    ...(likely.length > 0 && others.length > 0 ? [separator('All others')] : []),
    ...others.map((actor) => actorPick(actor, actor.name)),
    ...(offersNew ? [separator('')] : []),
    ...newActor(quote),
  ];
  quickPick.items = atFirst;
  const listening = quickPick.onDidChangeValue((value) => {
    const typed = value.trim();
    quickPick.items =
      typed === ''
        ? atFirst
        : [...found(actors, typed).map(({ actor, name }) => actorPick(actor, name)), ...newActor(typed)];
  });
  return accepted(quickPick).finally(() => void Disposable.from(listening, quickPick).dispose());
}

async function accepted(quickPick: QuickPick<ActorPick>): Promise<PickedActor | undefined> {
  return new Promise((resolve) => {
    quickPick.onDidAccept(() => resolve(quickPick.activeItems[0]?.stands));
    quickPick.onDidHide(() => resolve(undefined));
    quickPick.show();
  });
}

function actorPick(actor: ActorItem, name: string): ActorPick {
  const isMain = name === actor.name;
  const aliases = actor.aliases.filter((alias) => alias !== name);
  return {
    label: label(name),
    description: label(
      [isMain ? '' : actor.name, actor.kind ?? '', actor.id].filter((each) => each !== '').join(' · '),
    ),
    detail: label([...aliases, actor.description ?? ''].filter((each) => each !== '').join(' · ')),
    // Whether it fits what was typed is decided here, without accents and in any name.
    alwaysShow: true,
    stands: { id: actor.id },
  };
}

function newPick(name: string): ActorPick {
  return {
    label: 'New actor…',
    description: quoted(name),
    iconPath: new ThemeIcon('add'),
    alwaysShow: true,
    stands: { newName: name },
  };
}

function separator(words: string): ActorPick {
  return { label: words, kind: QuickPickItemKind.Separator };
}
