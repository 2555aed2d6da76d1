/** What the cursor stands in: the keys around it, and where the words it stands in begin. */
export interface FlowPlace {
  readonly keys: readonly string[];
  readonly start: number;
  /** Where the words end; undefined for a quote that is not closed. */
  readonly end: number | undefined;
  readonly quotes: '"' | "'" | undefined;
  /** Whether a key is due in the braces around it, or stands there. */
  readonly isKey: boolean;
  /** Whether it is an item of the brackets directly around it. */
  readonly inList: boolean;
  /** Where the innermost bracket around it opens; undefined for a quoted text without any. */
  readonly opening: number | undefined;
}

interface Bracket {
  readonly open: '[' | '{';
  readonly at: number;
  /** The key that is being read or was read last in a map; undefined where one is to come. */
  key: string | undefined;
}

/**
 * Reads YAML in brackets and quotes up to a cursor. It may go over several lines; a line that is no further to the right than
 * the key it stands under ends it, closed or not, so that one bracket that is missing does not take the rest of a file with it.
 */
export class FlowReader {
  readonly #brackets: Bracket[] = [];
  at = 0;

  constructor(
    readonly text: string,
    readonly offset: number,
    /** The column of the key or dash it stands under. */
    readonly column: number,
    readonly keys: readonly string[],
  ) {}

  /** Reads from `start`, where a bracket or a quote stands. Undefined where it ends before the cursor; `at` is then its end. */
  read(start: number): FlowPlace | 'elsewhere' | undefined {
    this.at = start;
    do {
      const found = this.#step();
      if (found !== 'on') return found;
    } while (this.#brackets.length > 0);
    return this.offset <= this.at && this.offset > start ? 'elsewhere' : undefined;
  }

  #step(): FlowPlace | 'elsewhere' | 'on' | undefined {
    const { text } = this;
    this.#skipSpaces();
    if (this.at >= this.offset && this.#brackets.length > 0)
      return this.#here(this.offset, this.offset, undefined);
    const character = text[this.at];
    const inside = this.#brackets.at(-1);
    switch (character) {
      case undefined:
        return undefined;
      case '\n':
      case '\r':
        this.at += text.startsWith('\r\n', this.at) ? 2 : 1;
        return this.#endsHere() ? undefined : 'on';
      case '[':
      case '{':
        this.#brackets.push({ open: character, at: this.at, key: undefined });
        this.at += 1;
        return 'on';
      case ']':
      case '}':
        this.#brackets.pop();
        this.at += 1;
        return 'on';
      case ',':
        if (inside !== undefined) inside.key = undefined;
        this.at += 1;
        return 'on';
      case '#':
        this.at = this.#lineEnd();
        return this.offset <= this.at ? 'elsewhere' : 'on';
      default:
        return this.#scalar(character, inside);
    }
  }

  /** A scalar, which a colon behind it makes a key. */
  #scalar(first: string, inside: Bracket | undefined): FlowPlace | 'elsewhere' | 'on' | undefined {
    const quoted = first === '"' || first === "'";
    const start = quoted ? this.at + 1 : this.at;
    const end = quoted ? this.#quoteEnd(first) : this.#plainEnd();
    const after = quoted && end !== undefined ? end + 1 : end;
    // A quote that is not closed ends where reading stopped.
    if (
      this.offset >= start &&
      (end === undefined ? this.offset < this.at || this.at < start : this.offset <= end)
    ) {
      return this.#here(start, end, quoted ? first : undefined);
    }
    if (after === undefined) return undefined;
    this.at = after;
    if (inside?.open === '{' && inside.key === undefined) {
      inside.key = this.text.slice(start, end);
      this.#skipSpaces();
      if (this.text[this.at] !== ':') return 'on';
      this.at += 1;
      // Directly behind the colon nothing can be written yet: YAML wants a space.
      return this.offset === this.at ? 'elsewhere' : 'on';
    }
    return 'on';
  }

  #here(start: number, end: number | undefined, quotes: FlowPlace['quotes']): FlowPlace {
    const inside = this.#brackets.at(-1);
    const keys = this.#brackets.flatMap(({ open, key }) => (open === '{' ? (key ?? []) : []));
    return {
      keys: [...this.keys, ...keys],
      start,
      end,
      quotes,
      isKey: inside?.open === '{' && inside.key === undefined,
      inList: inside?.open === '[',
      opening: inside?.at,
    };
  }

  /** Where a quoted scalar ends; undefined where it is not closed, neither on its line nor on the lines that belong to it. */
  #quoteEnd(quote: string): number | undefined {
    const { text } = this;
    for (let at = this.at + 1; at < text.length; at += 1) {
      const character = text[at];
      if (quote === '"' && character === '\\') at += 1;
      else if (character === quote) {
        if (quote === '"' || text[at + 1] !== "'") return at;
        at += 1;
      } else if (character === '\n') {
        this.at = at + 1;
        if (this.#endsHere()) return undefined;
      }
    }
    return undefined;
  }

  #plainEnd(): number {
    const { text } = this;
    let at = this.at;
    for (; at < text.length; at += 1) {
      const character = text[at];
      if (character === '\n' || character === '\r') break;
      if (this.#brackets.length === 0) continue;
      if (
        character === ',' ||
        character === ']' ||
        character === '}' ||
        character === '[' ||
        character === '{'
      )
        break;
      if (character === ':' && /[\s,[\]{}]|$/uy.test(text[at + 1] ?? '')) break;
      if (character === '#' && text[at - 1] === ' ') break;
    }
    // A sign that means nothing here is stepped over, so that reading always goes on.
    return Math.max(at, this.at + 1);
  }

  /** Whether the line that begins at `at` belongs to what stands around the brackets. */
  #endsHere(): boolean {
    const content = this.at + (/^[ \t]*/u.exec(this.text.slice(this.at, this.at + 1000))?.[0].length ?? 0);
    const character = this.text[content];
    return character !== undefined && !/[\r\n#\]}]/u.test(character) && content - this.at <= this.column;
  }

  #skipSpaces(): void {
    while (this.at < this.offset && (this.text[this.at] === ' ' || this.text[this.at] === '\t')) this.at += 1;
  }

  #lineEnd(): number {
    let at = this.at;
    while (at < this.text.length && this.text[at] !== '\n' && this.text[at] !== '\r') at += 1;
    return at;
  }
}
