import type { Location } from '../../text/range';
import type { NamedActor } from './actors';

/** Names that may be worth declaring as actors, most frequent first. */
export interface SuggestedNames {
  readonly names: readonly SuggestedName[];
  /** How many there are, with those that are left out because one asked for fewer. */
  readonly total: number;
}

export interface SuggestedName {
  /** The workspace folder whose articles it stands in: each has actors and settings of its own. */
  readonly folder: string;
  /** As it is most often written, in its longest form. */
  readonly name: string;
  /** Other forms and spellings that were counted as the same. */
  readonly spellings: readonly string[];
  readonly occurrences: number;
  readonly articles: number;
  /** The first places, by article. */
  readonly places: readonly SuggestedPlace[];
  /** Known actors it may be another name of: a guess. */
  readonly similar: readonly NamedActor[];
}

export interface SuggestedPlace extends Location {
  /** What stands around the words on their line, shortened. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}
