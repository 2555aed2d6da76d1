import type { RuleSeverity } from '../model/severity';
import { disableNextLine, type GlossatorComment, type Word } from '../syntax/glossatorComments';
import type { TextRange } from '../text/range';

/** A code in a comment that switches the rule off for the line below. */
export interface Suppression {
  readonly comment: GlossatorComment;
  readonly code: Word;
}

/**
 * What no comment switches off: a file that is not read, as then its comments are not either, and what is said about the comments
 * themselves, so that none can hide another.
 */
export const lasting: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'unsupported-version',
  'unused-suppression',
  'unexplained-suppression',
]);

/** Whether a comment has the form in which it switches off something. */
export function isSuppression({ name, isAlone }: GlossatorComment): boolean {
  return isAlone && name.text === disableNextLine;
}

/** What the comments of one file switch off, and where. */
export class Suppressions {
  /** By place. They do not overlap: below a comment, no text goes on that began above it. */
  readonly #places: readonly { readonly range: TextRange; readonly codes: Map<string, Suppression> }[];

  constructor(comments: readonly GlossatorComment[]) {
    const places: { range: TextRange; codes: Map<string, Suppression> }[] = [];
    for (const comment of comments) {
      if (!isSuppression(comment) || comment.target === undefined) continue;
      let place = places.at(-1);
      if (place?.range.start !== comment.target.start) {
        place = { range: comment.target, codes: new Map() };
        places.push(place);
      }
      for (const code of comment.codes) {
        if (!lasting.has(code.text) && !place.codes.has(code.text))
          place.codes.set(code.text, { comment, code });
      }
    }
    this.#places = places;
  }

  /** The first comment that switches a rule off for what begins at an offset. */
  covering(code: string, offset: number): Suppression | undefined {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.range.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    const place = this.#places[low - 1];
    return place !== undefined && offset <= place.range.end ? place.codes.get(code) : undefined;
  }
}

/** What became of the comments of a file, once all other rules have spoken. */
export interface SuppressionOutcome {
  readonly comments: readonly GlossatorComment[];
  /** The codes that did switch off something. */
  readonly used: ReadonlySet<Word>;
  /** Whether all rules have spoken, to the end: otherwise a comment may have its use although nothing shows it. */
  readonly isComplete: boolean;
  /** Every rule by its code, with the severity it has in this project. */
  readonly severities: ReadonlyMap<string, RuleSeverity>;
}
