/** The parts of the peers' packages that are used; they are installed only to be measured, so types come from here. */
declare module 'diff-match-patch' {
  export default class DiffMatchPatch {
    /** Where a pattern of at most 32 characters is, near a place; -1 where it is not. */
    match_main(text: string, pattern: string, near: number): number;
  }
}

declare module 'approx-string-match' {
  /** The places with the fewest errors of all, if these are few enough. */
  export default function search(
    text: string,
    pattern: string,
    maxErrors: number,
  ): { start: number; end: number; errors: number }[];
}
