import type { CslItem, ReferencedSource } from '../model/source';
import type { ConvertEntry } from '../syntax/bibliography/convert';
import {
  parseBibliography,
  type BibliographyEntry,
  type BibliographyParse,
} from '../syntax/bibliography/parse';
import { LineIndex } from '../text/lines';
import type { Location, TextRange } from '../text/range';
import type { FileContent, Uri } from './changes';

/**
 * A BibTeX, BibLaTeX or CSL-JSON file: what it declares can be cited like what stands under `references`. It may declare a hundred thousand
 * sources, so that others ask it for those of an id rather than hold all of them.
 */
export class BibliographyUnit {
  readonly kind = 'bibliography';
  readonly parse: BibliographyParse;

  #lines: LineIndex | undefined;
  #sources: readonly BibliographySource[] | undefined;

  /**
   * `previous` is the same file before the change: what did not change in it is not read again. Without `convert` only plain fields are known
   * of entries in BibTeX.
   */
  constructor(
    readonly uri: Uri,
    readonly content: FileContent,
    previous: BibliographyUnit | undefined,
    convert: ConvertEntry | undefined,
  ) {
    this.parse = parseBibliography(content.text, previous?.parse, convert);
  }

  get text(): string {
    return this.content.text;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.content.text));
  }

  /** All of them, by place. */
  get sources(): readonly BibliographySource[] {
    return (this.#sources ??= this.parse.list.records.map((_, index) => this.#sourceAt(index)));
  }

  /** The first of them, by place. */
  first(most: number): readonly BibliographySource[] {
    return this.parse.list.records.slice(0, most).map((_, index) => this.#sourceAt(index));
  }

  has(id: string): boolean {
    return this.parse.list.has(id);
  }

  /** Whether several of its entries have the id. */
  isTwice(id: string): boolean {
    return this.parse.list.isTwice(id);
  }

  ids(): Iterable<string> {
    return this.parse.list.ids();
  }

  /** The sources of an id, by place; more than one is an error that a rule reports. */
  *named(id: string): Iterable<BibliographySource> {
    for (const index of this.parse.list.named(id)) yield this.#sourceAt(index);
  }

  /** The source in whose entry an offset is. */
  sourceAround(offset: number): BibliographySource | undefined {
    const index = this.parse.list.around(offset);
    return index === undefined ? undefined : this.#sourceAt(index);
  }

  #sourceAt(index: number): BibliographySource {
    return this.#sources?.[index] ?? new BibliographySource(this.uri, this.parse.entryAt(index));
  }
}

/** An entry of a bibliography as a source. */
export class BibliographySource implements ReferencedSource {
  constructor(
    readonly uri: Uri,
    readonly entry: BibliographyEntry,
  ) {}

  get id(): string {
    return this.entry.id;
  }

  get at(): Location {
    return { uri: this.uri, range: this.entry.idRange };
  }

  get range(): TextRange {
    return this.entry.range;
  }

  get item(): CslItem {
    return this.entry.item;
  }

  get brief(): CslItem {
    return this.entry.brief;
  }

  written(key: string): ReturnType<ReferencedSource['written']> {
    return this.entry.written(key);
  }
}
