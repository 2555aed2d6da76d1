import type { AnnotateAction } from '../../server/lsp/protocol/protocol';
import type { Annotator } from './annotator';
import type { Asked } from './asked';
import { pick, wordsAt } from './asking';
import { quoted } from './labels';
import { pickClaim } from './pickClaim';

type Stance = NonNullable<Extract<AnnotateAction, { readonly action: 'cite' }>['stance']>;

/** The words become evidence of a claim that another article makes. */
export async function cite(annotator: Annotator, asked: Asked): Promise<void> {
  const { client } = annotator;
  const selection = await wordsAt(client, asked);
  if (selection === undefined) return;
  const words = quoted(selection.quote, 60);
  const here = asked.place.uri.toString();
  const claim = await pickClaim(client, asked, `Which claim does ${words} bear on?`, ({ article }) => {
    return article === null || client.protocol2CodeConverter.asUri(article).toString() !== here;
  });
  if (claim === undefined) return;
  const stance = await pick<Stance>(`What do these words do for the claim?`, [
    { label: 'Support it', value: 'supports' },
    { label: 'Dispute it', value: 'disputes' },
    { label: 'Give context', description: 'neither for nor against', value: 'context' },
  ]);
  if (stance === undefined) return;
  await annotator.perform({
    action: 'cite',
    uri: asked.uri,
    range: asked.range,
    claim: claim.entry,
    ...(stance === 'supports' ? {} : { stance }),
  });
}
