import type { Range } from 'vscode-languageserver-protocol';
import type { QuoteState } from './wording';

/** Client to server: what is annotated in an article, by itself or by one of its gloss files. */
export const annotationsRequest = 'glossator/annotations';
/** Server to client that `annotates`: what was answered about annotations, claims or actors of some files may be another answer now. */
export const annotationsChangedNotification = 'glossator/annotations/changed';

/** The client's command that shows an entry of a gloss file where it is written; code lenses lead there. */
export const showEntryCommand = 'glossator.showEntry';
export type ShowEntryArguments = readonly [uri: string, range: Range];

export interface AnnotationsParams {
  readonly uri: string;
}

export interface AnnotationsAnswer {
  /** Null where the article of a gloss file is not here, or the file has none. */
  readonly article: string | null;
  /** By place in the article, then those that have none. */
  readonly annotations: readonly Annotation[];
}

/** An entry of a gloss file, by where it stands there as a whole. It is good for as long as the file is not changed. */
export interface EntryRef {
  readonly uri: string;
  readonly range: Range;
}

export type Annotation = ClaimAnnotation | NoteAnnotation | PinAnnotation;

interface AnyAnnotation {
  readonly entry: EntryRef;
  readonly quote: string;
  /** In the article; none where it is not sure where the words stand. Of a pin, every place it stands for. */
  readonly ranges: readonly Range[];
}

export interface ClaimAnnotation extends AnyAnnotation {
  readonly kind: 'claim';
  readonly found: QuoteState;
  /** Null while it is not typed yet. */
  readonly id: string | null;
  readonly claimKind: string | null;
  /** As it is written, `unreviewed` where nothing is: no judgement of Glossator's. */
  readonly status: string;
  readonly text: string | null;
  /** The claimant's name, or the id where nobody knows him. */
  readonly by: string | null;
}

export interface NoteAnnotation extends AnyAnnotation {
  readonly kind: 'note';
  readonly found: QuoteState;
  readonly note: string;
  readonly motivation: string;
}

export interface PinAnnotation extends AnyAnnotation {
  readonly kind: 'pin';
  /** Who is named, or is not. */
  readonly actor: string | null;
  readonly not: readonly string[] | 'any' | null;
}
