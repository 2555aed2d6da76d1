import type { Location, TextRange } from '../../text/range';

/** Above the line of an article in which a claim begins. */
export interface ClaimLens {
  readonly range: TextRange;
  /** The whole entry of the claim; undefined where the lens stands for all that there was no room for. */
  readonly gloss: Location | undefined;
  /** Whether there is room for no more than its id and status. */
  readonly brief: boolean;
  /** Where `gloss` is undefined, how many there was no room for. */
  readonly more: number;
}

/** A few words behind the words of a claim. */
export interface ClaimHint {
  readonly offset: number;
  readonly label: string;
  readonly gloss: Location;
}
