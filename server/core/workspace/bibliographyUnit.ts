import type { ReferencedSource } from '../model/source';
import { parseBibliography, type BibliographyParse } from '../syntax/bibliography/parse';
import { LineIndex } from '../text/lines';
import type { FileContent, Uri } from './changes';

/** A BibTeX, BibLaTeX or CSL-JSON file: what it declares can be cited like what stands under `references`. */
export class BibliographyUnit {
  readonly kind = 'bibliography';
  readonly parse: BibliographyParse;
  readonly sources: readonly ReferencedSource[];

  #lines: LineIndex | undefined;

  constructor(
    readonly uri: Uri,
    readonly content: FileContent,
  ) {
    this.parse = parseBibliography(content.text);
    this.sources = this.parse.entries.map(({ id, idRange, range, item, written }) => ({
      id,
      at: { uri, range: idRange },
      range,
      item,
      written,
    }));
  }

  get text(): string {
    return this.content.text;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.content.text));
  }
}
