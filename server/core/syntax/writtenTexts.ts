import { shifted, type TextRange } from '../text/range';
import type { Entry, GlossFile } from './glossFile';
import { isSectionName } from './sections';
import type { SyntaxNode } from './tree';

/**
 * Where the texts of entries stand, keys and values. Asked from the start of a file to its end, it takes time in proportion to the
 * file, although the tree of an entry may have to be made for it.
 */
export class WrittenTexts {
  readonly #entries: readonly { readonly range: TextRange; readonly entry: Entry<unknown> }[];
  /** The entry that was asked about last, and its texts by place. */
  #known: { readonly entry: Entry<unknown>; readonly texts: readonly TextRange[] } | undefined;

  /** Of the ranges in `unread`, by place, nothing is known, so that all in them counts as text. */
  constructor(
    entries: readonly Entry<unknown>[],
    readonly unread: readonly TextRange[],
  ) {
    this.#entries = entries
      .map((entry) => ({ range: entry.range, entry }))
      .sort((a, b) => a.range.start - b.range.start);
  }

  static ofFile({ source, claims, mentions, notes, actors, references, sections }: GlossFile): WrittenTexts {
    const lists: readonly (readonly Entry<unknown>[])[] = [claims, mentions, notes, actors, references];
    const entries = [...(source === undefined ? [] : [source]), ...lists.flat()];
    // Of a section that nobody knows there is no tree, and so nobody can tell what in it is text.
    const unread = sections.filter(({ name }) => !isSectionName(name)).map(({ range }) => range);
    return new WrittenTexts(entries, unread);
  }

  /** The text that an offset stands inside of, behind its first character. */
  around(offset: number): TextRange | undefined {
    const near = [this.#textBefore(offset), lastBefore(this.unread, offset, ({ start }) => start)];
    return near.find((range) => range !== undefined && range.start < offset && offset < range.end);
  }

  /** Where the last text ends that begins between two offsets on one line; `until` where there is none, or it ends before. */
  endOfTextFrom(from: number, until: number): number {
    const text = this.#textBefore(until);
    return text === undefined || text.start < from ? until : Math.max(until, text.end);
  }

  /** The last text that begins before an offset, in the last entry that does. */
  #textBefore(offset: number): TextRange | undefined {
    const entry = lastBefore(this.#entries, offset, ({ range }) => range.start)?.entry;
    if (entry === undefined) return undefined;
    if (this.#known?.entry !== entry) this.#known = { entry, texts: textsOf(entry) };
    return lastBefore(this.#known.texts, offset, ({ start }) => start);
  }
}

function textsOf({ tree, base }: Entry<unknown>): readonly TextRange[] {
  const texts: TextRange[] = [];
  const walk = (node: SyntaxNode): void => {
    if (node.kind === 'scalar') texts.push(shifted(node.range, base));
    else if (node.kind === 'list') node.items.forEach(walk);
    else {
      for (const { key, value } of node.pairs) {
        texts.push(shifted(key.range, base));
        if (value !== undefined) walk(value);
      }
    }
  };
  if (tree !== undefined) walk(tree);
  return texts;
}

/** Of items in the order of their starts, the last that begins before an offset. */
function lastBefore<T>(items: readonly T[], offset: number, startOf: (item: T) => number): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) < offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
