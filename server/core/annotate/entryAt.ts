import type { Claim } from '../model/claim';
import type { Entry } from '../syntax/glossFile';
import type { Location } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import type { Refusal } from './annotating';
import type { SidecarSection } from './sidecar';

/** An entry of a sidecar that somebody points at. */
export interface PointedEntry {
  readonly project: Project;
  readonly gloss: GlossUnit;
  readonly section: SidecarSection;
  readonly index: number;
  readonly entry: Entry<unknown>;
}

export interface PointedClaim {
  readonly project: Project;
  readonly gloss: GlossUnit;
  readonly claim: Claim;
  /** Where its article is or has to be. */
  readonly article: Uri | undefined;
}

const gone: Refusal = {
  refused: 'The gloss file has changed meanwhile, and what was meant is not there any more. Try again.',
};

/** The entry that stands at just this place. */
export function entryAt(workspace: Workspace, { uri, range }: Location): PointedEntry | Refusal {
  const gloss = workspace.unit(uri);
  if (gloss?.kind !== 'gloss') return gone;
  for (const section of ['claims', 'notes', 'mentions'] as const) {
    const entries: readonly Entry<unknown>[] = gloss.file[section];
    const index = entries.findIndex(
      (each) => each.range.start === range.start && each.range.end === range.end,
    );
    const entry = entries[index];
    if (entry !== undefined) return { project: workspace.projectOf(uri), gloss, section, index, entry };
  }
  return gone;
}

export function claimAt(workspace: Workspace, place: Location): PointedClaim | Refusal {
  const found = entryAt(workspace, place);
  if ('refused' in found) return found;
  const { project, gloss, section, index } = found;
  const claim = section === 'claims' ? gloss.claims[index] : undefined;
  if (claim === undefined) return { refused: 'This is no claim. Choose a claim, and try again.' };
  return { project, gloss, claim, article: project.articleUriOf(gloss) };
}
