import { canEdit, type FileEdit } from '../annotate/fileEdit';
import { setSourceKey } from '../annotate/sourceKey';
import { isPlain } from '../annotate/writeId';
import { quoteScalar } from '../syntax/quoteScalar';
import { quoted } from '../text/phrases';
import { textRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { sourcesOf } from '../workspace/sourceIndex';
import { fileNameOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import type { Refused } from './results/edits';

/** Writes out the id of a source that has it from its article's file name so far, which gives it another one. */
export function declareSourceId(
  workspace: Workspace,
  project: Project,
  from: string,
  id: string,
): FileEdit | Refused {
  const [article] = sourcesOf(workspace, project, from).articles;
  const edit = article === undefined ? undefined : writeSourceId(project, article, id);
  const file = article === undefined ? '' : ` of ${quoted(fileNameOf(article))}`;
  return (
    edit ?? {
      refused: `The new id cannot be written into the gloss file${file} as it is. Write it there by hand, as “id” under “source”; nothing was renamed.`,
    }
  );
}

/** The edit that writes `source.id` into an article's sidecar, which is made where there is none; undefined where it cannot be written. */
export function writeSourceId(project: Project, article: Uri, id: string): FileEdit | undefined {
  const sidecar = fileForId(project, article);
  if (sidecar !== undefined) {
    const edit = canEdit(sidecar) ? setSourceKey(sidecar, 'id', idScalar(id)) : undefined;
    return edit && { uri: sidecar.uri, ...edit };
  }
  const uri = `${article}.gloss.yaml`;
  // Something is there that is no sidecar of the article.
  if (project.glosses.has(uri) || project.onDisk(uri) !== undefined) return undefined;
  return newSidecar(uri, id);
}

/** The first sidecar of an article; else the gloss file that has its name and is about none yet, as one whose last claim was removed. */
export function fileForId(project: Project, article: Uri): GlossUnit | undefined {
  const [sidecar] = project.sidecarsOf(article);
  if (sidecar !== undefined) return sidecar;
  const namesake = project.glosses.get(`${article}.gloss.yaml`);
  return namesake !== undefined && project.articleUriOf(namesake) === undefined ? namesake : undefined;
}

/** A gloss file that says the id of its source, and nothing else. */
export function newSidecar(uri: Uri, id: string): FileEdit {
  const newText = `gloss: 1\nsource:\n  id: ${idScalar(id)}\n`;
  return { uri, range: textRange(0, 0), newText, creates: true };
}

function idScalar(id: string): string {
  return isPlain(id) ? id : quoteScalar(id);
}
