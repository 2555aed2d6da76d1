import type { FileEdit } from '../annotate/fileEdit';
import { defaultSourceId } from '../model/source';
import { quoted } from '../text/phrases';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import { sourcesOf } from '../workspace/sourceIndex';
import { fileNameOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import { fileForId, newSidecar, writeSourceId } from './declareSourceId';
import type { MovePlan } from './movePlan';

interface Kept {
  readonly edits: readonly FileEdit[];
  readonly told: readonly string[];
}

/**
 * Writes out the id of every article that has it from its file name and gets another name: what refers to it goes on to. Without a
 * sidecar, one is made where something does.
 */
export function keepSourceIds(workspace: Workspace, project: Project, plan: MovePlan): Kept {
  const edits: FileEdit[] = [];
  const told: string[] = [];
  for (const article of new Set([...project.articles.keys(), ...project.sidecars.keys()])) {
    const id = idLostBy(workspace, project, plan, article);
    if (id === undefined) continue;
    const isReferredTo = refersToSource(project, id);
    if (project.sidecarsOf(article).length === 0 && !isReferredTo) continue;
    const edit = written(workspace, project, plan, article, id);
    if (edit !== undefined) edits.push(edit);
    else if (isReferredTo) told.push(lost(article, id));
    if (isReferredTo && sourcesOf(workspace, project, id).articles.length > 1)
      told.push(
        `More than one article had the id ${quoted(id)}. Only the one that was moved has it now: see what refers to it.`,
      );
  }
  return { edits, told };
}

/** The id an article has by its name and would have no longer. */
function idLostBy(workspace: Workspace, project: Project, plan: MovePlan, article: Uri): string | undefined {
  const to = plan.after(article);
  if (to === article) return undefined;
  const id = defaultSourceId(fileNameOf(article));
  if (id === '' || id === defaultSourceId(fileNameOf(to))) return undefined;
  // With an id of its own, or one that another source has taken, it is not known by this one.
  if (project.sidecarsOf(article).some(({ file }) => file.source?.value.id !== undefined)) return undefined;
  return sourcesOf(workspace, project, id).articles.includes(article) ? id : undefined;
}

function written(
  workspace: Workspace,
  project: Project,
  plan: MovePlan,
  article: Uri,
  id: string,
): FileEdit | undefined {
  const sidecar = fileForId(project, article);
  if (sidecar !== undefined) {
    // One that cannot go along would say it of an article that is gone.
    const isLeft = plan.blocked.some(({ from }) => from === sidecar.uri);
    return isLeft ? undefined : writeSourceId(project, article, id);
  }
  const uri = `${plan.after(article)}.gloss.yaml`;
  if (workspace.unit(uri) !== undefined || workspace.projectOf(uri) !== project) return undefined;
  return newSidecar(uri, id);
}

function refersToSource(project: Project, id: string): boolean {
  for (const { references } of project.glosses.values())
    for (const { kind, text } of references)
      if (kind === 'source' ? text === id : kind === 'claim' && text.startsWith(`${id}#`)) return true;
  return false;
}

function lost(article: Uri, id: string): string {
  return `${quoted(fileNameOf(article))} was known as ${quoted(id)}, and this could not be written into its gloss file. Write it there by hand, as “id” under “source”.`;
}
