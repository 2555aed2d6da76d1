import type { Project } from '../workspace/project';
import { Guessable, Guesser, GuessTable } from './guesses';
import { ProjectMemo } from './memo';

const memo = new ProjectMemo(
  (unit) => unit.actors.length > 0,
  (units) => {
    const named = units
      .flatMap((unit) => unit.actors)
      .map(({ id, names }) => ({ id, names: names.map(({ text }) => text) }));
    return new Guessable([new GuessTable(named)]);
  },
);

/** Guesses which actors the unknown ids of one file may mean. */
export function actorGuesser(project: Project): Guesser {
  return new Guesser(memo.of(project));
}
