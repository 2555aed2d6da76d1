/**
 * From hits to mentions: who is named where, in one article. The rules, in this order:
 *
 * 1. A pin with an actor makes a mention of its words, and everything recognised that overlaps it is gone; what that had
 *    displaced by rule 2 does not come back. Where such pins
 *    overlap, one with context beats one without, then the longer quote wins, then the earlier in the file. A pin with
 *    `not` takes those actors off everything recognised that overlaps its words; `any` takes off all.
 * 2. Of strong names that overlap, the longest wins, measured in folded characters of the name; of equally long ones the
 *    first in the article. Names of several actors at one and the same place are one mention with several candidates.
 *    In a line of capitals, a name of one word and function words counts as a weak one: TOUT LE MONDE.
 * 3. A weak name counts only in a paragraph in which a strong mention of the same actor stands, before or after it, or in
 *    the paragraph directly after such a one. It never displaces a strong mention, not even a shorter one; of weak names
 *    that overlap the longest wins, then the first.
 * 4. Where a mention has several candidates, those whose stronger name stands in the article stay: a mention of theirs
 *    alone by a name that is longer and not shared, or by a pin with a longer quote; and those who have the name as a weak
 *    one if it counts by rule 3. If that is exactly one, it is meant. If it is none, all who have the name as a strong one
 *    stay candidates. Whenever more than one is left, the mention is ambiguous.
 */
import { foldCase } from '../text/fold';
import { isInCapitals } from './boundaries';
import { Paragraphs } from '../text/paragraphs';
import type { TextRange } from '../text/range';
import type { Hits } from './hits';
import type { NameTable } from './nameTable';
import { excludesAny, matchPins, type Pin } from './pins';
import { longest, Placed, type Candidate } from './placed';

export type { Pin } from './pins';

export interface Mention {
  /** UTF-16 units. */
  readonly range: TextRange;
  /** One: sure. Several: the candidates, sorted by id. Never none. */
  readonly actors: readonly string[];
  /** What told: a strong name, a weak one near a strong one, or a pin. */
  readonly by: 'name' | 'weak' | 'pin';
}

export interface ResolvedMentions {
  /** Sorted by start, not overlapping. */
  readonly mentions: readonly Mention[];
  /** How often each pin matches, in the order of the pins; 0 is a pin that matches nothing. */
  readonly pinMatches: readonly number[];
}

export interface MentionInput {
  readonly text: string;
  /** From `findHits` on this text. */
  readonly hits: Hits;
  readonly table: NameTable;
  readonly pins?: readonly Pin[] | undefined;
  /** Whether the text is Markdown: pins are compared with its words as rendered, and paragraphs end at blank lines alone. */
  readonly markdown?: boolean | undefined;
}

export function resolveMentions(input: MentionInput): ResolvedMentions {
  return new Resolver(input).run();
}

/** A pin that takes actors off, with its places, which are sorted and none within another; `next` is the first not passed. */
interface Exclusion {
  readonly pin: Pin;
  readonly ranges: readonly TextRange[];
  next: number;
}

class Resolver {
  readonly #input: MentionInput;
  readonly #placed = new Placed();
  readonly #mentions: Mention[] = [];
  /** For each actor, the longest name, in folded characters, under which it alone stands in the article. */
  readonly #strongest = new Map<string, number>();
  readonly #lists = new Map<string, readonly string[]>();
  /** Paragraphs with a strong mention, for each actor; made when the first weak name asks. */
  #near: Map<string, Set<number>> | undefined;
  #paragraphs: Paragraphs | undefined;
  readonly #exclusions: Exclusion[] = [];

  constructor(input: MentionInput) {
    this.#input = input;
  }

  run(): ResolvedMentions {
    const pinMatches = this.#pin();
    const candidates = this.#candidates();
    const strong = candidates.filter((candidate) => candidate.strong.length > 0);
    const taken = this.#placed.takeFree(longest(strong));
    const shared: Candidate[] = [];
    // Names of one actor first, wherever they stand: they decide about the shared ones.
    for (const candidate of taken) {
      if (candidate.strong.length === 1 && candidate.weak.length === 0)
        this.#sure(candidate, candidate.strong[0]!, 'name');
      else shared.push(candidate);
    }
    // Decided before any is added: what one shared name went to says nothing about the next.
    for (const mention of shared.map((candidate) => this.#share(candidate))) this.#mentions.push(mention);
    // What went to somebody by rule 4 supports weak names as well.
    if (shared.length > 0) this.#near = undefined;
    this.#weak(candidates);
    this.#mentions.sort((a, b) => a.range.start - b.range.start);
    return { mentions: this.#mentions, pinMatches };
  }

  #pin(): number[] {
    const pins = this.#input.pins ?? [];
    const matches = matchPins(this.#input.text, pins, this.#input.markdown ?? false);
    const placed: { range: TextRange; pin: Pin; order: number }[] = [];
    pins.forEach((pin, order) => {
      const ranges = matches[order]!;
      if (pin.actor !== undefined) for (const range of ranges) placed.push({ range, pin, order });
      else if (ranges.length > 0) this.#exclusions.push({ pin, ranges, next: 0 });
    });
    const hasContext = (pin: Pin): number => ((pin.before ?? '') + (pin.after ?? '') === '' ? 0 : 1);
    placed.sort(
      (a, b) =>
        hasContext(b.pin) - hasContext(a.pin) ||
        lengthOf(b.pin) - lengthOf(a.pin) ||
        a.order - b.order ||
        a.range.start - b.range.start,
    );
    for (const { range, pin } of placed) {
      if (!this.#placed.take(range.start, range.end)) continue;
      this.#mentions.push({ range, actors: [pin.actor!], by: 'pin' });
      this.#stands(pin.actor!, lengthOf(pin));
    }
    return matches.map((ranges) => ranges.length);
  }

  /** The hits, those at one place together, without the actors that pins exclude. */
  #candidates(): Candidate[] {
    const { hits, table } = this.#input;
    const candidates: Candidate[] = [];
    for (let at = 0; at < hits.length;) {
      const start = hits[at]!;
      const end = hits[at + 1]!;
      const alone = at + 3 >= hits.length || hits[at + 3] !== start || hits[at + 4] !== end;
      const sole = alone && this.#exclusions.length === 0 ? table.owners(hits[at + 2]!) : [];
      if (sole.length === 1) {
        // Nearly every name is one actor's; for these nothing need be gathered.
        const { actor } = sole[0]!;
        const weak = sole[0]!.weak || this.#isDoubtful(hits[at + 2]!, start, end);
        const length = table.automaton.length(hits[at + 2]!);
        const only = this.#only(actor);
        candidates.push({ start, end, length, strong: weak ? NONE : only, weak: weak ? only : NONE });
        at += 3;
        continue;
      }
      const strong = new Set<string>();
      const weak = new Set<string>();
      let length = 0;
      for (; at < hits.length && hits[at] === start && hits[at + 1] === end; at += 3) {
        const owners = table.owners(hits[at + 2]!);
        const isDoubtful = owners.length > 0 && this.#isDoubtful(hits[at + 2]!, start, end);
        for (const owner of owners) (owner.weak || isDoubtful ? weak : strong).add(owner.actor);
        if (owners.length > 0) length = Math.max(length, table.automaton.length(hits[at + 2]!));
      }
      this.#exclude(start, end, strong, weak);
      for (const actor of strong) weak.delete(actor);
      if (strong.size + weak.size > 0)
        candidates.push({ start, end, length, strong: sorted(strong), weak: sorted(weak) });
    }
    return candidates;
  }

  /** In a line of capitals a phrase may be no name at all: TOUT LE MONDE EN PARLE. */
  #isDoubtful(pattern: number, start: number, end: number): boolean {
    const { table, text } = this.#input;
    return table.automaton.isPhrase(pattern) && isInCapitals(text, start, end);
  }

  /** Called with ascending starts. */
  #exclude(start: number, end: number, strong: Set<string>, weak: Set<string>): void {
    for (const exclusion of this.#exclusions) {
      const { pin, ranges } = exclusion;
      while (exclusion.next < ranges.length && ranges[exclusion.next]!.end <= start) exclusion.next++;
      const range = ranges[exclusion.next];
      if (range === undefined || range.start >= end) continue;
      if (excludesAny(pin)) {
        strong.clear();
        weak.clear();
      }
      for (const actor of typeof pin.not === 'string' ? [pin.not] : (pin.not ?? [])) {
        strong.delete(actor);
        weak.delete(actor);
      }
    }
  }

  #sure(candidate: Candidate, actor: string, by: 'name' | 'weak'): void {
    this.#mentions.push({
      range: { start: candidate.start, end: candidate.end },
      actors: this.#only(actor),
      by,
    });
    if (by === 'name') this.#stands(actor, candidate.length);
  }

  /** The actor alone, as one list for all its mentions in the article. */
  #only(actor: string): readonly string[] {
    let only = this.#lists.get(actor);
    if (only === undefined) this.#lists.set(actor, (only = [actor]));
    return only;
  }

  #stands(actor: string, length: number): void {
    const known = this.#strongest.get(actor);
    if (known === undefined || known < length) this.#strongest.set(actor, length);
  }

  #share(candidate: Candidate): Mention {
    const near = candidate.weak.filter((actor) => this.#isNear(actor, candidate.start));
    const standing = candidate.strong.filter((actor) => (this.#strongest.get(actor) ?? 0) > candidate.length);
    let left = [...standing, ...near].sort();
    if (left.length === 0) left = [...candidate.strong];
    const by = left.some((actor) => candidate.strong.includes(actor)) ? 'name' : 'weak';
    return { range: { start: candidate.start, end: candidate.end }, actors: left, by };
  }

  #weak(candidates: readonly Candidate[]): void {
    const counting: Candidate[] = [];
    for (const candidate of candidates) {
      if (candidate.strong.length > 0 || !this.#placed.isFree(candidate.start, candidate.end)) continue;
      const weak = candidate.weak.filter((actor) => this.#isNear(actor, candidate.start));
      if (weak.length > 0) counting.push({ ...candidate, weak });
    }
    for (const { start, end, weak } of this.#placed.takeFree(longest(counting)))
      this.#mentions.push({ range: { start, end }, actors: weak, by: 'weak' });
  }

  /** The paragraphs of all sure strong mentions so far, for each actor. */
  #paragraphsOfActors(): Map<string, Set<number>> {
    const near = new Map<string, Set<number>>();
    for (const { actors, range, by } of this.#mentions) {
      if (actors.length !== 1 || by === 'weak') continue;
      let paragraphs = near.get(actors[0]!);
      if (paragraphs === undefined) near.set(actors[0]!, (paragraphs = new Set()));
      paragraphs.add(this.#paragraphOf(range.start));
    }
    return near;
  }

  #isNear(actor: string, offset: number): boolean {
    const paragraphs = (this.#near ??= this.#paragraphsOfActors()).get(actor);
    if (paragraphs === undefined) return false;
    const here = this.#paragraphOf(offset);
    return paragraphs.has(here) || paragraphs.has(here - 1);
  }

  #paragraphOf(offset: number): number {
    this.#paragraphs ??= new Paragraphs(this.#input.text, this.#input.markdown ?? false);
    return this.#paragraphs.indexAt(offset);
  }
}

const NONE: readonly string[] = [];

function sorted(actors: Set<string>): readonly string[] {
  return actors.size < 2 ? [...actors] : [...actors].sort();
}

/** Comparable with the folded length of names, and the same however the quote is normalized. */
function lengthOf(pin: Pin): number {
  return foldCase(pin.quote).length;
}
