import { encodingProblem } from './encodingProblem';
import type { Rule } from './rule';

/** An entry of a bibliography that cannot be read as it is, or a whole file that cannot. */
export const bibliographySyntax: Rule = {
  code: 'bibliography-syntax',
  severity: 'error',
  phase: 'typing',
  *checkBibliography(unit) {
    yield* encodingProblem(unit);
    yield* unit.parse.problems;
  },
};
