/** What a word adds to a number. The words themselves are in numberWordsEnglish.ts and numberWordsFrench.ts. */
export interface NumberWord {
  /**
   * `unit` is 1 to 9, `teen` 10 to 19, `ten` a multiple of ten that takes units, `hundred` and `power` multiply what is before
   * them, `collective` is a noun for about so many, `times` multiplies without a noun ("twice"), `part` is a fraction.
   */
  readonly role: 'zero' | 'unit' | 'teen' | 'ten' | 'hundred' | 'power' | 'collective' | 'times' | 'part';
  /** Of a `part`, what one is divided by. */
  readonly value: bigint;
  readonly ordinal: boolean;
  readonly plural: boolean;
}

export interface NumberLanguage {
  readonly grammar: 'english' | 'french';
  readonly words: ReadonlyMap<string, NumberWord>;
  /** The articles that count as one before a hundred, a million, a dozen. */
  readonly articles: ReadonlySet<string>;
  readonly and: string;
  /** Between two nouns: "tens of thousands", "dizaines de milliers". */
  readonly of: ReadonlySet<string>;
}

type Role = NumberWord['role'];

/** Collects a language's words from lists of "word value" pairs. */
export class NumberWordList {
  readonly words = new Map<string, NumberWord>();

  add(role: Role, list: Readonly<Record<string, number | bigint>>, marks: Partial<NumberWord> = {}): this {
    for (const [words, value] of Object.entries(list)) {
      for (const word of words.split(' ')) {
        this.words.set(word, { role, value: BigInt(value), ordinal: false, plural: false, ...marks });
      }
    }
    return this;
  }
}
