import type { Location, TextRange } from '../text/range';
import { annotationsOf } from '../workspace/annotations';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { statusOf } from './annotations';
import { claimStanding } from './claimStanding';
import type { ClaimLens } from './results/lenses';
import { withoutDirections } from '../text/escape';
import { shortened } from '../text/phrases';

/** A paragraph is one line, and may hold many claims: so many are told of in it, */
const mostInLine = 4;
/** and so many in full words. Where there are more, ids and statuses are what fits beside one another. */
const mostInFull = 2;

/** One lens for each claim, above the line in which its words begin; for those there is no room for, one that says how many they are. */
export function claimLenses(workspace: Workspace, uri: Uri): readonly ClaimLens[] {
  const article = workspace.unit(uri);
  if (article?.kind !== 'article') return [];
  const byLine = new Map<number, { readonly range: TextRange; readonly gloss: Location }[]>();
  for (const { kind, ranges, gloss, entry } of annotationsOf(workspace.projectOf(uri), article)) {
    const [range] = ranges;
    if (kind !== 'claim' || range === undefined) continue;
    const line = article.lines.lineAt(range.start);
    const claim = { range, gloss: { uri: gloss.uri, range: entry.range } };
    const known = byLine.get(line);
    if (known === undefined) byLine.set(line, [claim]);
    else known.push(claim);
  }
  return [...byLine.values()].flatMap((claims): readonly ClaimLens[] => {
    const brief = claims.length > mostInFull;
    const told = claims.slice(0, mostInLine).map((claim) => ({ ...claim, brief, more: 0 }));
    const next = claims[mostInLine];
    return next === undefined
      ? told
      : [...told, { range: next.range, gloss: undefined, brief, more: claims.length - mostInLine }];
  });
}

/**
 * `demissions: 2 citations, one origin: AP · disputed`, in brief `demissions: disputed`. The status is what is written, and no judgement.
 */
export function claimLensTitle(
  workspace: Workspace,
  uri: Uri,
  { uri: file, range }: Location,
  brief: boolean,
): string | undefined {
  const project = workspace.projectOf(uri);
  const gloss = project.glosses.get(file);
  const claim = gloss?.claims.find(({ entry }) => entry.range.start === range.start);
  if (gloss === undefined || claim === undefined || project.articleUriOf(gloss) !== uri) return undefined;
  const { id } = claim;
  const status = statusOf(claim.entry.value);
  const name = id === undefined ? '' : `${plain(id, brief ? 24 : 40)}: `;
  if (brief) return `${name}${plain(status, 24)}`;
  return `${name}${plain(claimStanding(workspace, project, claim), 120)} · ${plain(status)}`;
}

/** Editors draw icons for what stands in `$(…)`. */
export function plain(words: string, length = 40): string {
  return withoutDirections(shortened(words, length)).replaceAll('$(', '$ (');
}
