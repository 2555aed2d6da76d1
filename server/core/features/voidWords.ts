import type { Citation } from '../workspace/evidence/citations';
import { voidCitations } from '../workspace/evidence/standing';
import { weightOf, type Void } from '../workspace/evidence/weight';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';

/** Why a citation says nothing for or against what it stands under, in a few plain words; undefined where it counts. */
export function voidWords(workspace: Workspace, project: Project, citation: Citation): string | undefined {
  const reason = reasonOf(workspace, project, citation);
  return reason && wordsFor(reason, citation);
}

function reasonOf(workspace: Workspace, project: Project, citation: Citation): Void | undefined {
  const { from, path } = citation;
  const index = path.at(-1);
  if (from.kind === 'claim' && typeof index === 'number')
    return voidCitations(workspace, project, from.claim)[index];
  const weight = weightOf(workspace, project, citation);
  return weight.counts ? undefined : weight.why;
}

export function wordsFor(reason: Void, { value: { source, claim } }: Citation): string {
  switch (reason) {
    case 'missing':
      return 'its words are not in the source';
    case 'unknown':
      if (claim !== undefined) return 'there is no such claim';
      return source === undefined ? 'it names no source yet' : 'nobody has declared its source';
    case 'ambiguous':
      return `several ${claim === undefined ? 'sources' : 'claims'} have this id`;
    case 'self':
      return 'it is the claim itself, or from an article that makes it';
  }
}
