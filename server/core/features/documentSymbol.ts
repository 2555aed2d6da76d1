import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { articleOutline } from './articleOutline';
import { bibliographyOutline } from './bibliographyOutline';
import { glossOutline } from './glossOutline';
import type { OutlineItem } from './results/symbols';

/**
 * The outline of a file: of an article by its annotations, of a gloss file or a bibliography by its entries. The headings of Markdown are left
 * to the editor's own Markdown support, which would show each of them a second time.
 */
export function documentSymbols(workspace: Workspace, uri: Uri): readonly OutlineItem[] {
  const unit = workspace.unit(uri);
  if (unit?.kind === 'article') return articleOutline(workspace, workspace.projectOf(uri), unit);
  if (unit?.kind === 'bibliography') return bibliographyOutline(unit);
  return unit?.kind === 'gloss' ? glossOutline(workspace, workspace.projectOf(uri), unit) : [];
}
