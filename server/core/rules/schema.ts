import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { parserProblems } from './parserProblems';
import type { Rule, RuleFinding } from './rule';
import { unknownActor } from './unknownActor';

const all = parserProblems('schema', 'error');

/** A key or value that does not fit the format. */
export const schema: Rule = {
  ...all,
  checkGloss(unit, project) {
    const found = [...all.checkGloss(unit)];
    return found.length === 0 ? found : withoutNames(found, unit, project);
  },
};

/** A name where an actor's id belongs (`by: Elon Musk`) is no id; `unknown-actor` says so, too, and knows whose name it is. */
function withoutNames(
  found: readonly RuleFinding[],
  unit: GlossUnit,
  project: Project,
): readonly RuleFinding[] {
  const severity = project.settings.severities.get(unknownActor.code) ?? unknownActor.severity;
  if (project.root === undefined || severity === 'off') return found;
  const places = new Set<number>();
  for (const { kind, range } of unit.references) {
    if (kind !== 'actor') continue;
    // A problem stands on the words, or on all of the scalar where these are in quotation marks.
    const quotationMark = /["']/u.test(unit.text.charAt(range.start - 1));
    places.add(quotationMark ? range.start - 1 : range.start);
  }
  return found.filter(({ range }) => !places.has(range.start));
}
