import type { Actor as ActorEntry } from '../syntax/generated/gloss';
import type { Entry, GlossFile } from '../syntax/glossFile';
import type { Location, TextRange } from '../text/range';
import type { SyntaxNode } from '../syntax/tree';
import { valueOf, written, type Written } from './select';

/** A name of an actor, and where it is written in the gloss file. */
export interface ActorName extends Written {
  /** Too common to trust alone: counts only near a strong name of the same actor. */
  readonly weak: boolean;
  /** BCP 47. */
  readonly language: string | undefined;
}

/** One declaration of an actor. Two declarations under one id are reported, and both are kept. */
export interface Actor {
  readonly id: string;
  /** The id where it is declared. */
  readonly at: Location;
  /** The whole entry. */
  readonly range: TextRange;
  /** The first name; the id where none is written yet. */
  readonly name: string;
  /** The name first, then the aliases in their order. */
  readonly names: readonly ActorName[];
  readonly entry: Entry<ActorEntry>;
}

export function readActors(uri: string, file: GlossFile): readonly Actor[] {
  const actors: Actor[] = [];
  for (const entry of file.actors) {
    if (entry.key === undefined) continue;
    const names = readNames(entry);
    actors.push({
      id: entry.key.text.normalize('NFC'),
      at: { uri, range: entry.key.range },
      range: entry.range,
      name: names[0]?.text ?? entry.key.text,
      names,
      entry,
    });
  }
  return actors;
}

/** From the tree rather than the value, in which an alias that does not fit the schema leaves no trace. */
function readNames({ tree, base }: Entry<ActorEntry>): readonly ActorName[] {
  if (tree?.kind !== 'map') return [];
  const names: ActorName[] = [];
  const add = (node: SyntaxNode | undefined, weak: boolean, language: string | undefined): void => {
    // An empty name is half-typed.
    if (node?.kind === 'scalar' && node.text !== '') names.push({ ...written(node, base), weak, language });
  };
  add(valueOf(tree, 'name'), false, undefined);
  const aliases = valueOf(tree, 'aliases');
  for (const alias of aliases?.kind === 'list' ? aliases.items : []) {
    if (alias.kind === 'scalar') add(alias, false, undefined);
    else if (alias.kind === 'map')
      add(valueOf(alias, 'name'), isTrue(valueOf(alias, 'weak')), textOf(valueOf(alias, 'lang')));
  }
  return names;
}

function textOf(node: SyntaxNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.text !== '' ? node.text : undefined;
}

/** As YAML 1.2 writes it. */
function isTrue(node: SyntaxNode | undefined): boolean {
  return /^(?:true|True|TRUE)$/u.test(textOf(node) ?? '');
}
