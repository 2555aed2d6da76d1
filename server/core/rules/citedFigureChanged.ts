import { tellChanged } from './citedChange';
import type { Rule } from './rule';

/** A quotation with another number or date than the source has there, or another unit. */
export const citedFigureChanged: Rule = {
  code: 'cited-figure-changed',
  severity: 'error',
  phase: 'saved',
  checkGloss: (unit, project, workspace) =>
    tellChanged(
      'figure',
      'Quote it as it stands there, and check what the claim makes of it.',
      unit,
      project,
      workspace,
    ),
};
