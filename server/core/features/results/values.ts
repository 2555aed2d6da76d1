/** The words that values are chosen from. */
export interface Values {
  /** Of claims: the built-in ones and those of the project, in that order. */
  readonly statuses: readonly string[];
  readonly actorKinds: readonly string[];
  /** Of notes. */
  readonly motivations: readonly string[];
}
