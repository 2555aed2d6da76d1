import { shifted, type TextRange } from '../text/range';
import type { Entry, Partly } from './glossFile';
import { partNodes, type ParsedChunk, type ParsedPart, type PartNodes } from './readChunk';
import type { SyntaxNode } from './tree';

/**
 * An entry at its place in a file. Of its piece, only text and value are kept; the tree is made again when someone asks, and
 * stays for as long as it is among those last asked for.
 */
export class PlacedEntry<T> implements Entry<T> {
  readonly #chunk: ParsedChunk;
  readonly #index: number;

  constructor(
    chunk: ParsedChunk,
    index: number,
    readonly base: number,
  ) {
    this.#chunk = chunk;
    this.#index = index;
  }

  get value(): Partly<T> {
    return this.#part.value as Partly<T>;
  }

  get key(): { readonly text: string; readonly range: TextRange } | undefined {
    const { key } = this.#part;
    return key === undefined ? undefined : { text: key.text, range: shifted(key.range, this.base) };
  }

  get range(): TextRange {
    return shifted(this.#part.range, this.base);
  }

  get tree(): SyntaxNode | undefined {
    return recentTrees.of(this.#chunk)[this.#index];
  }

  get #part(): ParsedPart {
    const part = this.#chunk.parts[this.#index];
    if (part === undefined) throw new Error('an entry without its part');
    return part;
  }
}

/** Trees of pieces that were parsed or asked for of late, up to an amount of text. */
class RecentTrees {
  readonly #trees = new Map<ParsedChunk, PartNodes>();
  #size = 0;

  constructor(readonly mostText: number) {}

  of(chunk: ParsedChunk): PartNodes {
    return this.#trees.get(chunk) ?? this.keep(chunk, partNodes(chunk));
  }

  keep(chunk: ParsedChunk, nodes: PartNodes): PartNodes {
    this.#trees.set(chunk, nodes);
    this.#size += chunk.text.length;
    for (const oldest of this.#trees.keys()) {
      if (this.#size <= this.mostText || oldest === chunk) break;
      this.#trees.delete(oldest);
      this.#size -= oldest.text.length;
    }
    return nodes;
  }
}

/** Two million code units of text: some 20 MB of trees at the worst, and enough that the entries of one file stay together. */
export const recentTrees = new RecentTrees(2_000_000);
