import type { TextRange } from '../text/range';
import { annotationsOf } from '../workspace/annotations';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { idOf, statusOf } from './annotations';
import { withoutDirections } from '../text/escape';
import { shortened } from '../text/phrases';
import type { ClaimHint } from './results/lenses';

/** The id and the status, as it is written, behind the words of each claim that end in the range. */
export function claimHints(workspace: Workspace, uri: Uri, range: TextRange): readonly ClaimHint[] {
  const article = workspace.unit(uri);
  if (article?.kind !== 'article') return [];
  return annotationsOf(workspace.projectOf(uri), article).flatMap((annotation): ClaimHint[] => {
    const [place] = annotation.ranges;
    if (annotation.kind !== 'claim' || place === undefined) return [];
    if (place.end < range.start || place.end > range.end) return [];
    const { entry, gloss } = annotation;
    const words = [idOf(entry), statusOf(entry.value)].flatMap((each) =>
      each === undefined ? [] : [withoutDirections(shortened(each, 40))],
    );
    return [{ offset: place.end, label: words.join(' · '), gloss: { uri: gloss.uri, range: entry.range } }];
  });
}
