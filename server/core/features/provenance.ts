import type { Claim } from '../model/claim';
import { touches } from '../text/range';
import type { Uri } from '../workspace/changes';
import { claimOfKey, keyOfClaim, type ClaimKey } from '../workspace/evidence/claimKeys';
import type { Leaf, Target } from '../workspace/evidence/claimNode';
import { claimsAt } from '../workspace/evidence/claimsAt';
import { graphOf, type EvidenceGraph } from '../workspace/evidence/graph';
import type { Group } from '../workspace/evidence/group';
import type { Project } from '../workspace/project';
import { claimIdIn, claimsOf, sourcesOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';
import { citationCard } from './citationCard';
import { wholeCard } from './claimCard';
import { circleItem, citationItem, claimItem, moreItem, type Asked } from './provenance/items';
import { originItems, originsFrom } from './provenance/origins';
import { citationSteps, endOfWay, wayOfId, type Step, type Via, type WayEnd } from './provenance/steps';
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
  return claims.slice(0, mostBelow).flatMap((claim) => rootItems(workspace, project, claim));
}

/** A root that was given out before, as it is by now; none where its claim is gone. */
export function provenanceAgain(workspace: Workspace, id: string): readonly ProvenanceItem[] {
  const way = wayOfId(id);
  const end = way?.length === 1 ? endOfWay(workspace, way) : undefined;
  return end === undefined ? [] : rootItems(workspace, end.project, end.claim);
}

function rootItems(workspace: Workspace, project: Project, claim: Claim): readonly ProvenanceItem[] {
  const key = keyOfClaim(project, claim);
  return key === undefined ? [] : claimStep({ workspace, project, way: [] }, key, 'cites');
}

/** The next step below an item; none where it is gone. */
export function provenanceBelow(workspace: Workspace, id: string): readonly ProvenanceItem[] {
  const way = wayOfId(id);
  const end = way && endOfWay(workspace, way);
  if (way === undefined || end === undefined) return [];
  const asked = { workspace, project: end.project, way };
  const found = below(asked, end);
  const more = found.length - mostBelow;
  return more > 0
    ? [...found.slice(0, mostBelow), moreItem({ ...asked, way: [...way, ['source', '']] }, more)]
    : found;
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

function below(asked: Asked, { claim, key, citation }: WayEnd): readonly ProvenanceItem[] {
  const [last, ...before] = [...asked.way].reverse();
  switch (last?.[0]) {
    case 'claim':
      return isCircle({ ...asked, way: before.reverse() }, key, last[2]) ? [] : belowClaim(asked, claim, key);
    case 'citation':
      return citation === undefined ? [] : belowCitation(asked, key, citation.path.at(-1));
    case 'source':
      return originItems(asked, last[1]);
    case undefined:
      return [];
  }
}

/** What is evidence for a claim or against it; where there is none for it, and others rest on it, the article it is made in. */
function belowClaim(asked: Asked, claim: Claim, key: ClaimKey): readonly ProvenanceItem[] {
  const { project } = asked;
  const found = evidenceOf(asked, key);
  if (found === undefined) return [];
  const { node, group, others, origin } = found;
  return [
    ...citationSteps(project, claim).map(([step, citation]) => citationItem(further(asked, step), citation)),
    ...node.leaves.flatMap((leaf) => relatedItems(asked, leaf, group)),
    ...others.flatMap((other) => claimStep(asked, other.key, 'repeats')),
    ...(origin === undefined ? [] : originsFrom(asked, node.home, origin)),
  ];
}

function hasBelow(asked: Asked, key: ClaimKey): boolean {
  const found = evidenceOf(asked, key);
  return (
    found !== undefined &&
    found.node.leaves.length + found.others.length + (found.origin === undefined ? 0 : 1) > 0
  );
}

/** What is written of the claim that a way ends with, the others that are one with it, and the origin where evidence ends here. */
function evidenceOf({ workspace, project, way }: Asked, key: ClaimKey) {
  const graph = graphOf(workspace, project);
  const node = graph.node(key);
  if (node === undefined) return undefined;
  const group = graph.groupOf(node);
  const last = way.at(-1);
  // What is one with the claim above is told there.
  const isOneWithAbove = last?.[0] === 'claim' && last[2] === 'repeats';
  const others = isOneWithAbove ? [] : group.members.filter((member) => member !== node);
  const isEnd = group.isEnd && way.length > 1 && !isOneWithAbove;
  return { node, group, others, origin: isEnd ? group.origin(graph) : undefined };
}

/** Claims that say of themselves that they support it or contradict it, or that it says it contradicts. */
function relatedItems(asked: Asked, leaf: Leaf, group: Group): readonly ProvenanceItem[] {
  if (leaf.citation !== undefined) return [];
  const via = leaf.stance === 'supports' ? 'supports' : 'contradicts';
  const counts = group.voidOf(leaf) === undefined;
  return claimsIn(leaf.targets).flatMap((key) => claimStep(asked, key, via, counts));
}

/** The claims whose words it cites, else the way from its source to the origin. */
function belowCitation(asked: Asked, key: ClaimKey, index: unknown): readonly ProvenanceItem[] {
  const graph = graphOf(asked.workspace, asked.project);
  const node = graph.node(key);
  const leaf = node?.leaves.find(({ citation }) => citation === index);
  if (node === undefined || leaf === undefined || !isEvidence(leaf, graph.groupOf(node))) return [];
  const keys = claimsIn(leaf.targets);
  if (keys.length > 0) return keys.flatMap((each) => claimStep(asked, each, 'cites'));
  return [...new Set(leaf.targets.flatMap(({ source }) => source ?? []))].flatMap((id) =>
    originsFrom(asked, id),
  );
}

function isEvidence(leaf: Leaf, group: Group): boolean {
  return leaf.stance !== 'context' && group.voidOf(leaf) === undefined;
}

function claimsIn(targets: readonly Target[]): readonly ClaimKey[] {
  return [...new Set(targets.flatMap(({ claim }) => claim ?? []))];
}

/** Relations between claims of one article are no evidence, and are shown as that. */
function claimStep(asked: Asked, key: ClaimKey, via: Via, counts = true): readonly ProvenanceItem[] {
  const claim = claimOfKey(asked.project, key);
  if (claim === undefined) return [];
  const next = further(asked, ['claim', key, via]);
  if (isCircle(asked, key, via)) return [circleItem(next, claim)];
  return [claimItem(next, claim, { isExpandable: hasBelow(next, key), counts })];
}

/** Whether the way leads through a claim already, or through one that repeats or translates it, so that it goes round. */
function isCircle({ workspace, project, way }: Asked, key: ClaimKey, via: Via): boolean {
  if (via === 'repeats') return false;
  const graph = graphOf(workspace, project);
  const group = groupAt(graph, key);
  return way.some(
    (step) =>
      step[0] === 'claim' && (step[1] === key || (group !== undefined && groupAt(graph, step[1]) === group)),
  );
}

function groupAt(graph: EvidenceGraph, key: ClaimKey): Group | undefined {
  const node = graph.node(key);
  return node && graph.groupOf(node);
}

function further(asked: Asked, step: Step): Asked {
  return { ...asked, way: [...asked.way, step] };
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
