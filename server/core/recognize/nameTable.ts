/**
 * The names that are sought in articles.
 *
 * The model. A name is cut into words (letters, digits, marks) and what stands between, before and after them. Names that
 * agree in these after folding (case, diacritics, ligatures, kinds of apostrophe, dash, quotation mark and space) are one
 * *pattern*, unless their capitals ask for different things. All patterns hang in one trie over words (automaton.ts), which
 * is walked from every word of an article (hits.ts); what the hits mean is decided afterwards (mentions.ts), because it
 * depends on the rest of the article and may change while the hits stay.
 *
 * The rules, in words:
 * - Whole words only. A hyphen beside a name ends a word (anti-DOGE, Trump-era); a letter or digit does not (ICEout).
 * - Between two words of a name the article must have what the name has, where any run of spaces of any kind, with one
 *   line break at most, counts as one space. A comma, a full stop or a blank line between them is not a space.
 * - Punctuation at the start or end of a name is part of it: "C++" is not found in "C", nor "U.S." in "U.S".
 * - A word of a name that begins with a capital is matched only by a word that does: never "tout le monde" for Le Monde,
 *   but ELON MUSK for Elon Musk. A word that begins with a small letter is matched in any case.
 * - A name with capitals and no small letter (ICE, DOGE, U.S.) is matched only by capitals.
 * - A French or Italian elision before a name (l', d', qu', jusqu', lorsqu', puisqu', quoiqu', dell' …) and an English 's
 *   after it are let through; any other letters joined by an apostrophe are not: neither Don in "Don't" nor Brien in
 *   "O'Brien". See boundaries.ts for elided capitals.
 * - A full stop or @ that joins a name to small letters makes an address of it (DOGE.gov), which is not the name.
 * - Names too short or too common to trust are kept as weak ones and told as `trivial`: one letter (X), digits alone (20),
 *   function words (the, elle). Names that cannot work at all are left out and told as `refused`.
 */
import { HAS_LOWER, HAS_UPPER, IS_SOLO_WORD, scanWords, STARTS_UPPER, Words } from '../text/words';
import { Automaton } from './automaton';
import { foldGap } from './gap';
import { isFunctionWord } from '../text/functionWords';
import type { Compiled, NameEntry, NameOwner, RefusedName } from './names';

export type { NameEntry, NameOwner, RefusalReason, RefusedName } from './names';

/** Names of one actor beyond this many are left out: told once, for the first of them. */
export const MAX_NAMES_PER_ACTOR = 1000;
/** Actors of one name beyond this many are not told apart by it: nobody can choose among more candidates. */
export const MAX_ACTORS_PER_NAME = 100;
export const MAX_WORDS_PER_NAME = 32;
/** In UTF-16 units. */
export const MAX_NAME_LENGTH = 512;

export class NameTable {
  /** Names that are not sought, with the reason. */
  readonly refused: readonly RefusedName[];
  /** Names that are sought, but count as weak ones whatever the gloss file says, because they say too little. */
  readonly trivial: readonly NameEntry[];
  /** What is walked; shared with the tables that were made from this one or that this one was made from. */
  readonly automaton: Automaton;
  readonly #owners: ReadonlyMap<number, PatternOwners>;

  constructor(
    automaton: Automaton,
    owners: ReadonlyMap<number, PatternOwners>,
    refused: readonly RefusedName[],
    trivial: readonly NameEntry[],
  ) {
    this.automaton = automaton;
    this.#owners = owners;
    this.refused = refused;
    this.trivial = trivial;
  }

  /** The actors that have this pattern as a name; none if it is a name of an earlier table alone. Each actor once. */
  owners(pattern: number): readonly NameOwner[] {
    return this.#owners.get(pattern)?.owners ?? NOBODY;
  }

  /** The name as the first of its owners writes it; undefined for a name of an earlier table alone. */
  text(pattern: number): string | undefined {
    return this.#owners.get(pattern)?.text;
  }

  /** The patterns that are names of somebody, in the order the names were given. */
  patterns(): IterableIterator<number> {
    return this.#owners.keys();
  }
}

interface PatternOwners {
  readonly text: string;
  readonly owners: NameOwner[];
}

const NOBODY: readonly NameOwner[] = [];

/**
 * Makes the table of all names. With the table before it, what did not change is not made again, and hits found with
 * either table mean the same in both: after a change only articles that may contain a changed name are searched again
 * (`changedNames`, `mayContain`).
 */
export function buildNameTable(names: Iterable<NameEntry>, previous?: NameTable): NameTable {
  const automaton =
    previous !== undefined && !previous.automaton.isMostlyWaste ? previous.automaton : new Automaton();
  const owners = new Map<number, PatternOwners>();
  const refused: RefusedName[] = [];
  const trivial: NameEntry[] = [];
  const counts = new Map<string, number>();
  for (const name of names) {
    const count = (counts.get(name.actor) ?? 0) + 1;
    counts.set(name.actor, count);
    if (count > MAX_NAMES_PER_ACTOR) {
      if (count === MAX_NAMES_PER_ACTOR + 1) refused.push({ name, reason: 'too-many-names' });
      continue;
    }
    const known = automaton.compiled.get(name.text);
    const compiled = known ?? compile(name.text, automaton);
    if (known === undefined) automaton.compiled.set(name.text, compiled);
    if (typeof compiled === 'string') {
      refused.push({ name, reason: compiled });
      continue;
    }
    if (compiled.trivial) trivial.push(name);
    if (!own(owners, compiled.pattern, name, name.weak || compiled.trivial))
      refused.push({ name, reason: 'too-many-actors' });
  }
  automaton.live = owners.size;
  return new NameTable(automaton, owners, refused, trivial);
}

/**
 * The patterns that came, went or belong to others now: only an article that may contain one of them has other mentions than
 * before. Undefined where every article must be searched again.
 */
export function changedNames(previous: NameTable, next: NameTable): readonly number[] | undefined {
  if (previous.automaton !== next.automaton) return undefined;
  const owners = (table: NameTable, pattern: number): string => JSON.stringify(table.owners(pattern));
  const patterns = new Set([...previous.patterns(), ...next.patterns()]);
  return [...patterns].filter((pattern) => owners(previous, pattern) !== owners(next, pattern));
}

/** A name that several actors have, for the rule that tells it. */
export interface SharedName {
  /** As it was first written. */
  readonly text: string;
  /** Sorted by id. */
  readonly actors: readonly NameOwner[];
}

/**
 * Names that several actors have. Those that differ in capitals alone are one here: whatever is written in capitals
 * throughout could be either. In the order in which the names were first given.
 */
export function sharedNames(table: NameTable): SharedName[] {
  const groups = new Map<string, { pattern: number; owners: NameOwner[] }>();
  for (const pattern of table.patterns()) {
    const key = table.automaton.caselessKey(pattern);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { pattern, owners: [...table.owners(pattern)] });
    else for (const owner of table.owners(pattern)) addOwner(group.owners, owner.actor, owner.weak);
  }
  const shared: SharedName[] = [];
  for (const { pattern, owners } of groups.values()) {
    if (owners.length < 2) continue;
    owners.sort((a, b) => (a.actor < b.actor ? -1 : 1));
    shared.push({ text: table.text(pattern) ?? '', actors: owners });
  }
  return shared;
}

const scratch = new Words();

function compile(text: string, automaton: Automaton): Compiled {
  if (text === '') return 'empty';
  if (text.length > MAX_NAME_LENGTH) return 'too-long';
  scanWords(text, [], scratch);
  const { count, starts, ends, flags, hashes } = scratch;
  if (count === 0) return 'blank';
  if (count > MAX_WORDS_PER_NAME) return 'too-many-words';
  let all = 0;
  let capitals = 0;
  for (let at = 0; at < count; at++) {
    all |= flags[at]!;
    if (flags[at]! & STARTS_UPPER) capitals |= 1 << at;
  }
  const before = (foldGap(text, 0, starts[0]!, true) ?? '').trimStart();
  const after = (foldGap(text, ends[count - 1]!, text.length, true) ?? '').trimEnd();
  // "X." is a letter at the end of a sentence, "C++" is more than that.
  const lone =
    count === 1 && isOneLetter(text.slice(starts[0], ends[0])) && /^[-.,;:!?'"()]*$/.test(before + after);
  if (lone && !(all & (HAS_UPPER | IS_SOLO_WORD))) return 'too-short';
  const separators: string[] = [];
  for (let at = 1; at < count; at++) separators.push(foldGap(text, ends[at - 1]!, starts[at]!, true) ?? ' ');
  const pattern = automaton.add({
    text,
    words: Array.from({ length: count }, (_, at) => ({
      start: starts[at]!,
      end: ends[at]!,
      hash: hashes[at]!,
    })),
    separators,
    before,
    after,
    capitals,
    capitalOnly: (all & HAS_UPPER) !== 0 && (all & HAS_LOWER) === 0,
  });
  if (pattern < 0) return 'too-many-names';
  const letterless = (all & (HAS_UPPER | HAS_LOWER | IS_SOLO_WORD)) === 0;
  const trivial =
    lone || (letterless && !/\p{L}/u.test(text)) || (count === 1 && isFunctionWord(text.trim()));
  return { pattern, trivial };
}

function isOneLetter(word: string): boolean {
  return word.length < 8 && /^.$/su.test(word.normalize('NFC').replace(/\p{Cf}/gu, ''));
}

/** False where so many actors have the name already that one more helps nobody. */
function own(owners: Map<number, PatternOwners>, pattern: number, name: NameEntry, weak: boolean): boolean {
  const present = owners.get(pattern);
  if (present === undefined) owners.set(pattern, { text: name.text, owners: [{ actor: name.actor, weak }] });
  else if (present.owners.length >= MAX_ACTORS_PER_NAME)
    return present.owners.some(({ actor }) => actor === name.actor);
  else addOwner(present.owners, name.actor, weak);
  return true;
}

/** An actor who has a name twice, once weak and once not, has it. */
function addOwner(owners: NameOwner[], actor: string, weak: boolean): void {
  const at = owners.findIndex((owner) => owner.actor === actor);
  if (at < 0) owners.push({ actor, weak });
  else if (!weak && owners[at]!.weak) owners[at] = { actor, weak };
}
