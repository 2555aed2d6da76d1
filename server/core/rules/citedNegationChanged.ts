import { tellChanged } from './citedChange';
import type { Rule } from './rule';

/** A quotation that says no where the source says yes, or the other way round. */
export const citedNegationChanged: Rule = {
  code: 'cited-negation-changed',
  severity: 'error',
  phase: 'saved',
  checkGloss: (unit, project, workspace) =>
    tellChanged(
      'negation',
      'That may turn the meaning round: quote what stands there, and check whether it still bears out the claim.',
      unit,
      project,
      workspace,
    ),
};
