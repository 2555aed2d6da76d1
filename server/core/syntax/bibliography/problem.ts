import type { TextRange } from '../../text/range';

/** What is wrong with one entry of a bibliography; the others stay. */
export interface BibliographyProblem {
  /** The narrowest range that explains it. */
  readonly range: TextRange;
  /** A plain sentence that says what is wrong and what to do. */
  readonly message: string;
}
