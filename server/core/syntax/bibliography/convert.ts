/** An entry of a BibTeX or BibLaTeX file for whoever makes a CSL item of it. */
export interface EntryToConvert {
  /** In small letters. */
  readonly type: string;
  readonly key: string;
  /** By names in small letters what stands under them, as TeX writes it. */
  readonly values: ReadonlyMap<string, string>;
}

export interface Converted {
  /** The CSL item, as other programs would have it: whether it fits our schema is not said. */
  readonly item: unknown;
  /** The names of the fields that could not be read and are left out. */
  readonly refused: readonly string[];
}

/** Makes CSL items of entries. What does so is large and is loaded only where there is a bibliography: see citationJs.ts. */
export type ConvertEntry = (entry: EntryToConvert) => Converted;
