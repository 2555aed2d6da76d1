import type { TextRange } from '../../../server/core/text/range';
import type { Random } from './random';

export type Language = 'en' | 'fr';

/** Somebody or something that articles name, as an actors file would have it: the first name is the whole one. */
export interface Actor {
  readonly id: string;
  readonly kind: 'person' | 'organization' | 'place';
  readonly names: readonly string[];
}

export interface Article {
  readonly name: string;
  readonly text: string;
  readonly isMarkdown: boolean;
  readonly language: Language;
  /** Whom a reader of this article knows, not all of whom it names. */
  readonly actors: readonly Actor[];
}

/** An annotation made on `before`, to be found again in `after`. */
export interface Case {
  readonly before: string;
  readonly range: TextRange;
  readonly after: string;
  /** Where the words are in `after`; any of them is right, and none means that they are no longer there. */
  readonly truth: readonly TextRange[];
}

/** What a family of edits does to the words of the quote, and so which outcome is right. */
export type Kept = 'keeps the words' | 'replaces words' | 'must not be placed';

/** One documented way in which texts change. */
export interface Family {
  readonly name: string;
  readonly kept: Kept;
  readonly strengths: readonly string[];
  /** A case of that strength, or undefined where this article and this draw have none. */
  make(article: Article, strength: number, random: Random): Case | undefined;
}
