import { idFor } from '../annotate/createActor';
import { quoted } from '../text/phrases';
import type { Project } from '../workspace/project';
import { claimsOf, sourcesOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';
import type { RenamableSymbol } from './renamable';

/** Why some words cannot be an id; undefined where they can. */
export function whyNotAnId(id: string, kind: RenamableSymbol['kind']): string | undefined {
  if (id === '') return 'Write an id: letters, digits, dots, hyphens and underscores.';
  if (kind === 'actor' && id === 'any')
    return '“any” cannot be an actor’s id: in a gloss file it stands for every actor. Choose another.';
  if (/^[\p{L}\p{N}._-]+$/u.test(id)) return undefined;
  const better = idFor(id);
  const hint = better === undefined ? 'Choose another.' : `What about ${quoted(better)}?`;
  return `${quoted(id)} cannot be an id: only letters, digits, dots, hyphens and underscores can stand in one, and no spaces. ${hint}`;
}

/** Who has the id already that is to be given; undefined where it is free. */
export function whyTaken(
  workspace: Workspace,
  project: Project,
  symbol: RenamableSymbol,
  id: string,
): string | undefined {
  switch (symbol.at.kind) {
    case 'actor': {
      const [taken] = project.actor(id);
      return taken && `${quoted(id)} is the id of another actor, ${quoted(taken.name)}. Choose another.`;
    }
    case 'claim': {
      const [taken] = claimsOf(project, symbol.at.articles, id);
      return taken && `Another claim of this article has the id ${quoted(id)}. Choose another.`;
    }
    case 'source': {
      const { articles, references } = sourcesOf(workspace, project, id);
      return articles.length + references.length > 0
        ? `${quoted(id)} is the id of another source. Choose another.`
        : undefined;
    }
  }
}
