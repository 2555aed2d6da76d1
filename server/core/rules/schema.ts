import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Reference } from '../model/reference';
import { parserProblems } from './parserProblems';
import type { Rule, RuleFinding } from './rule';
import { unknownActor } from './unknownActor';
import { unknownClaim } from './unknownClaim';
import { unknownSource } from './unknownSource';

const all = parserProblems('schema', 'error');

/** A key or value that does not fit the format. */
export const schema: Rule = {
  ...all,
  checkGloss(unit, project) {
    const found = [...all.checkGloss(unit)];
    return found.length === 0 ? found : withoutNames(found, unit, project);
  },
};

/** A name where an id belongs (`by: Elon Musk`) is no id; the rules on unknown ids say so, too, and know whose name it is. */
function withoutNames(
  found: readonly RuleFinding[],
  unit: GlossUnit,
  project: Project,
): readonly RuleFinding[] {
  if (project.root === undefined) return found;
  const places = new Set<number>();
  for (const reference of unit.references) {
    const rules = rulesOn(reference);
    if (rules.length === 0 || !rules.every((rule) => isOn(rule, project))) continue;
    // A problem stands on the words, or on all of the scalar where these are in quotation marks.
    const { range } = reference;
    const quotationMark = /["']/u.test(unit.text.charAt(range.start - 1));
    places.add(quotationMark ? range.start - 1 : range.start);
  }
  return found.filter(({ range }) => !places.has(range.start));
}

/** The rules of which one reports a reference that is no id; none where something is still to be typed. */
function rulesOn({ kind, text }: Reference): readonly Rule[] {
  if (kind === 'actor') return [unknownActor];
  if (kind === 'source') return [unknownSource];
  return /^(?:[^#]+#)?[^#]+$/u.test(text) ? [unknownSource, unknownClaim] : [];
}

function isOn({ code, severity }: Rule, project: Project): boolean {
  return (project.settings.severities.get(code) ?? severity) !== 'off';
}
