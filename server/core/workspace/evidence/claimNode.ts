import type { Claim } from '../../model/claim';
import type { Uri } from '../changes';
import type { GlossUnit } from '../glossUnit';
import type { Project } from '../project';
import { relationsFrom, relationsTo, type Relation } from '../relations';
import { claimsOf } from '../sourceIndex';
import type { Workspace } from '../workspace';
import { citationsOf, type Citation } from './citations';
import { claimKeysIn, keyOfClaim, type ClaimKey } from './claimKeys';
import { groundsOf, type Ground } from './grounds';
import { weightOf, type Weight } from './weight';

export type Stance = 'supports' | 'disputes' | 'context';

/** What evidence rests on: another claim, or a source, which is where it ends. */
export interface Target {
  readonly claim: ClaimKey | undefined;
  readonly source: string;
  /** Undefined where it is in no article of the project. */
  readonly article: Uri | undefined;
}

/** A citation of a claim, or a relation, taken apart as far as that depends on no other evidence. */
export interface Leaf {
  /** The place of the citation under its claim; undefined for a relation. */
  readonly citation: number | undefined;
  readonly stance: Stance;
  readonly weight: Weight;
  /** The id of the source that is cited. */
  readonly source: string;
  readonly targets: readonly Target[];
}

/** All that is written of the evidence of one claim. Plain data: equal where nothing is different, wherever the claim stands in its file. */
export interface ClaimNode {
  readonly key: ClaimKey;
  readonly article: Uri | undefined;
  /** The id of the source that makes the claim. */
  readonly home: string;
  readonly leaves: readonly Leaf[];
  /** The claims that it repeats or translates, or that say so of it. */
  readonly same: readonly ClaimKey[];
}

export function claimNodesIn(workspace: Workspace, project: Project, gloss: GlossUnit): readonly ClaimNode[] {
  const article = project.articleUriOf(gloss);
  const home = article === undefined ? '' : project.sourceIdOf(article);
  const { list } = claimKeysIn(gloss);
  return gloss.claims.map((claim, index) => {
    const related = relatedTo(workspace, project, claim, article);
    const repeats = ({ verb }: Related): boolean => verb === 'repeats' || verb === 'translates';
    const keys = related.filter(repeats).map(({ target }) => target.claim);
    return {
      key: list[index] ?? '',
      article,
      home,
      leaves: [
        ...citationsOf(gloss, claim).map((citation, at) => cited(workspace, project, citation, home, at)),
        ...related.flatMap(leafOf),
      ],
      same: [...new Set(keys)].filter((key) => key !== undefined).sort(),
    };
  });
}

function cited(
  workspace: Workspace,
  project: Project,
  citation: Citation,
  home: string,
  index: number,
): Leaf {
  const { stance = 'supports', source, claim } = citation.value;
  const weight = weightOf(workspace, project, citation);
  const hash = claim?.indexOf('#') ?? -1;
  const id = (hash >= 0 ? claim?.slice(0, hash) : source)?.normalize('NFC') ?? home;
  const grounds = weight.counts ? groundsOf(workspace, project, citation) : [];
  const targets = grounds.flatMap((ground) => targetOf(project, ground) ?? []);
  return { citation: index, stance, weight, source: id, targets };
}

function targetOf(project: Project, ground: Ground): Target | undefined {
  switch (ground.kind) {
    case 'claim':
      return claimTarget(project, ground.claim);
    case 'article':
      return { claim: undefined, source: project.sourceIdOf(ground.article), article: ground.article };
    case 'source':
      return { claim: undefined, source: ground.source.id, article: undefined };
  }
}

function claimTarget(project: Project, claim: Claim): Target | undefined {
  const gloss = project.glosses.get(claim.at.uri);
  const article = gloss && project.articleUriOf(gloss);
  const key = keyOfClaim(project, claim);
  return article === undefined || key === undefined
    ? undefined
    : { claim: key, source: project.sourceIdOf(article), article };
}

interface Related {
  readonly verb: Relation['verb'];
  /** Whether this claim is the one that says it. */
  readonly isOwn: boolean;
  readonly target: Target;
}

/** Relations from either side, where it is sure which two claims are meant. */
function relatedTo(
  workspace: Workspace,
  project: Project,
  { id }: Claim,
  article: Uri | undefined,
): readonly Related[] {
  if (id === undefined || article === undefined || claimsOf(project, [article], id).length > 1) return [];
  const own = relationsFrom(workspace, project, article, id).flatMap(({ verb, articles, id: other }) => {
    const [claim, ...more] = claimsOf(project, articles, other);
    const target = claim && more.length === 0 ? claimTarget(project, claim) : undefined;
    return target === undefined ? [] : { verb, isOwn: true, target };
  });
  const heard = relationsTo(workspace, project, article, id).flatMap(({ verb, articles, from }) => {
    const target = claimsOf(project, articles, id).length === 1 ? claimTarget(project, from) : undefined;
    return target === undefined ? [] : { verb, isOwn: false, target };
  });
  return [...own, ...heard];
}

/** `supports` is evidence for the claim that is named; `contradicts` is evidence against either. */
function leafOf({ verb, isOwn, target }: Related): readonly Leaf[] {
  if (verb === 'repeats' || verb === 'translates' || (verb === 'supports' && isOwn)) return [];
  const stance = verb === 'supports' ? 'supports' : 'disputes';
  const weight: Weight = { counts: true, isChecked: true };
  return [{ citation: undefined, stance, weight, source: target.source, targets: [target] }];
}
