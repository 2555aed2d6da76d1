import { similarWords, didYouMean } from '../syntax/didYouMean';
import { foldCase } from '../text/fold';
import type { Project } from '../workspace/project';
import { ProjectMemo } from './memo';

/** Whom an unknown id may mean. */
export interface ActorGuess {
  readonly ids: readonly string[];
  /** The words are a name, or another spelling of the id, and of this one actor only. */
  readonly sure: boolean;
}

/**
 * A guess compares letters with those of every actor. In a file with very many unknown ids, or a project with very many actors,
 * it stops at this many comparisons, which take about a third of a second; the ids after that get no guess.
 */
const mostComparisons = 50_000;

const noGuess: ActorGuess = { ids: [], sure: false };

interface Known {
  readonly ids: readonly Candidate[];
  readonly names: readonly Candidate[];
  /** Ids and names, both folded, with the ids of the actors they belong to. */
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
  /** What was guessed before, and by how many comparisons: these count again, so that it makes no difference. */
  readonly guesses: Map<string, { readonly guess: ActorGuess; readonly comparisons: number }>;
}

/** An id or name with what tells quickly that it is not much like another one. */
interface Candidate {
  readonly text: string;
  readonly letters: number;
}

const memo = new ProjectMemo<Known>(
  (unit) => unit.actors.length > 0,
  (units) => {
    const ids = new Set<string>();
    const byName = new Map<string, Set<string>>();
    for (const actor of units.flatMap((unit) => unit.actors)) {
      ids.add(actor.id);
      for (const name of [actor.id, ...actor.names.map(({ text }) => text)]) {
        const key = foldedKey(name);
        byName.set(key, (byName.get(key) ?? new Set()).add(actor.id));
      }
    }
    return {
      ids: [...ids].sort().map((text) => ({ text, letters: lettersOf(text) })),
      names: [...byName.keys()].map((text) => ({ text, letters: lettersOf(text) })),
      byName,
      guesses: new Map(),
    };
  },
);

/** Guesses for the unknown ids of one file. */
export class ActorGuesser {
  readonly #known: Known;
  #comparisons = 0;

  constructor(project: Project) {
    this.#known = memo.of(project);
  }

  /** Those whose id or name it is when case, accents and hyphens are left aside; else the one whose id or name is much like it. */
  guess(written: string): ActorGuess {
    // No name is this long.
    if (written.length > 200) return noGuess;
    const { byName, guesses } = this.#known;
    const key = foldedKey(written);
    const named = byName.get(key);
    if (named !== undefined) return { ids: [...named].sort(), sure: named.size === 1 };
    if (this.#comparisons > mostComparisons) return noGuess;
    let found = guesses.get(written);
    if (found === undefined) {
      // While someone types an id, each of its beginnings comes by.
      if (guesses.size > 5000) guesses.clear();
      guesses.set(written, (found = this.#compare(written, key)));
    }
    this.#comparisons += found.comparisons;
    return found.guess;
  }

  #compare(written: string, key: string): { readonly guess: ActorGuess; readonly comparisons: number } {
    const { byName } = this.#known;
    const ids = near(foldedKey(written), this.#known.ids);
    const id = didYouMean(written, ids);
    // Two ids that are equally near are both told.
    const nearest = id === undefined ? similarWords(written, ids, 2) : [id];
    if (nearest.length > 0) return { guess: { ids: nearest, sure: false }, comparisons: ids.length };
    const names = near(key, this.#known.names);
    const owners = byName.get(didYouMean(key, names) ?? '') ?? [];
    return { guess: { ids: [...owners].sort(), sure: false }, comparisons: ids.length + names.length };
  }
}

/** Candidates of about the same length and with mostly the same letters: all others cannot be much like the word. */
function near(word: string, candidates: readonly Candidate[]): readonly string[] {
  const letters = lettersOf(word);
  return candidates
    .filter((candidate) => {
      const most = Math.max(word.length, candidate.text.length);
      const allowed = Math.max(1, Math.floor(most / 3));
      // One letter for another takes one away and puts one in. Accents and ligatures can change lengths by a little.
      return (
        Math.abs(word.length - candidate.text.length) <= allowed + 2 &&
        bits(letters ^ candidate.letters) <= 2 * allowed + 2
      );
    })
    .map(({ text }) => text);
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

function foldedKey(name: string): string {
  return foldCase(name.slice(0, 1000))
    .replace(/[\s._-]+/gu, ' ')
    .trim();
}
