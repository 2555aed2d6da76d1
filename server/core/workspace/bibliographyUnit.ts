import type { CslItem, ReferencedSource } from '../model/source';
import {
  parseBibliography,
  type BibliographyEntry,
  type BibliographyParse,
} from '../syntax/bibliography/parse';
import { LineIndex } from '../text/lines';
import type { Location, TextRange } from '../text/range';
import type { FileContent, Uri } from './changes';

/** A BibTeX, BibLaTeX or CSL-JSON file: what it declares can be cited like what stands under `references`. */
export class BibliographyUnit {
  readonly kind = 'bibliography';
  readonly parse: BibliographyParse;
  readonly sources: readonly BibliographySource[];

  #lines: LineIndex | undefined;

  /** `previous` is the same file before the change: what did not change in it is not read again. */
  constructor(
    readonly uri: Uri,
    readonly content: FileContent,
    previous: BibliographyUnit | undefined,
  ) {
    this.parse = parseBibliography(content.text, previous?.parse);
    this.sources = this.parse.entries.map((entry) => new BibliographySource(uri, entry));
  }

  get text(): string {
    return this.content.text;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.content.text));
  }
}

/** An entry of a bibliography as a source. There may be a hundred thousand, so nothing is made of one before it is asked for. */
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
