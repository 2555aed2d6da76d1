/**
 * Sentences from templates. In lower-case braces stands a rule, one of whose alternatives takes their place; in capitals
 * something that news texts change while the rest stays: {P}erson, {O}rganization, p{L}ace, a few ({N}), {B}ig number,
 * number {W}ord, per {C}ent, {M}oney, {D}ay of a month, {DY} with the year, {Y}ear, {T}ime of day, {J} day of the week.
 */
import type { Random } from '../random';
import type { Actor, Language } from '../types';

export interface Grammar {
  readonly sentences: readonly string[];
  /** Alternatives are divided by bars; line breaks are spaces. */
  readonly rules: Readonly<Record<string, string>>;
  readonly boilerplate: readonly string[];
  readonly numberWords: readonly string[];
  readonly months: readonly string[];
  readonly days: readonly string[];
}

/** Writes the sentences of one article: with its cast, and with whom it has named before. */
export class Writer {
  readonly #grammar: Grammar;
  readonly #language: Language;
  readonly #cast: readonly Actor[];
  readonly #random: Random;
  readonly #named = new Set<string>();

  constructor(grammar: Grammar, language: Language, cast: readonly Actor[], random: Random) {
    this.#grammar = grammar;
    this.#language = language;
    this.#cast = cast;
    this.#random = random;
  }

  /** A sentence of which all is settled but names and figures; `fill` makes sentences of it that are alike. */
  draft(): string {
    return this.#expand(this.#random.pick(this.#grammar.sentences));
  }

  rule(name: string): string {
    return this.fill(this.#expand(`{${name}}`));
  }

  fill(draft: string): string {
    const filled = draft.replace(/\{([A-Z]+)\}/g, (_, slot: string) => this.#slot(slot));
    return capital(this.#language === 'fr' ? contracted(filled) : withArticles(filled));
  }

  #expand(template: string): string {
    return template.replace(/\{([a-z]+)\}/g, (_, rule: string) =>
      this.#expand(this.#random.pick(alternatives(this.#grammar, rule))),
    );
  }

  #slot(slot: string): string {
    const random = this.#random;
    const french = this.#language === 'fr';
    const { numberWords, months, days } = this.#grammar;
    switch (slot) {
      case 'P':
        return this.#name('person');
      case 'O':
        return this.#name('organization');
      case 'L':
        return this.#name('place');
      case 'N':
        return String(random.between(2, 99));
      case 'B':
        return grouped(random.between(11, 980) * 10, french);
      case 'W':
        return random.pick(numberWords);
      case 'C':
        return french ? `${decimal(random, ',')} %` : `${decimal(random, '.')} percent`;
      case 'M': {
        const amount = random.chance(0.5)
          ? decimal(random, french ? ',' : '.')
          : String(random.between(2, 950));
        return french ? `${amount} millions d’euros` : `$${amount} million`;
      }
      case 'D':
      case 'DY': {
        const day = String(random.between(2, 28));
        const month = random.pick(months);
        const date = french ? `${day} ${month}` : `${month} ${day}`;
        if (slot === 'D') return date;
        return `${date}${french ? '' : ','} ${this.#slot('Y')}`;
      }
      case 'Y':
        return String(random.between(1987, 2026));
      case 'T':
        return french
          ? `${random.between(6, 23)} h ${random.between(10, 55)}`
          : `${random.between(1, 11)}:${random.between(10, 55)} ${random.pick(['a.m.', 'p.m.'])}`;
      case 'J':
        return random.pick(days);
      default:
        throw new Error(`The grammar has no slot ${slot}.`);
    }
  }

  /** In full where an actor is named for the first time, and mostly by the short name after that. */
  #name(kind: Actor['kind']): string {
    const actor = this.#random.pick(this.#cast.filter((each) => each.kind === kind));
    const isNew = !this.#named.has(actor.id);
    this.#named.add(actor.id);
    return isNew || this.#random.chance(0.3) ? actor.names[0]! : actor.names.at(-1)!;
  }
}

const split = new WeakMap<Grammar, Map<string, readonly string[]>>();

function alternatives(grammar: Grammar, rule: string): readonly string[] {
  const known = split.get(grammar) ?? new Map<string, readonly string[]>();
  split.set(grammar, known);
  const found = known.get(rule);
  if (found !== undefined) return found;
  const written = grammar.rules[rule];
  if (written === undefined) throw new Error(`The grammar has no rule ${rule}.`);
  const made = written
    .trim()
    .split('|')
    .map((each) => each.trim().replace(/\s+/g, ' '));
  known.set(rule, made);
  return made;
}

function decimal(random: Random, point: string): string {
  return `${random.between(2, 89)}${random.chance(0.5) ? `${point}${random.between(1, 9)}` : ''}`;
}

function grouped(value: number, french: boolean): string {
  return value < 1000
    ? String(value)
    : `${Math.floor(value / 1000)}${french ? ' ' : ','}${String(value % 1000).padStart(3, '0')}`;
}

export function capital(text: string): string {
  const at = text.search(/\p{L}|\d/u);
  return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
}

function withArticles(text: string): string {
  return text.replace(/\b([Aa]) (?=[aeiou])/g, '$1n ');
}

/** What French runs together: de + le, à + les, que + il. */
function contracted(text: string): string {
  return text
    .replace(/(?<!\p{L})de le (?=\p{L})/gu, 'du ')
    .replace(/(?<!\p{L})de les (?=\p{L})/gu, 'des ')
    .replace(/(?<!\p{L})de des (?=\p{L})/gu, 'de ')
    .replace(/(?<!\p{L})à le (?=\p{L})/gu, 'au ')
    .replace(/(?<!\p{L})à les (?=\p{L})/gu, 'aux ')
    .replace(/(?<!\p{L})([dD]|[qQ]u)e (?=[aàâeéèêiîoôuùœAÀÂEÉÈÊIÎOÔU])/gu, '$1’');
}
