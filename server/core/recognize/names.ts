/** What goes into the table of names and what comes back about each. */
export interface NameEntry {
  /** The id of the actor who has this name. */
  readonly actor: string;
  /** The name as it is written in the gloss file. */
  readonly text: string;
  /** A weak name counts only near a strong mention of the same actor. */
  readonly weak: boolean;
  /** BCP 47; says nothing about where the name is sought. */
  readonly lang?: string | undefined;
}

/** Who may be meant by a name. */
export interface NameOwner {
  readonly actor: string;
  readonly weak: boolean;
}

/** Why a name is not sought. `blank`: no letter or digit; `too-short`: one small letter or one digit. */
export type RefusalReason =
  'empty' | 'blank' | 'too-short' | 'too-many-words' | 'too-long' | 'too-many-names' | 'too-many-actors';

export interface RefusedName {
  readonly name: NameEntry;
  readonly reason: RefusalReason;
}

/** What a name's text became: its pattern, or why it is none. */
export type Compiled =
  { readonly pattern: number; readonly trivial: boolean } | Exclude<RefusalReason, 'too-many-actors'>;
