import type { Claim } from '../../model/claim';
import type { Uri } from '../../workspace/changes';
import { citationsOf, type Citation } from '../../workspace/evidence/citations';
import type { GlossUnit } from '../../workspace/glossUnit';
import type { Project } from '../../workspace/project';
import type { Workspace } from '../../workspace/workspace';

/** How a claim on a way is reached: from the root or by a citation, or by what somebody has written about it and the claim before. */
export type Via = 'cites' | 'supports' | 'contradicts' | 'repeats';
const vias: readonly string[] = ['cites', 'supports', 'contradicts', 'repeats'] satisfies readonly Via[];

/**
 * One step on the way from a root: as it is written, not where, so that changes elsewhere leave it what it is. `n` counts those that are
 * written alike.
 */
export type Step =
  | readonly ['claim', uri: Uri, id: string | null, n: number, via: Via]
  /** Of the claim before it: by what is cited. */
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
  const [kind, first, second, third, fourth] = value as readonly unknown[];
  switch (kind) {
    case 'claim':
      return (
        typeof first === 'string' &&
        (second === null || typeof second === 'string') &&
        isCount(third) &&
        typeof fourth === 'string' &&
        vias.includes(fourth)
      );
    case 'citation':
      return typeof first === 'string' && isCount(second);
    case 'source':
      return typeof first === 'string';
    default:
      return false;
  }
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export function claimStep(project: Project, claim: Claim, via: Via): Step {
  const { at, id } = claim;
  const alike = claimsAlike(project, at.uri, id ?? null);
  return ['claim', at.uri, id ?? null, Math.max(0, alike.indexOf(claim)), via];
}

export function claimOfStep(project: Project, step: Step | undefined): Claim | undefined {
  if (step?.[0] !== 'claim') return undefined;
  const [, uri, id, n] = step;
  return claimsAlike(project, uri, id)[n];
}

function claimsAlike(project: Project, uri: Uri, id: string | null): readonly Claim[] {
  return (project.glosses.get(uri)?.claims ?? []).filter((claim) => (claim.id ?? null) === id);
}

/** Every citation of a claim, with its step. */
export function citationSteps(gloss: GlossUnit, claim: Claim): readonly (readonly [Step, Citation])[] {
  const counts = new Map<string, number>();
  return citationsOf(gloss, claim).map((citation) => {
    const cited = citedBy(citation);
    const n = counts.get(cited) ?? 0;
    counts.set(cited, n + 1);
    return [['citation', cited, n], citation];
  });
}

function citedBy({ value }: Citation): string {
  const { claim, source } = value;
  return (claim === undefined ? (source ?? '') : claim.includes('#') ? claim : `#${claim}`).normalize('NFC');
}

/** The claim that stands last on a way, and the citation of it with which it goes on, if it does. */
export function endOfWay(
  workspace: Workspace,
  way: Way,
): { readonly project: Project; readonly claim: Claim; readonly citation: Citation | undefined } | undefined {
  const at = way.findLastIndex(([kind]) => kind === 'claim');
  const step = way[at];
  if (step?.[0] !== 'claim') return undefined;
  const project = workspace.projectOf(step[1]);
  const gloss = project.glosses.get(step[1]);
  const claim = claimOfStep(project, step);
  if (gloss === undefined || claim === undefined) return undefined;
  const next = JSON.stringify(way[at + 1]);
  const citation = citationSteps(gloss, claim).find(([each]) => JSON.stringify(each) === next)?.[1];
  return { project, claim, citation };
}
