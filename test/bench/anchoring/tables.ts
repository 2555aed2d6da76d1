/** What is printed, and whether the goals are met. */
import type { Cell, Counts } from './run';
import type { Kept } from './types';

const LEAST_RIGHT = 0.995;

/** A line for each family and strength: for each contestant right / unsure / wrong in percent, and the count of wrong ones. */
export function table(cells: readonly Cell[], names: readonly string[]): string[] {
  const head = ['edit', 'cases', ...names];
  const rows = cells.map(({ family, strength, cases, counts }) => [
    `${family.name}, ${strength}`,
    String(cases),
    ...counts.map((each) => shown(each, cases)),
  ]);
  const sums = totals(cells, names.length).map(({ name, cases, counts }) => [
    name,
    String(cases),
    ...counts.map((each) => shown(each, cases)),
  ]);
  const lines = [head, ...rows, ...sums];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  '),
  );
}

export interface Verdict {
  readonly lines: readonly string[];
  readonly met: boolean;
}

/** The goals of Glossator, which is the first contestant, and whether a peer does better on one of them. */
export function verdict(cells: readonly Cell[], names: readonly string[]): Verdict {
  const kept = total(cells, 'keeps the words', names.length);
  const refused = total(cells, 'must not be placed', names.length);
  const lines: string[] = [];
  let met = true;
  const say = (fine: boolean, line: string) => {
    met &&= fine;
    lines.push(`${fine ? '✓' : '✗'} ${line}`);
  };
  if (kept.cases > 0) {
    const shares = kept.counts.map(({ right }) => right / kept.cases);
    say(
      shares[0]! >= LEAST_RIGHT,
      `words kept: Glossator places ${percent(shares[0]!, 2)} right (goal: at least 99.5%)`,
    );
    say(
      shares.every((share) => share <= shares[0]!),
      `words kept: ${compared(names, shares, (share) => share > shares[0]!)}`,
    );
  }
  if (refused.cases > 0) {
    const wrongs = refused.counts.map(({ wrong }) => wrong);
    say(
      wrongs[0] === 0,
      `words no longer there: Glossator places ${wrongs[0]!} of ${refused.cases} (goal: 0)`,
    );
    say(
      wrongs.every((wrong) => wrong >= wrongs[0]!),
      `words no longer there: ${compared(names, wrongs, (wrong) => wrong < wrongs[0]!)}`,
    );
  }
  return { lines, met };
}

/** For machines: the counts, and nothing that is not in them. */
export function record(cells: readonly Cell[], names: readonly string[], seed: number): object {
  return {
    seed,
    cells: cells.map(({ family, strength, cases, repeated, counts }) => ({
      family: family.name,
      kept: family.kept,
      strength,
      cases,
      repeated,
      outcomes: Object.fromEntries(names.map((name, at) => [name, counts[at]])),
    })),
  };
}

export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)}%`;
}

function compared<T extends number>(
  names: readonly string[],
  values: readonly T[],
  isBetter: (value: T) => boolean,
): string {
  const better = names.filter((_, at) => at > 0 && isBetter(values[at]!));
  return better.length === 0 ? 'no peer is better' : `better are ${better.join(', ')}`;
}

/** By promise; and of quotes that keep their words, those that are told apart by context alone, and those still in one place. */
function totals(cells: readonly Cell[], contestants: number): Total[] {
  const all: Kept[] = ['keeps the words', 'replaces words', 'must not be placed'];
  const kept = cells.filter(({ family }) => family.kept === 'keeps the words');
  return [
    ...all.map((each) => ({ name: `all: ${each}`, ...total(cells, each, contestants) })),
    {
      name: 'keeps the words, in one place',
      ...sum(
        kept.filter(({ family }) => family.name !== 'paragraph duplicated'),
        contestants,
      ),
    },
    {
      name: 'keeps the words, stood there twice',
      ...sum(
        kept.map(({ repeated, ofRepeated }) => ({ cases: repeated, counts: ofRepeated })),
        contestants,
      ),
    },
  ].filter(({ cases }) => cases > 0);
}

interface Total extends Pick<Cell, 'cases' | 'counts'> {
  readonly name: string;
}

function total(cells: readonly Cell[], kept: Kept, contestants: number): Pick<Cell, 'cases' | 'counts'> {
  return sum(
    cells.filter(({ family }) => family.kept === kept),
    contestants,
  );
}

function sum(
  parts: readonly Pick<Cell, 'cases' | 'counts'>[],
  contestants: number,
): Pick<Cell, 'cases' | 'counts'> {
  const of = (at: number, outcome: keyof Counts) =>
    parts.reduce((all, { counts }) => all + counts[at]![outcome], 0);
  return {
    cases: parts.reduce((all, { cases }) => all + cases, 0),
    counts: Array.from({ length: contestants }, (_, at) => ({
      right: of(at, 'right'),
      unsure: of(at, 'unsure'),
      wrong: of(at, 'wrong'),
    })),
  };
}

function shown({ right, unsure, wrong }: Counts, cases: number): string {
  const share = (count: number) => ((100 * count) / cases).toFixed(1).padStart(5);
  return `${share(right)} ${share(unsure)} ${share(wrong)} (${String(wrong).padStart(4)})`;
}
