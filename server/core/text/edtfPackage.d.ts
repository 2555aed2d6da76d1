/** The package has no types of its own; these are of the part that is used here. */
declare module 'edtf' {
  /** What stands for a date in the result; intervals, lists and sets have further ones as their values. */
  export interface Parsed {
    readonly type?: string;
    /** Of a date its year, month from 0, and day. */
    readonly values: readonly (number | Parsed | readonly Parsed[] | null)[];
    /** Which digits are not known; absent where all are. */
    readonly unspecified?: number;
  }

  /** Throws where the text is no EDTF. */
  export function parse(text: string): Parsed;
}
