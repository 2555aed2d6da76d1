import type { Location, TextRange } from '../../text/range';
import type { QuoteState } from './wording';

/** An article and all that is annotated in it: by place, then what has none. */
export interface AnnotatedArticle {
  readonly article: string;
  readonly annotations: readonly AnnotationItem[];
}

export type AnnotationItem = ClaimItem | NoteItem | PinItem;

interface AnyItem {
  /** The whole entry. */
  readonly gloss: Location;
  readonly quote: string;
  /** In the article: one where that is sure, else none; of a pin, every place it stands for. */
  readonly ranges: readonly TextRange[];
  readonly found: QuoteState;
}

export interface ClaimItem extends AnyItem {
  readonly kind: 'claim';
  readonly id: string | undefined;
  readonly claimKind: string | undefined;
  /** As it is written: no judgement of Glossator's. */
  readonly status: string;
  readonly text: string | undefined;
  /** The claimant's name, or the id where nobody knows him. */
  readonly by: string | undefined;
}

export interface NoteItem extends AnyItem {
  readonly kind: 'note';
  readonly note: string;
  readonly motivation: string;
}

export interface PinItem extends AnyItem {
  readonly kind: 'pin';
  readonly actor: string | undefined;
  readonly not: readonly string[] | 'any' | undefined;
}

/** What stands at a selection of an article. */
export interface Selected {
  /** Why nothing can be annotated in this file: a sentence. */
  readonly refused: string | undefined;
  /** The selected words, or the recognised name around a cursor; empty where neither is there. */
  readonly quote: string;
  /** How often they stand in the article as whole words; 0 for a passage too long for a name. */
  readonly occurrences: number;
  /** Whom just these words name by now; several where that is not sure. */
  readonly actors: readonly string[];
  /** The innermost first. */
  readonly annotations: readonly AnnotationItem[];
}
