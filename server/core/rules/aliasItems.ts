import type { Actor } from '../model/actor';
import type { ListNode, Pair, ScalarNode } from '../syntax/tree';
import { contains, shifted, type TextRange } from '../text/range';

/** One alias as it stands in the list of aliases. Ranges are relative to the actor's entry, as everywhere in its tree. */
export interface AliasItem {
  readonly list: ListNode;
  readonly index: number;
  /** The words of the alias; undefined where an alias written as a map has no name yet. */
  readonly name: ScalarNode | undefined;
}

/** The pair of the actor's entry that holds its aliases. Reads the tree, which costs a parse: only for actors with something to tell. */
export function aliasesOf(actor: Actor): Pair | undefined {
  const { tree } = actor.entry;
  return tree?.kind === 'map' ? tree.pairs.find(({ key }) => key.text === 'aliases') : undefined;
}

export function aliasItems(actor: Actor): readonly AliasItem[] {
  const list = aliasesOf(actor)?.value;
  if (list?.kind !== 'list') return [];
  return list.items.map((item, index) => {
    const name = item.kind === 'map' ? item.pairs.find(({ key }) => key.text === 'name')?.value : item;
    return { list, index, name: name?.kind === 'scalar' ? name : undefined };
  });
}

/** The alias whose words stand at `range`; undefined for the name of the actor itself. */
export function aliasAt(actor: Actor, range: TextRange): AliasItem | undefined {
  return aliasItems(actor).find(
    ({ name }) => name !== undefined && contains(shifted(name.range, actor.entry.base), range),
  );
}
