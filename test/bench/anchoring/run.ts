/** Every family at every strength on the whole corpus, by every contestant. */
import { corpus } from './corpus/corpus';
import { families } from './edits/families';
import { type Contestant, type Placement } from './contestants/types';
import { judge, type Outcome } from './judge';
import { Random } from './random';
import { occurrencesOf } from './structure';
import type { Article, Case, Family } from './types';

export interface Plan {
  readonly seed: number;
  /** How many cases in each cell of the table. */
  readonly cases: number;
  readonly family?: string | undefined;
  readonly samples: string;
}

export type Counts = Record<Outcome, number>;

export interface Cell {
  readonly family: Family;
  readonly strength: string;
  cases: number;
  /** How many of the quotes stood more than once in the text they were marked in, so that only context tells which is meant. */
  repeated: number;
  /** By contestant, in their order. */
  readonly counts: readonly Counts[];
  /** The same of the repeated quotes alone. */
  readonly ofRepeated: readonly Counts[];
}

/** One answer, for those who want to look at it. */
export type Watch = (
  family: Family,
  strength: string,
  article: Article,
  made: Case,
  contestant: Contestant,
  placed: Placement,
  outcome: Outcome,
) => void;

export function run(plan: Plan, contestants: readonly Contestant[], watch: Watch): Cell[] {
  const cells: Cell[] = [];
  const zeros = () => contestants.map((): Counts => ({ right: 0, unsure: 0, wrong: 0 }));
  for (const { family, strength, article, made } of cases(plan)) {
    let cell = cells.at(-1);
    if (cell?.family !== family || cell.strength !== strength) {
      cell = { family, strength, cases: 0, repeated: 0, counts: zeros(), ofRepeated: zeros() };
      cells.push(cell);
    }
    cell.cases++;
    const isRepeated = occurrencesOf(made.before, made.before.slice(made.range.start, made.range.end)) > 1;
    if (isRepeated) cell.repeated++;
    contestants.forEach((contestant, at) => {
      const find = contestant.annotate(made.before, made.range, article);
      const placed = find(made.after);
      const outcome = judge(made, placed);
      cell.counts[at]![outcome]++;
      if (isRepeated) cell.ofRepeated[at]![outcome]++;
      watch(family, strength, article, made, contestant, placed, outcome);
    });
  }
  return cells;
}

export interface Made {
  readonly family: Family;
  readonly strength: string;
  readonly article: Article;
  readonly made: Case;
}

/** The cases of a plan, the same for the same seed whatever family is asked for. */
export function* cases({ seed, cases: wanted, family: only, samples }: Plan): Generator<Made> {
  const articles = corpus(seed, samples);
  for (const family of families) {
    if (only !== undefined && family.name !== only) continue;
    for (const [index, strength] of family.strengths.entries()) {
      let count = 0;
      for (let draw = 0; count < wanted && draw < 6 * Math.max(wanted, articles.length); draw++) {
        const article = articles[draw % articles.length]!;
        const made = family.make(article, index, Random.of(seed, family.name, index, draw));
        if (made === undefined) continue;
        count++;
        yield { family, strength, article, made };
      }
    }
  }
}
