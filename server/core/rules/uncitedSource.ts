import { quoted } from '../text/phrases';
import type { Rule } from './rule';

/**
 * A source under `references` that nothing cites. Libraries in bibliographies hold what their owners have read in years, and articles are
 * what is annotated, so neither is told.
 */
export const uncitedSource: Rule = {
  code: 'uncited-source',
  severity: 'hint',
  phase: 'saved',
  *checkGloss(unit, project) {
    // A file outside every workspace folder is open without those that may cite what is in it.
    if (project.root === undefined) return;
    for (const { id, at } of unit.sources) {
      if (project.isCited(id)) continue;
      const message = `Nothing cites ${quoted(id)}, and no source has it as its origin. Cite it where it bears on a claim, or take it out.`;
      yield { range: at.range, message };
    }
  },
};
