import type { Position } from 'vscode-languageserver-protocol';
import type { EntryRef } from './annotations';

/** Client to server: the claims at a place, as the roots of trees of what they rest on, step by step, to origins. */
export const provenanceRequest = 'glossator/provenance';
/** Client to server: what stands below one item of such a tree. */
export const provenanceChildrenRequest = 'glossator/provenance/children';

/** Client to server: what hovering over one item tells: Markdown, escaped, without commands; null where there is no more to say. */
export const provenanceTooltipRequest = 'glossator/provenance/tooltip';

export type ProvenanceParams =
  /** A place in an article at whose words there are claims, or anywhere in the entry of a claim in a gloss file. */
  | { readonly uri: string; readonly position: Position }
  /** `sourceId#claimId`; `uri` is any file of the workspace folder, and in a sidecar the id of a claim alone is enough. */
  | { readonly uri: string; readonly reference: string }
  /** A root as it was given out, for what it is by now. */
  | ProvenanceItemParams;

/** Of what stands below an item, and of its tooltip. */
export interface ProvenanceItemParams {
  /** Of the item, as it was given out. */
  readonly id: string;
}

/** Several claims where these overlap, the innermost first; none where there is no claim. */
export type ProvenanceAnswer = readonly ProvenanceItem[];

export interface ProvenanceItem {
  /** Unique in the tree below one root, and the same for the same step after changes elsewhere. No words for people. */
  readonly id: string;
  readonly kind: ProvenanceKind;
  /** Plain text on one line; `description` goes beside it and may be empty. */
  readonly label: string;
  readonly description: string;
  /** Of citations, and of claims that are related to the one above: how they stand to it. */
  readonly stance: ProvenanceStance | null;
  /** Of citations: what became of the words they quote. */
  readonly outcome: ProvenanceOutcome | null;
  /** Whether it counts as evidence; `description` says why not. */
  readonly counts: boolean;
  /** Where there is more to read: the cited words, the claim's words in their article, or the entry of a source. */
  readonly place: EntryRef | null;
  /** Where the item itself is written in a gloss file: the entry of a claim, the citation, the entry of a source. */
  readonly entry: EntryRef | null;
  /** Whether there is anything below it. */
  readonly isExpandable: boolean;
}

export type ProvenanceKind =
  | 'claim'
  | 'citation'
  /** A source that takes what it says from another one, which stands below it. */
  | 'source'
  /** A source that is known to take it from no other: here a way ends. */
  | 'origin'
  /** A claim or source that stands above already. */
  | 'circle'
  /** Says how many there was no room for. */
  | 'more';

export type ProvenanceStance =
  | 'supports'
  | 'disputes'
  | 'context'
  /** One and the same claim in another article, as somebody has linked them: the evidence of either is evidence of both. */
  | 'repeats';

export type ProvenanceOutcome =
  'found' | 'altered' | 'unsure' | 'missing' | 'unchecked' /** It quotes no words. */ | 'none';
