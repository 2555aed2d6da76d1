import type { Entry, GlossFile } from '../syntax/glossFile';
import type { MapNode, Pair, SyntaxNode } from '../syntax/tree';
import { touches } from '../text/range';

/** A place inside an entry of a gloss file: the entry, and every pair of key and value around the place. */
export interface Place {
  /** The section the entry stands in. */
  readonly kind: 'source' | 'claims' | 'mentions' | 'notes' | 'actors' | 'references';
  readonly entry: Entry<unknown>;
  /** What to add to the ranges in `around` to have offsets in the file. */
  readonly base: number;
  /** The pairs around the place, outermost first, each with the map it stands in. */
  readonly around: readonly { readonly map: MapNode; readonly pair: Pair }[];
}

/** The place of an offset in a gloss file; undefined where it stands in no entry. */
export function placeAt(file: GlossFile, offset: number): Place | undefined {
  const sections = {
    source: file.source === undefined ? [] : [file.source],
    claims: file.claims,
    mentions: file.mentions,
    notes: file.notes,
    actors: file.actors,
    references: file.references,
  } as const;
  for (const kind of Object.keys(sections) as (keyof typeof sections)[]) {
    const entries: readonly Entry<unknown>[] = sections[kind];
    const entry = entries.find(({ range }) => touches(range, offset));
    if (entry?.tree === undefined) continue;
    const around: { map: MapNode; pair: Pair }[] = [];
    descend(entry.tree, offset - entry.base, around);
    return { kind, entry, base: entry.base, around };
  }
  return undefined;
}

/** The text of a map's scalar; undefined where there is none, or an empty one. */
export function scalarUnder(map: MapNode, key: string): string | undefined {
  const value = map.pairs.find((pair) => pair.key.text === key)?.value;
  return value?.kind === 'scalar' && value.text !== '' ? value.text : undefined;
}

function descend(node: SyntaxNode, offset: number, around: { map: MapNode; pair: Pair }[]): void {
  let next: SyntaxNode | undefined = node;
  while (next !== undefined) {
    if (next.kind === 'scalar') return;
    if (next.kind === 'list') {
      next = next.items.find(({ range }) => touches(range, offset));
      continue;
    }
    const map: MapNode = next;
    const pair = map.pairs.find(({ range }) => touches(range, offset));
    if (pair === undefined) return;
    around.push({ map, pair });
    next = pair.value !== undefined && touches(pair.value.range, offset) ? pair.value : undefined;
  }
}
