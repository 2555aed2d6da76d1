import type { Annotator } from './annotator';
import { claimsHere } from './annotationsHere';
import type { Asked } from './asked';
import { askValues, pick } from './asking';
import { label } from './labels';
import { claimHere } from './pickClaim';

/** What the words of the format mean, in a few words; a project explains its own elsewhere. */
const means: ReadonlyMap<string, string> = new Map([
  ['unreviewed', 'nobody has checked it yet'],
  ['corroborated', 'checked: independent sources bear it out'],
  ['disputed', 'checked: sources speak for it and against it'],
  ['refuted', 'checked: it does not hold'],
  ['retracted', 'who made it took it back'],
]);

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
      description: [means.get(value) ?? '', value === claim.status ? 'as it is now' : '']
        .filter((each) => each !== '')
        .join(' · '),
      value,
    })),
  );
  if (status === undefined || status === claim.status) return;
  await annotator.perform({ action: 'setStatus', uri: asked.uri, claim: claim.entry, status });
}
