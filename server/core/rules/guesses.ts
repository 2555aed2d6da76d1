import { similarWords, didYouMean } from '../syntax/didYouMean';
import { foldCase } from '../text/fold';

/** What an unknown id may mean. */
export interface Guess {
  readonly ids: readonly string[];
  /** The words are a name, or another spelling of the id, and of this one only. */
  readonly sure: boolean;
}

/** Something that has an id and may be written by another of its names where the id belongs. */
export interface Named {
  readonly id: string;
  /** Names that stand for it alone, unless two have the same one: the name of an actor, the title or address of a source. */
  readonly names: readonly string[];
  /** What it can be found by and others have as well, such as the author of a source. */
  readonly hints?: readonly string[];
}

/**
 * A guess compares letters with those of everything that is known. In a file with very many unknown ids, or a project with very many
 * known ones, it stops at this many comparisons, which take about a third of a second; the ids after that get no guess.
 */
const mostComparisons = 50_000;

/** A mere look at the letters of a candidate takes so much less time than a comparison. */
const looksForComparison = 20;

/** What more than these have in common tells nothing. */
const mostHinted = 5;

const noGuess: Guess = { ids: [], sure: false };

/** An id or name with what tells quickly that it is not much like another one. */
interface Candidate {
  readonly text: string;
  readonly letters: number;
}

/** Everything that has an id, ready to be guessed from. */
export class GuessTable {
  readonly #ids = new Set<string>();
  /** Ids and names, both folded, with the ids of those they belong to. */
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byHint: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(all: Iterable<Named>) {
    const byName = new Map<string, Set<string>>();
    const byHint = new Map<string, Set<string>>();
    for (const { id, names, hints = [] } of all) {
      this.#ids.add(id);
      for (const name of [id, ...names]) add(byName, keyOf(name), id);
      for (const hint of hints) add(byHint, keyOf(hint), id);
    }
    this.byName = byName;
    this.byHint = byHint;
  }

  #idCandidates: readonly Candidate[] | undefined;
  #nameCandidates: readonly Candidate[] | undefined;

  get ids(): readonly Candidate[] {
    return (this.#idCandidates ??= [...this.#ids].map(candidate));
  }

  get names(): readonly Candidate[] {
    return (this.#nameCandidates ??= [...this.byName.keys()].map(candidate));
  }
}

interface Compared {
  readonly guess: Guess;
  /** With how many it was compared that are somewhat like it. */
  readonly near: number;
}

/** When more than these are others than before, nobody looks which guesses that leaves as they were. */
const mostChanged = 50;

/** Tables to guess from, with what was guessed from them: while someone types, and in other files, the same ids come by again. */
export class Guessable {
  readonly guesses = new Map<string, Compared>();
  /** At how many names each guess looks. */
  readonly looks: number;

  /** `former` are the tables as they were before: what was guessed from them holds where nothing that is like the word came or went. */
  constructor(
    readonly tables: readonly GuessTable[],
    former?: Guessable,
  ) {
    this.looks = tables.reduce((sum, { ids, names }) => sum + ids.length + names.length, 0);
    const changed = former === undefined ? [] : differences(former.tables, tables);
    if (former === undefined || changed.length > mostChanged) return;
    for (const [written, found] of former.guesses)
      if (!changed.some((each) => bearsOn(written, each))) this.guesses.set(written, found);
  }
}

/** Whether it matters to a guess that something is there. */
function bearsOn(written: string, candidate: Candidate): boolean {
  return near(keyOf(written), [[candidate]]).length > 0 || begins(written.toLowerCase(), candidate.text);
}

/** The ids and names that came or went, or belong to something else now. */
function differences(before: readonly GuessTable[], now: readonly GuessTable[]): readonly Candidate[] {
  const [gone, come] = [before, now].map((tables, at) => {
    const others = at === 0 ? now : before;
    return toldIn(tables.filter((table) => !others.includes(table)));
  });
  const texts = new Set<string>();
  for (const [text, owners] of gone ?? []) if (come?.get(text) !== owners) texts.add(text);
  for (const text of come?.keys() ?? []) if (gone?.has(text) !== true) texts.add(text);
  return [...texts].map(candidate);
}

function toldIn(tables: readonly GuessTable[]): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  for (const { ids, byName } of tables) {
    for (const { text } of ids) told.set(text, `${told.get(text) ?? ''}|`);
    for (const [name, owners] of byName)
      told.set(name, `${told.get(name) ?? ''}|${[...owners].sort().join(' ')}`);
  }
  return told;
}

/** Guesses for the unknown ids of one file. */
export class Guesser {
  #comparisons = 0;

  constructor(readonly known: Guessable) {}

  /** Those whose id or name it is when case, accents and hyphens are left aside; else those that have it in common; else the one whose id or name is much like it. */
  guess(written: string): Guess {
    // No name is this long.
    if (written.length > 200) return noGuess;
    const { tables, guesses } = this.known;
    const key = keyOf(written);
    const named = union(tables.map(({ byName }) => byName.get(key)));
    if (named.length > 0) return { ids: named, sure: named.length === 1 };
    const hinted = union(tables.map(({ byHint }) => byHint.get(key)));
    if (hinted.length > 0 && hinted.length <= mostHinted) return { ids: hinted, sure: false };
    if (this.#comparisons > mostComparisons) return noGuess;
    let found = guesses.get(written);
    if (found === undefined) {
      if (guesses.size > 5000) guesses.clear();
      guesses.set(written, (found = this.#compare(written, key)));
    }
    // What was compared before counts again, so that it makes no difference.
    this.#comparisons += Math.floor(this.known.looks / looksForComparison) + found.near;
    return found.guess;
  }

  #compare(written: string, key: string): Compared {
    const { tables } = this.known;
    const ids = near(
      key,
      tables.map((table) => table.ids),
    );
    const id = didYouMean(written, ids);
    // Two ids that are equally near are both told.
    const nearest = id === undefined ? similarWords(written, ids, 2) : [id];
    if (nearest.length > 0) return { guess: { ids: nearest, sure: false }, near: ids.length };
    const names = near(
      key,
      tables.map((table) => table.names),
    );
    const name = didYouMean(key, names) ?? '';
    const owners = union(tables.map(({ byName }) => byName.get(name)));
    const found = owners.length > 0 ? owners : beginningWith(written, tables);
    return { guess: { ids: found, sure: false }, near: ids.length + names.length };
  }
}

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([id]));
  else known.add(id);
}

function union(sets: readonly (ReadonlySet<string> | undefined)[]): readonly string[] {
  return [...new Set(sets.flatMap((set) => [...(set ?? [])]))].sort();
}

function candidate(text: string): Candidate {
  return { text, letters: lettersOf(text) };
}

/** Candidates of about the same length and with mostly the same letters: all others cannot be much like the word. In order, each once. */
function near(word: string, candidates: readonly (readonly Candidate[])[]): readonly string[] {
  const letters = lettersOf(word);
  const found = new Set<string>();
  for (const list of candidates) {
    for (const { text, letters: others } of list) {
      const most = Math.max(word.length, text.length);
      const allowed = Math.max(1, Math.floor(most / 3));
      // One letter for another takes one away and puts one in. Accents and ligatures can change lengths by a little.
      if (Math.abs(word.length - text.length) <= allowed + 2 && bits(letters ^ others) <= 2 * allowed + 2)
        found.add(text);
    }
  }
  return [...found].sort();
}

/** Ids that begin with a shorter one, as `afp-resignations` with `afp`; none where they are many. */
function beginningWith(written: string, tables: readonly GuessTable[]): readonly string[] {
  const start = written.toLowerCase();
  // So few letters begin too much.
  if (start.length < 3) return [];
  const found = new Set<string>();
  for (const { ids } of tables) for (const { text } of ids) if (begins(start, text)) found.add(text);
  return found.size > mostHinted ? [] : [...found].sort();
}

function begins(start: string, text: string): boolean {
  return /[._-]/u.test(text.charAt(start.length)) && text.toLowerCase().startsWith(start);
}

/** Which letters a word has: one bit for each of 32 groups of them. */
function lettersOf(word: string): number {
  let letters = 0;
  const folded = foldCase(word);
  for (let at = 0; at < folded.length; at += 1) letters |= 1 << (folded.charCodeAt(at) & 31);
  return letters;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const keys = new Map<string, string>();

/** A name as it is compared: case, accents, spaces and hyphens aside. Kept, as tables of the same names are made again and again while somebody writes. */
function keyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size > 100_000) keys.clear();
  const made = foldedKey(name);
  keys.set(name, made);
  return made;
}

function foldedKey(name: string): string {
  return foldCase(name.slice(0, 1000))
    .replace(/[\s._-]+/gu, ' ')
    .trim();
}
