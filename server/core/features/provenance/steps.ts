import type { Claim } from '../../model/claim';
import type { Uri } from '../../workspace/changes';
import { citationsOf, type Citation } from '../../workspace/evidence/citations';
import { claimOfKey, fileOfKey, type ClaimKey } from '../../workspace/evidence/claimKeys';
import type { Project } from '../../workspace/project';
import type { Workspace } from '../../workspace/workspace';

/** How a claim on a way is reached: from the root or by a citation, or by what somebody has written about it and the claim before. */
export type Via = 'cites' | 'supports' | 'contradicts' | 'repeats';
const vias: readonly unknown[] = ['cites', 'supports', 'contradicts', 'repeats'] satisfies readonly Via[];

/** One step on the way from a root: as it is written, not where, so that changes elsewhere leave it what it is. */
export type Step =
  | readonly ['claim', key: ClaimKey, via: Via]
  /** Of the claim before it: by what is cited, and as the how manieth that cites it. */
  | readonly ['citation', cited: string, n: number]
  | readonly ['source', id: string];

/** From the root, which is a claim. */
export type Way = readonly Step[];

/** Ways longer than this are nobody's: who walks so far has gone round long before. */
const longest = 1_000;

export function idOfWay(way: Way): string {
  return JSON.stringify(way);
}

/** Undefined for what was not made by `idOfWay`. */
export function wayOfId(id: string): Way | undefined {
  try {
    const read: unknown = JSON.parse(id);
    return Array.isArray(read) && read.length <= longest && read.every(isStep) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isStep(value: unknown): value is Step {
  if (!Array.isArray(value)) return false;
  const [kind, first, second] = value as readonly unknown[];
  if (typeof first !== 'string') return false;
  return kind === 'claim'
    ? vias.includes(second)
    : kind === 'citation'
      ? typeof second === 'number'
      : kind === 'source';
}

/** The steps of the citations of a claim, in their order. */
export function citationSteps(project: Project, claim: Claim): readonly (readonly [Step, Citation])[] {
  const gloss = project.glosses.get(claim.at.uri);
  const counts = new Map<string, number>();
  return (gloss === undefined ? [] : citationsOf(gloss, claim)).map((citation) => {
    const cited = citedBy(citation);
    const n = counts.get(cited) ?? 0;
    counts.set(cited, n + 1);
    return [['citation', cited, n], citation];
  });
}

function citedBy({ value: { claim, source } }: Citation): string {
  return (claim === undefined ? (source ?? '') : claim.includes('#') ? claim : `#${claim}`).normalize('NFC');
}

/** What stands last on a way: the claim, and the citation of it with which the way goes on, if it does. */
export interface WayEnd {
  readonly project: Project;
  readonly claim: Claim;
  readonly key: ClaimKey;
  readonly citation: Citation | undefined;
}

export function endOfWay(workspace: Workspace, way: Way): WayEnd | undefined {
  const at = way.findLastIndex(([kind]) => kind === 'claim');
  const step = way[at];
  if (step?.[0] !== 'claim') return undefined;
  const [, key] = step;
  const uri: Uri = fileOfKey(key);
  const project = workspace.projectOf(uri);
  const claim = claimOfKey(project, key);
  if (claim === undefined) return undefined;
  const next = JSON.stringify(way[at + 1]);
  const citation = citationSteps(project, claim).find(([each]) => JSON.stringify(each) === next)?.[1];
  return { project, claim, key, citation };
}
