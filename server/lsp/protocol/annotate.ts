import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Annotation, EntryRef } from './annotations';

/** Client to server: the edit that one action of an annotator makes. Nothing is changed by asking. */
export const annotateRequest = 'glossator/annotate';
/** Client to server: what stands at a selection, so that the right questions are asked about it. */
export const selectionRequest = 'glossator/selection';

/** `uri` is where the user stands: an article, or for what is about an annotation also its gloss file. */
export type AnnotateParams = { readonly uri: string } & AnnotateAction;

export type AnnotateAction =
  /** The words become a claim, with the article's publisher as claimant where he is a known actor. */
  | {
      readonly action: 'tagClaim';
      readonly range: Range;
      /** For a person who goes on writing: a claimant whom nobody knows is left open, as a key without a value. */
      readonly opensClaimant?: boolean;
    }
  | {
      readonly action: 'tagMention';
      readonly range: Range;
      readonly actor: ActorChoice;
      readonly scope: MentionScope;
    }
  /** The words name none of these actors; `any` stands for: nobody at all. */
  | {
      readonly action: 'notThisActor';
      readonly range: Range;
      readonly actors: readonly string[] | 'any';
      readonly scope: MentionScope;
    }
  /** The words become a name of the actor, everywhere. */
  | { readonly action: 'addAlias'; readonly range: Range; readonly actor: string; readonly weak?: boolean }
  | { readonly action: 'newActor'; readonly range: Range; readonly actor: NewActor }
  /** These become names of the actor; `uri` is any file of the workspace folder. */
  | { readonly action: 'addNames'; readonly actor: string; readonly names: readonly string[] }
  /** The name is not suggested again in this workspace folder: that is written into its `glossator.yaml`. */
  | { readonly action: 'ignoreName'; readonly name: string }
  | {
      readonly action: 'addNote';
      readonly range: Range;
      readonly note: string;
      /** A W3C motivation; `commenting` is not written out. */
      readonly motivation?: string;
    }
  /** The selected words become evidence of a claim in another article. */
  | {
      readonly action: 'cite';
      readonly range: Range;
      readonly claim: EntryRef;
      readonly stance?: 'supports' | 'disputes' | 'context';
    }
  /** Written into the first claim's sidecar: “this claim VERB that one”. */
  | {
      readonly action: 'linkClaims';
      readonly claim: EntryRef;
      readonly verb: RelationVerb;
      readonly other: EntryRef;
    }
  | { readonly action: 'setStatus'; readonly claim: EntryRef; readonly status: string }
  /** A claim, a note or a pin; never an article's words. */
  | { readonly action: 'remove'; readonly entry: EntryRef };

export type RelationVerb = 'supports' | 'contradicts' | 'repeats' | 'translates';

/** Every occurrence of the words in the article, or the selected one alone. */
export type MentionScope = 'article' | 'place';

/** The id of a known actor, or one who is declared on the way. */
export type ActorChoice = string | NewActor;

export interface NewActor {
  readonly name: string;
  /** Made from the name where it is left out. */
  readonly id?: string;
  readonly kind?: string;
  readonly aliases?: readonly string[];
}

export type AnnotateAnswer =
  | {
      readonly edit: WorkspaceEdit;
      /** What was done, in a few words: for the undo command and for screen readers. */
      readonly done: string;
      /** Where one goes on writing, in the text as it is after the edit; null where nothing is left to write. */
      readonly reveal: { readonly uri: string; readonly range: Range } | null;
    }
  /** Nothing is to be changed: a sentence that says why, and what to do instead. */
  | { readonly refused: string };

export interface SelectionParams {
  readonly uri: string;
  readonly range: Range;
}

export interface SelectionAnswer {
  /** Why nothing can be annotated here, a sentence; null where it can. */
  readonly refused: string | null;
  /** The words an annotation would quote; empty where nothing is selected and the cursor is in no name. */
  readonly quote: string;
  /** How often these words stand in the article, as whole words: what a pin without context would stand for. */
  readonly occurrences: number;
  /** Who is named by just these words by now; several where that is not sure. */
  readonly actors: readonly string[];
  /** What is annotated here already, the innermost first. */
  readonly annotations: readonly Annotation[];
}

/** The commands of Glossator's own client that code actions lead to; each is given a file and a range, never words. */
export const annotateCommands = {
  tagClaim: 'glossator.tagClaim',
  tagMention: 'glossator.tagMention',
  notThisActor: 'glossator.notThisActor',
  addAlias: 'glossator.addAlias',
  newActor: 'glossator.newActor',
  addNote: 'glossator.addNote',
  cite: 'glossator.cite',
  linkClaims: 'glossator.linkClaims',
  setStatus: 'glossator.setStatus',
  remove: 'glossator.removeAnnotation',
} as const;

/** Clients that start a command at a cursor send an empty range. */
export type AnnotateCommandArguments = readonly [uri: string, range: Range];
