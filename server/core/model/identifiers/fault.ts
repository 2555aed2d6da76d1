/** What is wrong with an identifier. */
export interface Fault {
  /** A whole sentence. Words from the file in it are raw. */
  readonly message: string;
  /** What it is in the right form, where only one can be meant. */
  readonly meant?: string;
  /** It is the right identifier, in a form that other programs read as well: nothing to correct in a file that they write. */
  readonly isHarmless?: boolean;
}

/** Undefined where nothing is known to be wrong. */
export type Judge = (text: string) => Fault | undefined;
