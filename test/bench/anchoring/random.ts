/** Numbers that look random and are the same in every run (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A generator for one thing of many: the same for the same parts, whatever else was drawn before. */
  static of(...parts: readonly (string | number)[]): Random {
    let hash = 0x811c9dc5;
    for (const character of parts.join('\u0000'))
      hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
    return new Random(hash);
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Both ends included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** One character of a string that has nothing but plain ones, other than `not`. */
  letter(of: string, not = ''): string {
    const others = not === '' ? of : of.replaceAll(not, '');
    return others.charAt(this.below(others.length));
  }

  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
    }
    return mixed;
  }

  /** Up to `count` of a list, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[] {
    const chosen = new Set(this.shuffled(list.map((_, at) => at)).slice(0, count));
    return list.filter((_, at) => chosen.has(at));
  }
}
