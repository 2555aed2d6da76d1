import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import type { Target } from './results/places';

/** Where the actors of these ids are declared: every declaration, as the reader cannot know which one is meant. */
export function actorTargets(project: Project, ids: readonly string[], origin: TextRange): readonly Target[] {
  return ids.flatMap((id) => project.actor(id)).map((actor) => actorTarget(actor, origin));
}

export function actorTarget({ at, range }: Actor, origin: TextRange): Target {
  return { origin, uri: at.uri, range, focus: at.range };
}

export function claimTarget({ at, entry }: Claim, origin: TextRange): Target {
  return { origin, uri: at.uri, range: entry.range, focus: at.range };
}

/** The beginning of a file. */
export function fileTarget(uri: Uri, origin: TextRange): Target {
  const start = { start: 0, end: 0 };
  return { origin, uri, range: start, focus: start };
}

/** Words in an article. */
export function wordsTarget(uri: Uri, range: TextRange, origin: TextRange): Target {
  return { origin, uri, range, focus: range };
}
