import type { Claim } from '../model/claim';
import { shortened } from '../text/phrases';
import { standingOf } from '../workspace/evidence/standing';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { statusOf } from './annotations';
import { sourceNames, standingWords } from './standingWords';

/** Of a title, in UTF-16 units. */
const longestTitle = 40;

/** What a claim stands on, in a few plain words that fit beside others. */
export function claimStanding(workspace: Workspace, project: Project, claim: Claim): string {
  const names = sourceNames(workspace, project, (title) => shortened(title, longestTitle));
  return standingWords(standingOf(workspace, project, claim), names, 'brief');
}

/** The status as it is written, and what the claim stands on. */
export function claimDetail(workspace: Workspace, project: Project, claim: Claim): string {
  return `${statusOf(claim.entry.value)} · ${claimStanding(workspace, project, claim)}`;
}
