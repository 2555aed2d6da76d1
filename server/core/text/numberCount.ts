/** Cardinal and ordinal numbers in words of one language: "two thousand and five", "quatre-vingt-dix-septième". */
import type { NumberLanguage, NumberWord } from './numberWords';
import { isJoined, type Token } from './tokens';

export interface Count {
  readonly value: bigint;
  /** The token behind. */
  readonly next: number;
  readonly ordinal: boolean;
  /** "hundreds", "million" without a number before it, "nineties". */
  readonly approximate: boolean;
  /** The last thousand, million … in it, or 1: what half of is meant by "and a half". */
  readonly power: bigint;
}

export function readCount(tokens: readonly Token[], language: NumberLanguage, at: number): Count | undefined {
  const counting = language.grammar === 'french' ? FrenchCounting : EnglishCounting;
  return new counting(tokens, language).read(at);
}

interface Group {
  readonly value: bigint;
  readonly next: number;
  readonly ordinal: boolean;
  readonly plural: boolean;
}

/** English; what French does otherwise is below. */
class EnglishCounting {
  readonly tokens: readonly Token[];
  readonly language: NumberLanguage;

  constructor(tokens: readonly Token[], language: NumberLanguage) {
    this.tokens = tokens;
    this.language = language;
  }

  read(at: number): Count | undefined {
    const group = this.first(at);
    if (group === undefined) return undefined;
    let { value, next, ordinal } = group;
    if (group.plural) return { value, next, ordinal, approximate: !ordinal, power: 1n };
    let power = 1n;
    let rest = value;
    for (let above: bigint | undefined; !ordinal;) {
      const word = this.word(next);
      if (word?.role !== 'power' || (above !== undefined && word.value >= above)) break;
      value += rest * (word.value - 1n);
      ({ value: power, ordinal } = word);
      next++;
      // "mille milliards": a power of the power before, once.
      const larger = ordinal ? undefined : this.word(next);
      if (larger?.role === 'power' && larger.value > power) {
        value *= larger.value;
        ({ value: power, ordinal } = larger);
        next++;
      }
      above = power;
      if (ordinal) break;
      const more = this.group(this.behindAnd(next));
      if (more === undefined || more.plural) break;
      ({ value: rest, next, ordinal } = more);
      value += rest;
    }
    return {
      value,
      next,
      ordinal,
      approximate: false,
      power: this.word(next - 1)?.role === 'power' ? power : 1n,
    };
  }

  /** How a number may begin: "a hundred", "a million", "mille", and years as "nineteen eighty-four". */
  protected first(at: number): Group | undefined {
    const token = this.tokens[at]!;
    const following = this.word(at + 1);
    if (token.word === 'a' || token.word === 'an') {
      if (following?.plural !== false || following.ordinal) return undefined;
      if (following.role === 'hundred') return this.hundreds(1n, at + 2);
      return following.role === 'power' ? plain(1n, at + 1) : undefined;
    }
    const century = this.belowHundred(at);
    const years =
      century === undefined || century.ordinal || century.plural ? undefined : this.word(century.next);
    if (century !== undefined && isCentury(century.value) && isYears(years)) {
      const year = this.belowHundred(century.next)!;
      if (!year.ordinal && !year.plural) return { ...year, value: century.value * 100n + year.value };
    }
    return this.group(at, true);
  }

  /** A number below a thousand; with `atStart`, it is the first word of a number, and need not be joined to one before. */
  protected group(at: number, atStart = false): Group | undefined {
    if (!atStart && !isJoined(this.tokens[at])) return undefined;
    const low = this.belowHundred(at);
    if (low === undefined || low.ordinal || low.plural) return low;
    const hundred = this.word(low.next);
    if (hundred?.role !== 'hundred' || (hundred.plural && !this.takesPluralHundreds())) return low;
    if (!this.countsHundreds(low.value)) return low;
    if (hundred.ordinal) return { value: low.value * 100n, next: low.next + 1, ordinal: true, plural: false };
    return this.hundreds(low.value, low.next + 1);
  }

  /** A number of hundreds with what follows them. */
  protected hundreds(count: bigint, next: number): Group {
    const start = this.behindAnd(next);
    const more = isJoined(this.tokens[start]) ? this.belowHundred(start) : undefined;
    if (more === undefined || more.plural) return plain(count * 100n, next);
    return { ...more, value: count * 100n + more.value };
  }

  protected belowHundred(at: number): Group | undefined {
    const word = this.language.words.get(this.tokens[at]?.word ?? '');
    if (word === undefined || !['zero', 'unit', 'teen', 'ten'].includes(word.role)) return undefined;
    const { value, ordinal, plural } = word;
    if (word.role !== 'ten' || ordinal || plural) return { value, next: at + 1, ordinal, plural };
    const unit = this.word(at + 1);
    if (unit?.role !== 'unit' || unit.plural) return plain(value, at + 1);
    return { value: value + unit.value, next: at + 2, ordinal: unit.ordinal, plural: false };
  }

  protected takesPluralHundreds(): boolean {
    return false;
  }

  protected countsHundreds(count: bigint): boolean {
    return count > 0n;
  }

  /** The token behind an "and", if one stands here and a number follows. */
  protected behindAnd(at: number): number {
    const token = this.tokens[at];
    const isAnd = isJoined(token) && token.word === this.language.and && isJoined(this.tokens[at + 1]);
    return isAnd && this.belowHundred(at + 1) !== undefined ? at + 1 : at;
  }

  /** A number word that is joined to the one before it. */
  protected word(at: number): NumberWord | undefined {
    const token = this.tokens[at];
    return isJoined(token) && token.gap !== 'apostrophe' ? this.language.words.get(token.word) : undefined;
  }
}

class FrenchCounting extends EnglishCounting {
  protected override first(at: number): Group | undefined {
    const word = this.language.words.get(this.tokens[at]!.word);
    // "mille" needs no number before it.
    if (word?.role === 'power' && word.value === 1_000n && !word.ordinal) return this.thousand(at);
    return this.group(at, true);
  }

  /** Nor does "cent". */
  protected override group(at: number, atStart = false): Group | undefined {
    const token = this.tokens[at];
    const word =
      token !== undefined && (atStart || isJoined(token)) ? this.language.words.get(token.word) : undefined;
    if (word?.role !== 'hundred' || word.plural) return super.group(at, atStart);
    return word.ordinal
      ? { value: 100n, next: at + 1, ordinal: true, plural: false }
      : this.hundreds(1n, at + 1);
  }

  protected thousand(at: number): Group | undefined {
    const more = this.group(this.behindAnd(at + 1));
    if (more === undefined || more.plural) return plain(1_000n, at + 1);
    return { ...more, value: 1_000n + more.value };
  }

  protected override belowHundred(at: number): Group | undefined {
    const word = this.language.words.get(this.tokens[at]?.word ?? '');
    if (word === undefined || (word.plural && !word.ordinal)) return undefined;
    const following = this.word(at + 1);
    if (word.value === 4n && !word.ordinal && following?.role === 'ten' && following.value === 20n) {
      if (following.ordinal) return { value: 80n, next: at + 2, ordinal: true, plural: false };
      return this.withUnits(80n, at + 2, true);
    }
    if (word.role === 'ten' && word.ordinal)
      return { value: word.value, next: at + 1, ordinal: true, plural: word.plural };
    if (word.role === 'ten') return this.withUnits(word.value, at + 1, word.value === 60n);
    return this.belowTwenty(at);
  }

  protected belowTwenty(at: number): Group | undefined {
    const word = this.language.words.get(this.tokens[at]?.word ?? '');
    if (word === undefined || !['zero', 'unit', 'teen'].includes(word.role)) return undefined;
    const { value, ordinal, plural } = word;
    const following = this.word(at + 1);
    if (value === 10n && !ordinal && isSevenToNine(following))
      return {
        value: 10n + following.value,
        next: at + 2,
        ordinal: following.ordinal,
        plural: following.plural,
      };
    return { value, next: at + 1, ordinal, plural };
  }

  /** Tens with their units, or with ten to nineteen where these are counted on sixty and eighty. */
  protected withUnits(tens: bigint, next: number, countsOn: boolean): Group {
    const withAnd = this.word(next + 1);
    const and = this.tokens[next];
    if (isJoined(and) && and.word === 'et' && (withAnd?.value === 1n || (countsOn && withAnd?.value === 11n)))
      return {
        value: tens + withAnd.value,
        next: next + 2,
        ordinal: withAnd.ordinal,
        plural: withAnd.plural,
      };
    const word = this.word(next);
    const isUnit = word?.role === 'unit' || (countsOn && word?.role === 'teen');
    const more = isUnit && !word.plural ? this.belowTwenty(next) : undefined;
    return more === undefined ? plain(tens, next) : { ...more, value: tens + more.value };
  }

  protected override takesPluralHundreds(): boolean {
    return true;
  }

  /** "deux cents", "onze cents", but not "vingt cents". */
  protected override countsHundreds(count: bigint): boolean {
    return count > 1n && count < 20n && count !== 10n;
  }
}

function plain(value: bigint, next: number): Group {
  return { value, next, ordinal: false, plural: false };
}

function isCentury(value: bigint): boolean {
  return value >= 18n && value <= 20n;
}

function isYears(word: NumberWord | undefined): boolean {
  return (word?.role === 'teen' || word?.role === 'ten') && !word.ordinal && !word.plural;
}

function isSevenToNine(word: NumberWord | undefined): word is NumberWord {
  return word?.role === 'unit' && word.value >= 7n;
}
