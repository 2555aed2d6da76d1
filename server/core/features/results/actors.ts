import type { Location } from '../../text/range';

/** An id as it is written, and the name, which is the id again where nobody knows him. */
export interface NamedActor {
  readonly id: string;
  readonly name: string;
}

/** One actor of the list of all. */
export interface ListedActor {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string | undefined;
  readonly description: string | undefined;
  /** How often he is surely named, and in how many articles. */
  readonly mentions: number;
  readonly articles: number;
  readonly gloss: Location;
}
