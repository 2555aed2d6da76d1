import { quoted } from '../text/phrases';
import type { Rule } from './rule';

/** An actor whom no article names and nothing refers to: most likely the articles have another name for it. */
export const unnamedActor: Rule = {
  code: 'unnamed-actor',
  severity: 'hint',
  phase: 'saved',
  *checkGloss(unit, project) {
    // Where there are no articles, nobody can be named yet.
    if (project.root === undefined || project.articles.size === 0) return;
    for (const { id, at, name } of unit.actors) {
      if (project.mentions.isNamed(id) || project.isReferredTo(id)) continue;
      const message = `No article names ${quoted(name)}, and nothing refers to this actor. Add the name that the articles use under “aliases”, or take the actor out.`;
      yield { range: at.range, message };
    }
  },
};
