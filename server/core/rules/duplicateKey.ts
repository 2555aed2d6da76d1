import { parserProblems } from './parserProblems';
import type { Rule } from './rule';

const all = parserProblems('duplicate-key', 'error');

/** A key that stands in its map twice. Two actors under one id are no such thing: that is `duplicate-id`, wherever they stand. */
export const duplicateKey: Rule = {
  ...all,
  *checkGloss(unit) {
    const ids = new Set(unit.actors.map(({ at }) => at.range.start));
    for (const found of all.checkGloss(unit)) if (!ids.has(found.range.start)) yield found;
  },
};
