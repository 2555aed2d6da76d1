/** Phrases by their words, looked up longest first. */
import { isJoined, type Token, tokenize } from '../../text/tokens';
import { wordForms } from './wordForms';

export type GuardKind =
  'figure' | 'negation' | 'restriction' | 'hedge' | 'quantity' | 'date' | 'unit' | 'opposite';

export interface Entry {
  /** Undefined for a phrase that guards nothing, and keeps its words from being taken for others. */
  readonly kind: GuardKind | undefined;
  readonly key: string;
}

export interface Match extends Entry {
  /** The token behind the phrase. */
  readonly next: number;
}

interface Node {
  readonly words: Map<string, Node>;
  entry?: Entry;
}

export class Lexicon {
  readonly #root: Node = { words: new Map() };

  /** A phrase that is known already stays what it is. */
  add(kind: GuardKind | undefined, phrases: Readonly<Record<string, string>>): this {
    for (const [key, list] of Object.entries(phrases)) {
      for (const phrase of wordForms(list)) this.#addPhrase(phrase, { kind, key });
    }
    return this;
  }

  /** The longest phrase that begins with a token and ends before `limit`. */
  longest(tokens: readonly Token[], at: number, limit: number): Match | undefined {
    let found: Match | undefined;
    let node = this.#root.words.get(tokens[at]!.word);
    for (let next = at + 1; node !== undefined; next++) {
      if (node.entry !== undefined) found = { ...node.entry, next };
      const token = tokens[next];
      if (next >= limit || !isJoined(token)) break;
      node = node.words.get(token.word);
    }
    return found;
  }

  #addPhrase(phrase: string, entry: Entry): void {
    let node = this.#root;
    for (const { word } of tokenize(phrase)) {
      let next = node.words.get(word);
      if (next === undefined) {
        next = { words: new Map() };
        node.words.set(word, next);
      }
      node = next;
    }
    node.entry ??= entry;
  }
}
