import type { Location } from '../../text/range';

/** A web address that gloss files or bibliographies name. */
export interface WebAddress {
  /** As it can be asked for. */
  readonly address: string;
  /** Where it is written. */
  readonly places: readonly Location[];
}
