/** Items of a view that belong together under a heading. */
export interface Group<Item> {
  /** Of all groups of one grouping, the same after a change. */
  readonly key: string;
  readonly label: string;
  /** `12 claims · 3 disputed` */
  readonly counts: string;
  readonly items: readonly Item[];
}

export const { compare: byName } = new Intl.Collator(['en', 'fr'], { numeric: true });

/**
 * A name for each item that it keeps as files change, for what is open and selected in a tree. Where `nameOf` gives several the same,
 * they are counted.
 */
export function keysOf<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): ReadonlyMap<Item, string> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const name = nameOf(item);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [item, count === 1 ? name : `${name} ${count}`];
    }),
  );
}
