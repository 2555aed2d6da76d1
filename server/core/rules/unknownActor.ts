import type { Reference } from '../model/reference';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { actorGuesser } from './actorGuesses';
import { creation, idFor } from '../annotate/createActor';
import { changeTo, renaming } from './changeTo';
import type { Fix } from './finding';
import { fixLater } from './fix';
import type { Guess, Guesser } from './guesses';
import type { Rule } from './rule';
import { either, quoted } from '../text/phrases';

/** A name may be that of many actors. */
const mostTold = 5;

/** An actor that is referred to and that no file declares. */
export const unknownActor: Rule = {
  code: 'unknown-actor',
  severity: 'error',
  phase: 'saved',
  suggests: true,
  *checkGloss(unit, project) {
    // A file outside every workspace folder is open without the actors it may have been written with.
    if (project.root === undefined) return;
    let guesser: Guesser | undefined;
    for (const reference of unit.references) {
      const { kind, text, range } = reference;
      if (kind !== 'actor' || project.actor(text).length > 0) continue;
      const guess = (guesser ??= actorGuesser(project)).guess(text);
      yield { range, message: messageOf(text, guess), fixes: fixesOf(reference, guess, unit, project) };
    }
  },
};

function messageOf(text: string, guess: Guess): string {
  const told = guess.ids.slice(0, mostTold);
  const choices = either(told.map(quoted), guess.ids.length - told.length);
  if (guess.sure && /\s/u.test(text))
    return `Actors are referred to by their ids: write ${choices} for ${quoted(text)}.`;
  if (choices !== '') return `There is no actor ${quoted(text)}. Did you mean ${choices}?`;
  return `There is no actor ${quoted(text)}. Correct the id, or add this actor under “actors”.`;
}

function fixesOf(reference: Reference, guess: Guess, unit: GlossUnit, project: Project): readonly Fix[] {
  const fixes = guess.ids.slice(0, mostTold).map((id) => changeTo(id, reference.range, unit, guess.sure));
  const id = idFor(reference.text);
  if (guess.sure || id === undefined) return fixes;
  const create = fixLater(`Create the actor ${quoted(id)}`, false, () => {
    const edits = creation(reference.text, id, project);
    // Words that are no id become one where they stand, too; without a place for the actor nothing is done at all.
    return edits.length === 0 || id === reference.text
      ? edits
      : [...renaming(id, reference.range, unit), ...edits];
  });
  return [...fixes, create];
}
