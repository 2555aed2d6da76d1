import { tellChanged } from './citedChange';
import type { Rule } from './rule';

/** A quotation that names somebody else than the source does. */
export const citedNameChanged: Rule = {
  code: 'cited-name-changed',
  severity: 'error',
  phase: 'saved',
  checkGloss: (unit, project, workspace) =>
    tellChanged(
      'name',
      'Quote the name that stands there, and check whether the claim is about the same one.',
      unit,
      project,
      workspace,
    ),
};
