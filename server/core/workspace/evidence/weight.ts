import type { Project } from '../project';
import { articlesOfClaim, claimIdIn, claimsOf, sourcesOf } from '../sourceIndex';
import type { Workspace } from '../workspace';
import type { Citation } from './citations';
import { isOneSource } from './identity';
import { holds, quotationOf } from './quotation';

/** Why a citation says nothing for or against a claim. docs/evidence.md lists the reasons for users. */
export type Void =
  /** The words it quotes are not in the text that is here. */
  | 'missing'
  /** Nobody knows its source or claim, or it names none yet. */
  | 'unknown'
  /** Several sources or claims have the id. */
  | 'ambiguous'
  /** It is the claim itself, one that repeats or translates it, or words of the article that makes the claim. */
  | 'self';

export type Weight =
  /** `isChecked` is false where it quotes words that could not be looked up. */
  { readonly counts: true; readonly isChecked: boolean } | { readonly counts: false; readonly why: Void };

/** Whether a citation counts, as far as that does not depend on the claim it stands under; see `standing.ts` for `self`. */
export function weightOf(workspace: Workspace, project: Project, citation: Citation): Weight {
  const { source, claim } = citation.value;
  const found =
    claim !== undefined
      ? claimsFound(workspace, project, citation, claim.normalize('NFC'))
      : source !== undefined
        ? sourcesFound(workspace, project, source.normalize('NFC'))
        : 'unknown';
  if (found !== 'one') return { counts: false, why: found };
  const quotation = quotationOf(workspace, project, citation);
  if (holds(quotation)) return { counts: true, isChecked: quotation.kind !== 'unchecked' };
  if (quotation.kind === 'sought') return { counts: false, why: 'missing' };
  const isSeveral = quotation.kind === 'unchecked' && quotation.why === 'several';
  return { counts: false, why: isSeveral ? 'ambiguous' : 'unknown' };
}

function claimsFound(
  workspace: Workspace,
  project: Project,
  { gloss }: Citation,
  reference: string,
): 'one' | 'unknown' | 'ambiguous' {
  const articles = articlesOfClaim(workspace, project, gloss, reference);
  return counted(claimsOf(project, articles, claimIdIn(reference)).length);
}

function sourcesFound(workspace: Workspace, project: Project, id: string): 'one' | 'unknown' | 'ambiguous' {
  const { articles, references } = sourcesOf(workspace, project, id);
  const count = articles.length + references.length;
  return count > 1 && articles.length < 2 && isOneSource(workspace, project, id) ? 'one' : counted(count);
}

function counted(count: number): 'one' | 'unknown' | 'ambiguous' {
  return count === 0 ? 'unknown' : count === 1 ? 'one' : 'ambiguous';
}
