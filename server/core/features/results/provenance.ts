import type { Location } from '../../text/range';
import type { Outcome } from './quotation';

/** A step from a claim to what it rests on, or that claim itself. */
export interface ProvenanceItem {
  /** Unique in the tree below one root, and the same for the same step after changes elsewhere. */
  readonly id: string;
  readonly kind: ProvenanceKind;
  /** Plain text on one line. */
  readonly label: string;
  readonly description: string;
  /** Of citations, and of claims that are related to the one above. */
  readonly stance: ProvenanceStance | undefined;
  /** Of citations. */
  readonly outcome: Outcome | undefined;
  /** Whether it counts as evidence. */
  readonly counts: boolean;
  /** The cited words, the claim's words in their article, or the entry of a source. */
  readonly place: Location | undefined;
  /** Where the item itself is written in a gloss file. */
  readonly entry: Location | undefined;
  readonly isExpandable: boolean;
}

export type ProvenanceKind =
  | 'claim'
  | 'citation'
  /** A source that takes what it says from another. */
  | 'source'
  /** A source that is known to take it from no other. */
  | 'origin'
  /** A claim or source that stands above already. */
  | 'circle'
  /** How many there was no room for. */
  | 'more';

export type ProvenanceStance = 'supports' | 'disputes' | 'context' | 'repeats';
