import type { Actor } from '../model/actor';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import type { ListedActor } from './results/actors';

/** Every declaration of an actor in all workspace folders, or in the folder that `within` is in, by name. */
export function actorList(workspace: Workspace, within?: Uri): readonly ListedActor[] {
  const projects = within === undefined ? workspace.projects() : [workspace.projectOf(within)];
  const found = projects.flatMap((project) =>
    [...project.actors.all()].map((actor) => listed(project, actor)),
  );
  const { compare } = new Intl.Collator(['en', 'fr'], { sensitivity: 'base', numeric: true });
  return found.sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function listed(project: Project, { id, name, names, entry, at, range }: Actor): ListedActor {
  const counts = project.mentions.counts(id);
  let mentions = 0;
  for (const count of counts.values()) mentions += count;
  return {
    id,
    name,
    aliases: names.slice(1).map(({ text }) => text),
    kind: entry.value.kind,
    description: entry.value.description,
    mentions,
    articles: counts.size,
    gloss: { uri: at.uri, range },
  };
}
