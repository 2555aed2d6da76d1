import { encodingProblem } from './encodingProblem';
import { parserProblems } from './parserProblems';
import type { Rule } from './rule';

const all = parserProblems('yaml-syntax', 'error');

/** A file that cannot be read as YAML, or not as the text it was saved as. */
export const yamlSyntax: Rule = {
  ...all,
  *checkGloss(unit) {
    yield* encodingProblem(unit);
    yield* all.checkGloss(unit);
  },
  *checkSettings(unit) {
    yield* encodingProblem(unit);
    yield* all.checkSettings(unit);
  },
};
