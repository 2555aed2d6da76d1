import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Location } from '../text/range';
import type { FileEdit } from './fileEdit';

/** What an annotator does, as one step. Ranges are UTF-16 offsets in the file that `annotate` is told of. */
export type Annotating =
  | {
      readonly action: 'tagClaim';
      readonly range: TextRange;
      /** For a person who goes on writing: a claimant whom nobody knows is left open, as a key without a value. */
      readonly opensClaimant?: boolean;
    }
  | {
      readonly action: 'tagMention';
      readonly range: TextRange;
      readonly actor: string | NewActor;
      readonly scope: MentionScope;
    }
  | {
      readonly action: 'notThisActor';
      readonly range: TextRange;
      readonly actors: readonly string[] | 'any';
      readonly scope: MentionScope;
    }
  | {
      readonly action: 'addAlias';
      readonly range: TextRange;
      readonly actor: string;
      readonly weak?: boolean;
    }
  | { readonly action: 'newActor'; readonly range: TextRange; readonly actor: NewActor }
  /** Of a file of the workspace folder, whichever. */
  | { readonly action: 'addNames'; readonly actor: string; readonly names: readonly string[] }
  | { readonly action: 'ignoreName'; readonly name: string }
  | {
      readonly action: 'addNote';
      readonly range: TextRange;
      readonly note: string;
      readonly motivation?: string;
    }
  /** Entries are named by where they stand as a whole in their gloss file. */
  | {
      readonly action: 'cite';
      readonly range: TextRange;
      readonly claim: Location;
      readonly stance?: 'supports' | 'disputes' | 'context';
    }
  | {
      readonly action: 'linkClaims';
      readonly claim: Location;
      readonly verb: 'supports' | 'contradicts' | 'repeats' | 'translates';
      readonly other: Location;
    }
  | { readonly action: 'setStatus'; readonly claim: Location; readonly status: string }
  | { readonly action: 'remove'; readonly entry: Location };

/** Every occurrence of the words in the article, or the selected one alone. */
export type MentionScope = 'article' | 'place';

export interface NewActor {
  readonly name: string;
  readonly id?: string;
  readonly kind?: string;
  readonly aliases?: readonly string[];
}

/** The edits of one action; or a sentence that says why there are none, and what to do instead. */
export type Annotated =
  | {
      readonly edits: readonly FileEdit[];
      /** What was done, in a few words. */
      readonly done: string;
      /** Where one goes on writing, in the text of the file as it is after the edits. */
      readonly reveal: { readonly uri: Uri; readonly range: TextRange } | undefined;
    }
  | Refusal;

/** A sentence, and nothing is changed. */
export interface Refusal {
  readonly refused: string;
}
