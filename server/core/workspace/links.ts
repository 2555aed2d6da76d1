import type { Claim } from '../model/claim';
import type { Reference } from '../model/reference';
import type { GlossUnit } from './glossUnit';

export const relationVerbs = ['supports', 'contradicts', 'repeats', 'translates'] as const;
export type RelationVerb = (typeof relationVerbs)[number];

/** One claim's relation to another as the file says it by itself: whom the other's reference means, other files decide. */
export interface Link {
  readonly verb: RelationVerb;
  readonly from: Claim;
  readonly text: string;
  readonly reference: Reference;
}

/** The relations in one gloss file, in their order. */
interface Links {
  readonly all: readonly Link[];
  readonly byClaim: ReadonlyMap<Claim, readonly Link[]>;
  /** By the reference to the other claim, as it is written. */
  readonly byText: ReadonlyMap<string, readonly Link[]>;
}

const kept = new WeakMap<GlossUnit, Links>();

/** Kept as long as the file stays as it is. */
export function linksIn(gloss: GlossUnit): Links {
  const known = kept.get(gloss);
  if (known !== undefined) return known;
  const all = [...read(gloss)];
  const made = { all, byClaim: grouped(all, ({ from }) => from), byText: grouped(all, ({ text }) => text) };
  kept.set(gloss, made);
  return made;
}

function grouped<K>(links: readonly Link[], keyOf: (link: Link) => K): ReadonlyMap<K, readonly Link[]> {
  const groups = new Map<K, Link[]>();
  for (const link of links) {
    const key = keyOf(link);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [link]);
    else known.push(link);
  }
  return groups;
}

function* read({ claims, references }: GlossUnit): Iterable<Link> {
  let next = 0;
  // Both stand in the order of the file, and what refers to claims from elsewhere than a claim is no relation.
  for (const reference of references) {
    const verb = relationVerbs.find((known) => known === reference.role);
    if (reference.kind !== 'claim' || verb === undefined) continue;
    while ((claims[next]?.entry.range.end ?? Infinity) < reference.range.start) next += 1;
    const from = claims[next];
    if (from === undefined || from.entry.range.start > reference.range.start) continue;
    yield { verb, from, text: reference.text, reference };
  }
}
