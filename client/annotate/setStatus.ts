import type { Annotator } from './annotator';
import { claimsHere } from './annotationsHere';
import type { Asked } from './asked';
import { askValues, pick } from './asking';
import { label } from './labels';
import { claimHere } from './pickClaim';

/** Says how far checking a claim has got. */
export async function setStatus(annotator: Annotator, asked: Asked): Promise<void> {
  const { client } = annotator;
  const claims = await claimsHere(client, asked);
  if (claims === undefined) return;
  const claim = await claimHere(claims, 'The status of which claim?');
  if (claim === undefined) return;
  const { statuses } = await askValues(client, asked);
  const status = await pick(
    `The status of ${label(claim.id ?? claim.quote, 60)}`,
    statuses.map((value) => ({
      label: label(value),
      ...(value === claim.status ? { description: 'as it is now' } : {}),
      value,
    })),
  );
  if (status === undefined || status === claim.status) return;
  await annotator.perform({ action: 'setStatus', uri: asked.uri, claim: claim.entry, status });
}
