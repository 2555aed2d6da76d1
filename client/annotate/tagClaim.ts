import type { Annotator } from './annotator';
import type { Asked } from './asked';
import { goesOnWriting } from './telling';

/** The selected words become a claim, at once: what else there is to say of it is written in the sidecar, with its completions. */
export async function tagClaim(annotator: Annotator, { uri, range }: Asked): Promise<void> {
  await annotator.perform({ action: 'tagClaim', uri, range, opensClaimant: goesOnWriting() });
}
