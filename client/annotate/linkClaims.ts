import type { RelationVerb } from '../../server/lsp/protocol/protocol';
import type { Annotator } from './annotator';
import { claimsHere } from './annotationsHere';
import type { Asked } from './asked';
import { pick } from './asking';
import { claimHere, isSameEntry, pickClaim } from './pickClaim';

/** Writes down how a claim stands to another one. */
export async function linkClaims(annotator: Annotator, asked: Asked): Promise<void> {
  const { client } = annotator;
  const claims = await claimsHere(client, asked);
  if (claims === undefined) return;
  const claim = await claimHere(claims, 'Which claim is linked?');
  if (claim === undefined) return;
  const verb = await pick<RelationVerb>('This claim…', [
    { label: 'supports', description: 'another claim', value: 'supports' },
    { label: 'contradicts', description: 'another claim', value: 'contradicts' },
    { label: 'repeats', description: 'another claim: it says the same on the same word', value: 'repeats' },
    { label: 'translates', description: 'another claim, or is its translation', value: 'translates' },
  ]);
  if (verb === undefined) return;
  const other = await pickClaim(
    client,
    asked,
    `This claim ${verb}…`,
    (each) => !isSameEntry(each.entry, claim.entry),
  );
  if (other === undefined) return;
  await annotator.perform({
    action: 'linkClaims',
    uri: asked.uri,
    claim: claim.entry,
    verb,
    other: other.entry,
  });
}
