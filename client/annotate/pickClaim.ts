import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ClaimAnnotation,
  type ClaimItem,
  type ClaimsAnswer,
  claimsRequest,
  type EntryRef,
} from '../../server/lsp/protocol/protocol';
import type { Asked } from './asked';
import { type Choice, pick } from './asking';
import { label, quoted } from './labels';
import { warn } from './telling';

/** Asks for one of the claims there are, found by id, words, article or claimant; undefined where the person left. */
export async function pickClaim(
  client: BaseLanguageClient,
  { uri }: Asked,
  title: string,
  isOffered: (claim: ClaimItem) => boolean,
): Promise<ClaimItem | undefined> {
  const claims = await client.sendRequest<ClaimsAnswer>(claimsRequest, { uri });
  const offered = claims.filter(isOffered);
  if (offered.length > 0) return pick(title, offered.map(claimChoice));
  warn('There is no other claim yet. Tag one in its own article first.');
  return undefined;
}

function claimChoice(claim: ClaimItem): Choice<ClaimItem> {
  const { id, quote, text, title, by } = claim;
  return {
    label: id === null ? quoted(quote, 60) : label(id),
    description: label([by?.name ?? '', title].filter((each) => each !== '').join(' · ')),
    detail: text === null ? quoted(quote) : label(text),
    value: claim,
  };
}

/** The claim that is meant of those that stand here: asked only if there are several; told if there is none. */
export async function claimHere(
  claims: readonly ClaimAnnotation[],
  title: string,
): Promise<ClaimAnnotation | undefined> {
  if (claims.length > 1) return pick(title, claims.map(annotationChoice));
  if (claims.length === 0)
    warn('No claim stands here. Put the cursor into the words of a claim, and try again.');
  return claims[0];
}

function annotationChoice(claim: ClaimAnnotation): Choice<ClaimAnnotation> {
  const { id, quote, status, by } = claim;
  return {
    label: id === null ? quoted(quote, 60) : label(id),
    description: label([by ?? '', status].filter((each) => each !== '').join(' · ')),
    detail: quoted(quote),
    value: claim,
  };
}

/** Whether both are the same entry of the same file. */
export function isSameEntry(one: EntryRef, other: EntryRef): boolean {
  return (
    one.uri === other.uri &&
    one.range.start.line === other.range.start.line &&
    one.range.start.character === other.range.start.character
  );
}
