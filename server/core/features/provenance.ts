import type { Claim } from '../model/claim';
import { touches } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Citation } from '../workspace/evidence/citations';
import { claimsAt } from '../workspace/evidence/claimsAt';
import { groundsOf, type Ground } from '../workspace/evidence/grounds';
import type { Project } from '../workspace/project';
import { claimIdIn, claimsOf, sourcesOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';
import {
  articleOf,
  contradicting,
  isEvidence,
  originOf,
  sameClaims,
  supporting,
} from './provenance/counting';
import { circleItem, citationItem, claimItem, moreItem, sourceItem, type Asked } from './provenance/items';
import {
  citationSteps,
  claimOfStep,
  claimStep,
  endOfWay,
  wayOfId,
  type Step,
  type Via,
  type Way,
} from './provenance/steps';
import { citationCard } from './citationCard';
import { wholeCard } from './claimCard';
import type { ProvenanceItem } from './results/provenance';
import { sourceCard } from './sourceCard';
import { symbolAt } from './symbolAt';

/** So many steps are shown below one. */
const mostBelow = 1_000;

/**
 * The claims at an offset of a file, or of a reference as one would write it there, as roots of trees of what they rest on. A tree is asked
 * for step by step, as evidence may go round in circles.
 */
export function provenance(workspace: Workspace, uri: Uri, at: number | string): readonly ProvenanceItem[] {
  const project = workspace.projectOf(uri);
  const claims =
    typeof at === 'string'
      ? claimsNamed(workspace, project, uri, at)
      : claimsStandingAt(workspace, project, uri, at);
  return claims.slice(0, mostBelow).map((claim) => rootItem(workspace, project, claim));
}

/** A root that was given out before, as it is by now; none where its claim is gone. */
export function provenanceAgain(workspace: Workspace, id: string): readonly ProvenanceItem[] {
  const way = wayOfId(id);
  const end = way?.length === 1 ? endOfWay(workspace, way) : undefined;
  return end === undefined ? [] : [rootItem(workspace, end.project, end.claim)];
}

function rootItem(workspace: Workspace, project: Project, claim: Claim): ProvenanceItem {
  const asked = { workspace, project, way: [claimStep(project, claim, 'cites')] };
  return claimItem(asked, claim, belowClaim(asked, claim).length > 0);
}

/** The next step below an item; none where it is gone. */
export function provenanceBelow(workspace: Workspace, id: string): readonly ProvenanceItem[] {
  const way = wayOfId(id);
  const end = way && endOfWay(workspace, way);
  if (way === undefined || end === undefined) return [];
  const asked = { workspace, project: end.project, way };
  const found = below(asked, end.claim, end.citation);
  const shown = found.slice(0, mostBelow);
  return found.length > shown.length
    ? [...shown, moreItem({ ...asked, way: [...way, ['source', '']] }, found.length - shown.length)]
    : shown;
}

/** All there is to know of an item: Markdown, escaped; undefined where it is gone, or has said all. */
export function provenanceTooltip(workspace: Workspace, id: string): string | undefined {
  const way = wayOfId(id);
  const end = way && endOfWay(workspace, way);
  const last = way?.at(-1);
  if (end === undefined || last === undefined) return undefined;
  switch (last[0]) {
    case 'claim':
      return wholeCard(workspace, end.project, end.claim);
    case 'citation':
      return end.citation && citationCard(workspace, end.project, end.citation);
    case 'source':
      return sourceCard(workspace, end.project, last[1]);
  }
}

function below(asked: Asked, claim: Claim, citation: Citation | undefined): readonly ProvenanceItem[] {
  const last = asked.way.at(-1);
  switch (last?.[0]) {
    case 'claim':
      return isCircle(asked, claim) ? [] : belowClaim(asked, claim);
    case 'citation':
      return citation === undefined || !isEvidence(asked.workspace, asked.project, citation)
        ? []
        : groundsOf(asked.workspace, asked.project, citation).flatMap((ground) => groundItems(asked, ground));
    case 'source':
      return passes(asked.way.slice(0, -1), last[1]) ? [] : originItems(asked, last[1]);
    case undefined:
      return [];
  }
}

/** What is evidence for a claim or against it; where there is none, and others rest on it, the article it is made in. */
function belowClaim(asked: Asked, claim: Claim): readonly ProvenanceItem[] {
  const { workspace, project, way } = asked;
  const gloss = project.glosses.get(claim.at.uri);
  if (gloss === undefined) return [];
  const last = way.at(-1);
  const isSameAsAbove = last?.[0] === 'claim' && last[4] === 'repeats';
  const same = isSameAsAbove ? [] : sameClaims(workspace, project, claim).filter((each) => each !== claim);
  const found = [
    ...citationSteps(gloss, claim).map(([step, citation]) => citationItem(further(asked, step), citation)),
    ...supporting(workspace, project, claim).map((each) => relatedItem(asked, each, 'supports')),
    ...contradicting(workspace, project, claim).map((each) => relatedItem(asked, each, 'contradicts')),
    ...same.map((each) => relatedItem(asked, each, 'repeats')),
  ];
  const article = articleOf(project, claim);
  const goesOn = found.some(
    ({ counts, stance }) => counts && (stance === 'supports' || stance === 'repeats'),
  );
  return goesOn || way.length === 1 || article === undefined
    ? found
    : [...found, ...originsFrom(asked, project.sourceIdOf(article))];
}

function relatedItem(asked: Asked, claim: Claim, via: Via): ProvenanceItem {
  const next = further(asked, claimStep(asked.project, claim, via));
  return isCircle(next, claim) ? circleItem(next, claim) : claimItem(next, claim, true);
}

function groundItems(asked: Asked, ground: Ground): readonly ProvenanceItem[] {
  switch (ground.kind) {
    case 'claim':
      return [relatedItem(asked, ground.claim, 'cites')];
    case 'article':
      return originsFrom(asked, asked.project.sourceIdOf(ground.article));
    case 'source':
      return originsFrom(asked, ground.source.id);
  }
}

/** What a source is taken from, to the end: where it is from nowhere else, it is the origin itself. */
function originsFrom(asked: Asked, id: string): readonly ProvenanceItem[] {
  return originOf(asked.workspace, asked.project, id) === undefined
    ? [sourceItem(further(asked, ['source', id]), id, 'origin')]
    : originItems(further(asked, ['source', id]), id);
}

function originItems(asked: Asked, id: string): readonly ProvenanceItem[] {
  const { workspace, project, way } = asked;
  const next = originOf(workspace, project, id);
  if (next === undefined) return [];
  const step = further(asked, ['source', next]);
  if (passes(way, next))
    return [sourceItem(step, next, 'circle', 'each of these is said to be from the other')];
  const isEnd = originOf(workspace, project, next) === undefined;
  return [sourceItem(step, next, isEnd ? 'origin' : 'source')];
}

function passes(way: Way, source: string): boolean {
  return way.some((step) => step[0] === 'source' && step[1] === source);
}

/** Whether the way to a claim leads through it already, or one that is linked to it as the same, so that it goes round. */
function isCircle({ workspace, project, way }: Asked, claim: Claim): boolean {
  const last = way.at(-1);
  if (last?.[0] !== 'claim' || last[4] === 'repeats') return false;
  const same = new Set(sameClaims(workspace, project, claim));
  return way.slice(0, -1).some((step) => {
    const above = claimOfStep(project, step);
    return above !== undefined && same.has(above);
  });
}

function further(asked: Asked, step: Step): Asked {
  const way: Way = [...asked.way, step];
  return { ...asked, way };
}

function claimsStandingAt(
  workspace: Workspace,
  project: Project,
  uri: Uri,
  offset: number,
): readonly Claim[] {
  const unit = workspace.unit(uri);
  if (unit?.kind === 'article')
    return claimsAt(project, unit, { start: offset, end: offset }).map(({ claim }) => claim);
  if (unit?.kind !== 'gloss') return [];
  const symbol = symbolAt(workspace, uri, offset);
  if (symbol?.kind === 'claim' && symbol.claims.length > 0) return symbol.claims;
  return unit.claims.filter(({ entry }) => touches(entry.range, offset)).slice(0, 1);
}

function claimsNamed(workspace: Workspace, project: Project, uri: Uri, reference: string): readonly Claim[] {
  const written = reference.normalize('NFC');
  const hash = written.indexOf('#');
  const unit = workspace.unit(uri);
  const own = unit?.kind === 'gloss' ? project.articleUriOf(unit) : uri;
  const articles =
    hash >= 0
      ? sourcesOf(workspace, project, written.slice(0, hash)).articles
      : own === undefined
        ? []
        : [own];
  return claimsOf(project, articles, claimIdIn(written));
}
