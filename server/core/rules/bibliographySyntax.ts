import { encodingProblem } from './encodingProblem';
import type { BibliographyUnit } from '../workspace/bibliographyUnit';
import type { Project } from '../workspace/project';
import type { Rule, RuleFinding } from './rule';

/** An entry of a bibliography that cannot be read as it is, or a whole file that cannot. */
export const bibliographySyntax: Rule = {
  code: 'bibliography-syntax',
  severity: 'error',
  phase: 'typing',
  *checkBibliography(unit, project) {
    yield* encodingProblem(unit);
    yield* unit.parse.problems;
    yield* refused(unit, project);
  },
};

/** What could not be read in entries that something cites: to read all of a large library whole takes a minute, and nobody would use it. */
function* refused(unit: BibliographyUnit, project: Project): Iterable<RuleFinding> {
  for (const id of unit.ids())
    if (project.isCited(id)) for (const { entry } of unit.named(id)) yield* entry.refused;
}
