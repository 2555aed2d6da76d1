import { canEdit, type FileEdit } from '../annotate/fileEdit';
import { setSourceKey } from '../annotate/sourceKey';
import { writePath } from '../annotate/writePath';
import { select } from '../model/select';
import { relativePath } from '../rules/relativePath';
import { quoteScalar } from '../syntax/quoteScalar';
import { quoted } from '../text/phrases';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { fileNameOf, folderOf, joinUri } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import { keepSourceIds } from './keepSourceIds';
import { MovePlan, type FileMove } from './movePlan';
import type { MovedAlong } from './results/edits';

/**
 * What goes along when files or folders are moved or renamed, asked before they are: the sidecars of articles, every `source.file` that
 * would lead elsewhere, and the ids that articles have by their old names, written out. Edits are of the files where they are now.
 */
export function moveFiles(workspace: Workspace, moves: readonly FileMove[]): MovedAlong {
  const plan = new MovePlan(workspace, moves);
  const edits: FileEdit[] = [];
  const told = plan.blocked.map(
    ({ from, to }) =>
      `${quoted(fileNameOf(to))} is there already, so ${quoted(fileNameOf(from))} stays where it is. Put the two together by hand.`,
  );
  for (const project of workspace.projects()) {
    const kept = keepSourceIds(workspace, project, plan);
    edits.push(...kept.edits);
    told.push(...kept.told);
    for (const gloss of project.glosses.values()) {
      const path = pathAfter(workspace, project, gloss, plan);
      if (path === undefined) continue;
      const edit = canEdit(gloss) ? pathEdit(gloss, path) : undefined;
      // Where the same move writes an id into a section that is not there yet, both would make it.
      if (edit === undefined || (edits.some(({ uri }) => uri === gloss.uri) && !hasFile(gloss)))
        told.push(
          `${quoted(fileNameOf(gloss.uri))} cannot be written as it is. Its article is at ${quoted(path)} now: write that there as “file” under “source”.`,
        );
      else edits.push({ uri: gloss.uri, ...edit });
    }
  }
  return { edits: inOrder(edits), moves: plan.alongside, told };
}

/** What `source.file` has to be once all is moved; undefined where it can stay as it is. */
function pathAfter(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  plan: MovePlan,
): string | undefined {
  const article = project.articleUriOf(gloss);
  if (article === undefined) return undefined;
  const [here, there] = [plan.after(gloss.uri), plan.after(article)];
  if (here === gloss.uri && there === article) return undefined;
  const written = gloss.file.source?.value.file;
  if (written === undefined ? isNamedAfter(here, there) : joinUri(folderOf(here), written) === there)
    return undefined;
  // A gloss file that gets the name of another article is meant for that one; one whose article is not here is being put right.
  if (written === undefined && (!isAlone(workspace, project, here, article) || !here.endsWith('.gloss.yaml')))
    return undefined;
  const root = workspace.projectOf(here).root;
  return root === undefined || workspace.projectOf(there).root !== root
    ? undefined
    : relativePath(here, there);
}

function isNamedAfter(gloss: Uri, article: Uri): boolean {
  return gloss === `${article}.gloss.yaml`;
}

function isAlone(workspace: Workspace, project: Project, here: Uri, article: Uri): boolean {
  const named = here.slice(0, -'.gloss.yaml'.length);
  return project.articles.has(article) && workspace.unit(named) === undefined;
}

function hasFile({ file }: GlossUnit): boolean {
  return file.source?.value.file !== undefined;
}

function pathEdit(gloss: GlossUnit, path: string): Omit<FileEdit, 'uri'> | undefined {
  const { source } = gloss.file;
  const written = source === undefined || !hasFile(gloss) ? undefined : select(source, ['file'])[0];
  return written === undefined
    ? setSourceKey(gloss, 'file', quoteScalar(path))
    : writePath(gloss.text, written.range, path);
}

function inOrder(edits: readonly FileEdit[]): readonly FileEdit[] {
  return [...edits].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.range.start - b.range.start));
}
