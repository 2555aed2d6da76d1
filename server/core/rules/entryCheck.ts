import type { CslItem, ReferencedSource } from '../model/source';
import type { BibliographyUnit } from '../workspace/bibliographyUnit';
import type { RuleFinding } from './rule';

/**
 * Checks each entry of a bibliography by what it says itself, and those in which nothing is wrong once for all: there may be a hundred
 * thousand, and what an entry says is the same object for as long as it says the same.
 */
export class EntryCheck {
  readonly #faultless = new WeakSet<CslItem>();

  constructor(readonly check: (source: ReferencedSource) => Iterable<RuleFinding>) {}

  *of({ sources }: BibliographyUnit): Iterable<RuleFinding> {
    for (const source of sources) {
      const { brief } = source;
      if (this.#faultless.has(brief)) continue;
      let isFaultless = true;
      for (const finding of this.check(source)) {
        isFaultless = false;
        yield finding;
      }
      if (isFaultless) this.#faultless.add(brief);
    }
  }
}
