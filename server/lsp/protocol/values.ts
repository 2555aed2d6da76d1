/** Client to server: the words that a value is chosen from, for a file of a workspace folder. */
export const valuesRequest = 'glossator/values';

export interface ValuesParams {
  readonly uri: string;
}

export interface ValuesAnswer {
  /** Of claims: the built-in ones and those of the project, in that order. */
  readonly statuses: readonly string[];
  readonly actorKinds: readonly string[];
  /** Of notes: W3C's motivations. */
  readonly motivations: readonly string[];
}
