import type { Claim } from '../../model/claim';
import type { Uri } from '../changes';
import type { GlossUnit } from '../glossUnit';
import { linksIn, type RelationVerb } from '../links';
import type { Project } from '../project';
import { relationsTo } from '../relations';
import { articlesOfClaim, claimIdIn, claimsOf } from '../sourceIndex';
import type { Workspace } from '../workspace';
import { citationsOf, type Citation } from './citations';
import { claimKeysIn, keyOfClaim, type ClaimKey } from './claimKeys';
import { groundsOf, type Ground } from './grounds';
import { weightOf, type Weight } from './weight';

export type Stance = 'supports' | 'disputes' | 'context';

/** What evidence rests on: another claim, of which only its own file knows more; or a source, which is where it ends. */
export type Target =
  | { readonly claim: ClaimKey; readonly source?: undefined }
  /** `article` is undefined where it is none of the project. */
  | { readonly claim?: undefined; readonly source: string; readonly article: Uri | undefined };

/** A citation of a claim, or a relation, taken apart as far as that depends on no other evidence. */
export interface Leaf {
  /** The place of the citation under its claim; undefined for a relation. */
  readonly citation: number | undefined;
  readonly stance: Stance;
  readonly weight: Weight;
  /** The id of the source that is cited; undefined where it is that of the related claim. */
  readonly source: string | undefined;
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
    const related = relatedTo(workspace, project, gloss, claim);
    const repeats = ({ verb }: Related): boolean => verb === 'repeats' || verb === 'translates';
    const keys = related.filter(repeats).map(({ key }) => key);
    return {
      key: list[index] ?? '',
      article,
      home,
      leaves: [
        ...citationsOf(gloss, claim).map((citation, at) => cited(workspace, project, citation, home, at)),
        ...related.flatMap(leafOf),
      ],
      same: [...new Set(keys)].sort(),
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
    case 'claim': {
      const key = keyOfClaim(project, ground.claim);
      return key === undefined ? undefined : { claim: key };
    }
    case 'article':
      return { source: project.sourceIdOf(ground.article), article: ground.article };
    case 'source':
      return { source: ground.source.id, article: undefined };
  }
}

interface Related {
  readonly verb: RelationVerb;
  /** Whether this claim is the one that says it. */
  readonly isOwn: boolean;
  readonly key: ClaimKey;
}

/** Relations from either side, where it is sure which two claims are meant. */
function relatedTo(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  claim: Claim,
): readonly Related[] {
  const own = (linksIn(gloss).byClaim.get(claim) ?? []).flatMap(({ verb, text }) => {
    const [other, ...more] = claimsOf(
      project,
      articlesOfClaim(workspace, project, gloss, text),
      claimIdIn(text),
    );
    return more.length > 0 ? [] : related(project, verb, true, other);
  });
  const article = project.articleUriOf(gloss);
  const { id } = claim;
  if (id === undefined || article === undefined) return own;
  const heard = relationsTo(workspace, project, article, id).flatMap(({ verb, articles, from }) =>
    claimsOf(project, articles, id).length > 1 ? [] : related(project, verb, false, from),
  );
  return [...own, ...heard];
}

function related(
  project: Project,
  verb: RelationVerb,
  isOwn: boolean,
  claim: Claim | undefined,
): readonly Related[] {
  const key = claim && keyOfClaim(project, claim);
  return key === undefined ? [] : [{ verb, isOwn, key }];
}

/** `supports` is evidence for the claim that is named; `contradicts` is evidence against either. */
function leafOf({ verb, isOwn, key }: Related): readonly Leaf[] {
  if (verb === 'repeats' || verb === 'translates' || (verb === 'supports' && isOwn)) return [];
  const stance = verb === 'supports' ? 'supports' : 'disputes';
  const weight: Weight = { counts: true, isChecked: true };
  return [{ citation: undefined, stance, weight, source: undefined, targets: [{ claim: key }] }];
}
