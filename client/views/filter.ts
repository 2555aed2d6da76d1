/** What a person types to see only some of a list: every word of it has to be somewhere in what is shown, in any case, with or without accents. */
export class Filter {
  readonly #words: readonly string[];

  /** `text` is as it was typed; blanks alone filter nothing. */
  constructor(readonly text: string) {
    this.#words = folded(text)
      .split(/\s+/u)
      .filter((word) => word !== '');
  }

  get isActive(): boolean {
    return this.#words.length > 0;
  }

  /** `haystack` is made by `folded`. */
  matches(haystack: string): boolean {
    return this.#words.every((word) => haystack.includes(word));
  }
}

/** Letters without case and accents, and every apostrophe the same, so that what is typed without care is found. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ‘]/gu, "'")
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae');
}
