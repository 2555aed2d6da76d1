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

/** Tables to guess from, with what was guessed from them: while someone types, and in other files, the same ids come by again. */
export class Guessable {
  /** By how many comparisons each was made: these count again, so that it makes no difference. */
  readonly guesses = new Map<string, { readonly guess: Guess; readonly comparisons: number }>();

  constructor(readonly tables: readonly GuessTable[]) {}
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
    this.#comparisons += found.comparisons;
    return found.guess;
  }

  #compare(written: string, key: string): { readonly guess: Guess; readonly comparisons: number } {
    const { tables } = this.known;
    const looks = tables.reduce((sum, { ids, names }) => sum + ids.length + names.length, 0);
    const ids = near(
      key,
      tables.map((table) => table.ids),
    );
    const id = didYouMean(written, ids);
    // Two ids that are equally near are both told.
    const nearest = id === undefined ? similarWords(written, ids, 2) : [id];
    const comparisons = Math.floor(looks / looksForComparison) + ids.length;
    if (nearest.length > 0) return { guess: { ids: nearest, sure: false }, comparisons };
    const names = near(
      key,
      tables.map((table) => table.names),
    );
    const name = didYouMean(key, names) ?? '';
    const owners = union(tables.map(({ byName }) => byName.get(name)));
    const found = owners.length > 0 ? owners : beginningWith(written, tables);
    return { guess: { ids: found, sure: false }, comparisons: comparisons + names.length };
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
  for (const { ids } of tables)
    for (const { text } of ids)
      if (/[._-]/u.test(text.charAt(start.length)) && text.toLowerCase().startsWith(start)) found.add(text);
  return found.size > mostHinted ? [] : [...found].sort();
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

/** A name as it is compared: case, accents, spaces and hyphens aside. */
function keyOf(name: string): string {
  return foldCase(name.slice(0, 1000))
    .replace(/[\s._-]+/gu, ' ')
    .trim();
}
