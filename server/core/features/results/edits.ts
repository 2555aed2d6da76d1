import type { FileEdit } from '../../annotate/fileEdit';
import type { TextRange } from '../../text/range';

/** Nothing is to be changed: a plain sentence that says why, and what to do instead. */
export interface Refused {
  readonly refused: string;
}

/** An id that can be renamed, and where it stands. */
export interface Renamable {
  readonly range: TextRange;
  readonly id: string;
}

/** What goes along when files are moved. */
export interface MovedAlong {
  /** In the files as they are named before the move; those that are made are named as they are after it. */
  readonly edits: readonly FileEdit[];
  /** Files to move as well. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  /** What could not be done: plain sentences that say what is left to do by hand. */
  readonly told: readonly string[];
}
