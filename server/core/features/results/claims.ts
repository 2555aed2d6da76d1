import type { Location } from '../../text/range';
import type { NamedActor } from './actors';

/** One claim of the list of all. */
export interface ListedClaim {
  /** `sourceId#claimId`. */
  readonly reference: string | undefined;
  readonly id: string | undefined;
  readonly quote: string;
  readonly text: string | undefined;
  /** Where the article is or has to be. */
  readonly article: string | undefined;
  /** Of the article: as its sidecar or its front matter has it, else its file name. */
  readonly title: string;
  readonly by: NamedActor | undefined;
  readonly about: readonly NamedActor[];
  readonly kind: string | undefined;
  readonly status: string;
  readonly tags: readonly string[];
  readonly gloss: Location;
}
