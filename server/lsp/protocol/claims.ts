import type { EntryRef } from './annotations';

/** Client to server: every claim there is, by article and by place in its gloss file. */
export const claimsRequest = 'glossator/claims';

/**
 * Client to server: all there is to know of one claim, what it stands on among it, as hovering over it shows it: Markdown, escaped, without
 * commands. `ClaimItem.entry` says which; null where there is none at that place any more. Answered claim by claim, as it takes all that the
 * claim rests on to be looked up.
 */
export const claimCardRequest = 'glossator/claims/card';
export type ClaimCardAnswer = string | null;

export interface ClaimsParams {
  /** Only those that a file can refer to: those of its workspace folder. */
  readonly uri?: string;
}

export interface ClaimItem {
  /** `sourceId#claimId`; null while it has no id. */
  readonly reference: string | null;
  readonly id: string | null;
  readonly quote: string;
  readonly text: string | null;
  /** Where the article is or has to be; null where the gloss file has none. */
  readonly article: string | null;
  /** The title of the article as its sidecar or its front matter has it, else its file name. */
  readonly title: string;
  /** The claimant: the id as written, and the name. */
  readonly by: { readonly id: string; readonly name: string } | null;
  /** Ids and names of those it is about. */
  readonly about: readonly { readonly id: string; readonly name: string }[];
  readonly kind: string | null;
  /** As it is written, `unreviewed` where nothing is: no judgement of Glossator's. */
  readonly status: string;
  readonly tags: readonly string[];
  readonly entry: EntryRef;
}

export type ClaimsAnswer = readonly ClaimItem[];
