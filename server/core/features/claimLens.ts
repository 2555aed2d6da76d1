import type { Location } from '../text/range';
import { annotationsOf } from '../workspace/annotations';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { annotationItem } from './annotations';
import { counted } from './markdown';
import type { ClaimItem, ClaimLens } from './results';
import { shortened } from '../text/phrases';

/** Claims that begin in one line; an article may be a single one. */
const mostInLine = 4;

/** One lens for each claim, above the line in which its words begin; for those there is no room for, one that says how many they are. */
export function claimLenses(workspace: Workspace, uri: Uri): readonly ClaimLens[] {
  const article = workspace.unit(uri);
  if (article?.kind !== 'article') return [];
  const lenses: ClaimLens[] = [];
  let line = -1;
  let inLine = 0;
  for (const { kind, ranges, gloss, entry } of annotationsOf(workspace.projectOf(uri), article)) {
    const [range] = ranges;
    if (kind !== 'claim' || range === undefined) continue;
    const at = article.lines.lineAt(range.start);
    inLine = at === line ? inLine + 1 : 1;
    line = at;
    if (inLine <= mostInLine) lenses.push({ range, gloss: { uri: gloss.uri, range: entry.range }, more: 0 });
    else if (inLine === mostInLine + 1) lenses.push({ range, gloss: undefined, more: 1 });
    else {
      const last = lenses.pop();
      if (last !== undefined) lenses.push({ ...last, more: last.more + 1 });
    }
  }
  return lenses;
}

/** `demissions: 2 citations · 1 contradicts · disputed`. The status is what is written, and no judgement. */
export function claimLensTitle(
  workspace: Workspace,
  uri: Uri,
  { uri: file, range }: Location,
): string | undefined {
  const article = workspace.unit(uri);
  if (article?.kind !== 'article') return undefined;
  const project = workspace.projectOf(uri);
  const annotation = annotationsOf(project, article).find(
    ({ kind, gloss, entry }) => kind === 'claim' && gloss.uri === file && entry.range.start === range.start,
  );
  if (annotation === undefined) return undefined;
  const item = annotationItem(workspace, project, annotation);
  return item.kind === 'claim' ? titleOf(item) : undefined;
}

function titleOf({ id, citations, contradictions, status }: ClaimItem): string {
  const { supports, disputes, context } = citations;
  const all = supports + disputes + context;
  const facts = [
    all === 0 ? 'no citation' : counted(all, 'citation'),
    ...(disputes === 0 ? [] : [`${disputes} against`]),
    ...(contradictions === 0 ? [] : [`${contradictions} contradicts`]),
    plain(status),
  ];
  return `${id === undefined ? '' : `${plain(id)}: `}${facts.join(' · ')}`;
}

/** Editors draw icons for what stands in `$(…)`. */
export function plain(words: string): string {
  return shortened(words, 40).replaceAll('$(', '$ (');
}
