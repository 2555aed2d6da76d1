/**
 * What features answer, in the core's own terms: uris, UTF-16 offset ranges, Markdown. The LSP adapter turns these into LSP's shapes.
 */
import type { Objection, Resolution } from '../anchor/anchor';
import type { FileEdit } from '../annotate/fileEdit';
import type { Location, TextRange } from '../text/range';

export interface Hover {
  readonly range: TextRange;
  /** CommonMark; everything that came from a file is escaped already. */
  readonly markdown: string;
}

/** A place to go to: `range` is all of the entry, `focus` its name. */
export interface Target {
  /** The words one stands on, in the file asked about. */
  readonly origin: TextRange;
  readonly uri: string;
  readonly range: TextRange;
  readonly focus: TextRange;
}

export interface Highlight {
  readonly range: TextRange;
  readonly kind: 'text' | 'read' | 'write';
}

export type SymbolKind =
  | 'person'
  | 'organization'
  | 'place'
  | 'event'
  | 'work'
  | 'actor'
  | 'claim'
  | 'mention'
  | 'note'
  | 'source'
  | 'section'
  | 'heading';

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly range: TextRange;
  readonly focus: TextRange;
  readonly children: readonly OutlineItem[];
}

export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly container: string;
  readonly location: Location;
}

/** What a completion depends on beside the files. */
export interface CompletionOptions {
  /** The day it is for whoever types: `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether what is inserted may have several lines, written with their indentation. */
  readonly lines: boolean;
}

export interface Completion {
  readonly items: readonly CompletionItem[];
  /** Whether typing on may bring others. */
  readonly isComplete: boolean;
}

export interface CompletionItem {
  /** What is shown. */
  readonly label: string;
  /** What is inserted in place of `range`; `parts` is the same with places to go on writing at, where there are any. */
  readonly insert: string;
  readonly parts?: readonly InsertPart[];
  /** On one line, with the cursor in it: from the beginning of what is typed to the end of what it replaces. */
  readonly range: TextRange;
  readonly kind:
    'actor' | 'claim' | 'source' | 'key' | 'value' | 'quote' | 'date' | 'language' | 'file' | 'id' | 'entry';
  readonly detail: string;
  /** What the client matches typing against: id, names and aliases in one line. */
  readonly filter: string;
  readonly sort: string;
  /** Markdown, where it costs nothing. */
  readonly documentation?: string;
  /** Whether there is more to choose from: where the cursor is afterwards, or at the next stop of the template it stands in. */
  readonly goesOn?: boolean | 'nextStop';
  /** What to say of it and to write beside it, once somebody looks at it; see `CompletionDetails`. */
  readonly about?: CompletionAbout;
}

/** A text, or a place to write at: its number, what stands there at first, and what it is chosen from. */
export type InsertPart =
  string | { readonly stop: number; readonly text?: string; readonly choices?: readonly string[] };

export type CompletionAbout =
  | { readonly kind: 'actor' | 'source'; readonly id: string }
  | { readonly kind: 'claim'; readonly location: Location }
  | {
      readonly kind: 'quote';
      readonly article: string;
      readonly range: TextRange;
      /** Where `before` and `after` are written, if they are needed to tell the place, and what stands around and between the two. */
      readonly context?: {
        readonly at: number;
        readonly open: string;
        readonly between: string;
        readonly close: string;
      };
    };

export interface CompletionDetails {
  /** Markdown; everything that came from a file is escaped. */
  readonly documentation: string | undefined;
  /** Written along with the item, in the same file; they touch nothing that the item replaces. */
  readonly edits: readonly { readonly range: TextRange; readonly newText: string }[];
}

export interface FoldingRange {
  readonly range: TextRange;
  readonly kind: 'region' | 'comment';
}

export interface DocumentLink {
  readonly range: TextRange;
  /** An http(s) or file uri; never a command. */
  readonly target: string;
  readonly tooltip: string;
}

/** Sorted, never overlapping, never over a line end. */
export interface SemanticToken {
  readonly range: TextRange;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

export const tokenTypes = [
  'person',
  'organization',
  'place',
  'event',
  'work',
  'actor',
  'claim',
  'source',
] as const;
export type TokenType = (typeof tokenTypes)[number];
export const tokenModifiers = [
  'declaration',
  'ambiguous',
  'corroborated',
  'disputed',
  'refuted',
  'retracted',
] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** Above the line of an article in which a claim begins. */
export interface ClaimLens {
  readonly range: TextRange;
  /** The whole entry of the claim; undefined where the lens stands for all that there was no room for. */
  readonly gloss: Location | undefined;
  /** Whether there is room for no more than its id and status. */
  readonly brief: boolean;
  /** Where `gloss` is undefined, how many there was no room for. */
  readonly more: number;
}

/** A few words behind the words of a claim. */
export interface ClaimHint {
  readonly offset: number;
  readonly label: string;
  readonly gloss: Location;
}

/** What became of a quote; see Resolution. */
export type QuoteState = Resolution['kind'];

/** An article as it was annotated, and as it is now. */
export interface Wording {
  readonly article: string;
  /** The article's text with the words of its quotes put back where it reads differently now; all else is as it is. */
  readonly was: string;
  readonly is: string;
  /** The quotes for which it reads differently, in the order of the article. */
  readonly quotes: readonly RewordedQuote[];
  /** How many of all its quotes are found how. */
  readonly counts: Readonly<Record<QuoteState, number>>;
  /** False where there were too many quotes to seek all of them. */
  readonly isComplete: boolean;
}

/** A quote, and the passage that stands where it stood; what is most like it, where that is not sure. */
export interface RewordedQuote {
  readonly state: QuoteState;
  /** Of a claim, where it has one. */
  readonly id: string | undefined;
  /** Which of the notes in its gloss file it is, from 1. */
  readonly note: number | undefined;
  /** Where the quote is written. */
  readonly gloss: Location;
  /** What speaks against taking the passage for the quote; nothing where it is merely worded differently. */
  readonly objections: readonly Objection[];
  /** In the article as it is. */
  readonly is: TextRange;
  /** In the article as it was annotated; undefined where the words of another quote were put back at this place. */
  readonly was: TextRange | undefined;
}

/** A sidecar held against its article as it is now. */
export interface Reanchored {
  readonly uri: string;
  /** Where the article is, or has to be. */
  readonly article: string | undefined;
  /** How many of its quotes are found how. */
  readonly counts: Readonly<Record<QuoteState, number>>;
  /** Why nothing can be said of the quotes, or, where the file does not parse, nothing is written into it. */
  readonly obstacle: 'article-missing' | 'article-encoding' | 'yaml-syntax' | undefined;
  /** Those that do not stand exactly, in the order of the file: claims, then notes. */
  readonly quotes: readonly ReanchoredQuote[];
  /** False where there were too many quotes to seek all of them, or none could be sought. */
  readonly isComplete: boolean;
  /** What accepts the wording of the article for the altered ones and, where everything stands then, brings `sha256` up to date. */
  readonly edits: readonly FileEdit[];
  /** What becomes of `sha256`: there is none, it is right, it is brought up to date, or it has to wait. */
  readonly digest: 'none' | 'current' | 'updated' | 'withheld';
  readonly withheld?:
    'open-quotes' | 'article-encoding' | 'article-missing' | 'article-unsaved' | 'yaml-syntax';
}

export interface ReanchoredQuote {
  readonly entry: 'claim' | 'note';
  /** Of a claim, where it has one. */
  readonly id: string | undefined;
  readonly quote: string;
  /** Where it is written in the gloss file. */
  readonly range: TextRange;
  readonly found: Resolution;
  /** What became of it, in plain sentences. */
  readonly reason: string;
  /** The words that the edits write in its place. */
  readonly accepted: string | undefined;
  /** Of an altered quote: the article's words, and between them those that are gone. */
  readonly wording: readonly WordingPart[];
}

export interface WordingPart {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** An article and all that is annotated in it: by place, then what has none. */
export interface AnnotatedArticle {
  readonly article: string;
  readonly annotations: readonly AnnotationItem[];
}

export type AnnotationItem = ClaimItem | NoteItem | PinItem;

interface AnyItem {
  /** The whole entry. */
  readonly gloss: Location;
  readonly quote: string;
  /** In the article: one where that is sure, else none; of a pin, every place it stands for. */
  readonly ranges: readonly TextRange[];
  readonly found: QuoteState;
}

export interface ClaimItem extends AnyItem {
  readonly kind: 'claim';
  readonly id: string | undefined;
  readonly claimKind: string | undefined;
  /** As it is written: no judgement of Glossator's. */
  readonly status: string;
  readonly text: string | undefined;
  /** The claimant's name, or the id where nobody knows him. */
  readonly by: string | undefined;
  readonly citations: CitationCounts;
  /** How many claims contradict it, from whichever side that is written. */
  readonly contradictions: number;
}

/** By stance; a citation that names none supports. */
export interface CitationCounts {
  readonly supports: number;
  readonly disputes: number;
  readonly context: number;
}

export interface NoteItem extends AnyItem {
  readonly kind: 'note';
  readonly note: string;
  readonly motivation: string;
}

export interface PinItem extends AnyItem {
  readonly kind: 'pin';
  readonly actor: string | undefined;
  readonly not: readonly string[] | 'any' | undefined;
}

/** What stands at a selection of an article. */
export interface Selected {
  /** Why nothing can be annotated in this file: a sentence. */
  readonly refused: string | undefined;
  /** The selected words, or the recognised name around a cursor; empty where neither is there. */
  readonly quote: string;
  /** How often they stand in the article as whole words; 0 for a passage too long for a name. */
  readonly occurrences: number;
  /** Whom just these words name by now; several where that is not sure. */
  readonly actors: readonly string[];
  /** The innermost first. */
  readonly annotations: readonly AnnotationItem[];
}

/** One claim of the list of all. */
export interface ListedClaim {
  /** `sourceId#claimId`. */
  readonly reference: string | undefined;
  readonly id: string | undefined;
  readonly quote: string;
  readonly text: string | undefined;
  /** Where the article is or has to be. */
  readonly article: string | undefined;
  /** Of the article: as its sidecar or its front matter has it, else its file name. */
  readonly title: string;
  readonly by: NamedActor | undefined;
  readonly about: readonly NamedActor[];
  readonly kind: string | undefined;
  readonly status: string;
  readonly tags: readonly string[];
  readonly citations: CitationCounts;
  readonly contradictions: number;
  readonly gloss: Location;
}

/** An id as it is written, and the name, which is the id again where nobody knows him. */
export interface NamedActor {
  readonly id: string;
  readonly name: string;
}

/** One actor of the list of all. */
export interface ListedActor {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string | undefined;
  readonly description: string | undefined;
  /** How often he is surely named, and in how many articles. */
  readonly mentions: number;
  readonly articles: number;
  readonly gloss: Location;
}

/** Nothing is to be changed: a plain sentence that says why, and what to do instead. */
export interface Refused {
  readonly refused: string;
}

/** An id that can be renamed, and where it stands. */
export interface Renamable {
  readonly range: TextRange;
  readonly id: string;
}

/** Names that may be worth declaring as actors, most frequent first. */
export interface SuggestedNames {
  readonly names: readonly SuggestedName[];
  /** How many there are, with those that are left out because one asked for fewer. */
  readonly total: number;
}

export interface SuggestedName {
  /** The workspace folder whose articles it stands in: each has actors and settings of its own. */
  readonly folder: string;
  /** As it is most often written, in its longest form. */
  readonly name: string;
  /** Other forms and spellings that were counted as the same. */
  readonly spellings: readonly string[];
  readonly occurrences: number;
  readonly articles: number;
  /** The first places, by article. */
  readonly places: readonly SuggestedPlace[];
  /** Known actors it may be another name of: a guess. */
  readonly similar: readonly NamedActor[];
}

export interface SuggestedPlace extends Location {
  /** What stands around the words on their line, shortened. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A claim, or what claims rest on: a passage of an article, a source; or an actor with a role that cites. */
export interface EvidenceItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly uri: string;
  readonly range: TextRange;
  readonly focus: TextRange;
  readonly key: EvidenceKey;
}

/** By what an item is found again when it is asked about later. */
export type EvidenceKey =
  /** `at` is where the id stands, or the entry of a claim without one. */
  | {
      readonly kind: 'claim';
      readonly uri: string;
      readonly id: string | undefined;
      readonly at: number;
    }
  | { readonly kind: 'words'; readonly uri: string; readonly range: TextRange }
  | { readonly kind: 'source' | 'actor'; readonly uri: string; readonly id: string };

export interface EvidenceCall {
  readonly item: EvidenceItem;
  /** Where it is cited: in the file of what cites. */
  readonly places: readonly TextRange[];
}

/** What goes along when files are moved. */
export interface MovedAlong {
  /** In the files as they are named before the move; those that are made are named as they are after it. */
  readonly edits: readonly FileEdit[];
  /** Files to move as well. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  /** What could not be done: plain sentences that say what is left to do by hand. */
  readonly told: readonly string[];
}

/** The words that values are chosen from. */
export interface Values {
  /** Of claims: the built-in ones and those of the project, in that order. */
  readonly statuses: readonly string[];
  readonly actorKinds: readonly string[];
  /** Of notes. */
  readonly motivations: readonly string[];
}

export type { Location, TextRange };
