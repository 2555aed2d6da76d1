/**
 * The one door to the core: tell it what changed with `apply`, then ask. Everything outside core/ goes through here.
 *
 * All offsets are UTF-16 code units; all uris are normalized by `normalizeUri`. Nothing here throws on any content, and no
 * question changes anything.
 */
import { annotate } from './annotate/annotate';
import type { Annotated, Annotating } from './annotate/annotating';
import type { FileEdit } from './annotate/fileEdit';
import { actorList } from './features/actorList';
import {
  annotateActions,
  annotateActionsAt,
  type AnnotateOffer,
  type PlacedAction,
} from './features/annotateActions';
import { annotations, annotationsIn } from './features/annotations';
import { prepareEvidence, restingOn, restsOn } from './features/callHierarchy';
import { claimCardAt } from './features/claimCard';
import { claimHints } from './features/claimHints';
import { claimLenses, claimLensTitle } from './features/claimLens';
import { claimList } from './features/claimList';
import { codeActions } from './features/codeActions';
import { completion, completionDetails } from './features/completion';
import { definition, typeDefinition } from './features/definition';
import { documentHighlights } from './features/documentHighlight';
import { documentLinks } from './features/documentLink';
import { documentSymbols } from './features/documentSymbol';
import { fingerprint } from './features/fingerprint';
import { foldingRanges } from './features/folding';
import { format } from './features/format';
import { hover } from './features/hover';
import { reanchor } from './features/reanchor';
import { provenance, provenanceAgain, provenanceBelow, provenanceTooltip } from './features/provenance';
import { references } from './features/references';
import { moveFiles } from './features/moveFiles';
import type { FileMove } from './features/movePlan';
import { prepareRename, rename } from './features/rename';
import { selection } from './features/selection';
import { semanticTokens } from './features/semanticTokens';
import { switchOffs } from './features/switchOff';
import { suggestedNames } from './features/suggestedNames';
import { values } from './features/values';
import { webAddresses } from './features/webAddresses';
import { wording } from './features/wording';
import { workspaceSymbols } from './features/workspaceSymbol';
import type * as result from './features/results/results';
import { annotationsOf, type Annotation } from './features/w3cAnnotations';
import { allRules } from './rules/all';
import { diagnose, stillTold, suppressedIn } from './rules/diagnose';
import { rulePage, type Phase } from './rules/rule';
import type { RuleSeverity } from './model/severity';
import type { Finding, Fix } from './rules/finding';
import type { TextEdit } from './syntax/write';
import type { LineIndex } from './text/lines';
import type { Location, TextRange } from './text/range';
import type { Change, FileKind, Uri } from './workspace/changes';
import { Workspace } from './workspace/workspace';

/** Every rule there is, in the order of docs/rules.md. */
export const ruleList: readonly {
  readonly code: string;
  readonly severity: RuleSeverity;
  readonly page: string;
}[] = allRules.map(({ code, severity }) => ({ code, severity, page: rulePage(code) }));

export interface Applied {
  /** The files whose findings may now differ: those that changed and those that depend on them. */
  readonly affected: ReadonlySet<Uri>;
}

export class Analysis {
  readonly #workspace: Workspace;

  /** `locale` is that of the reader's editor, a BCP 47 tag. */
  constructor(locale?: string) {
    this.#workspace = new Workspace(locale);
  }

  /** Takes in changes, in order, as one step. */
  apply(changes: readonly Change[]): Applied {
    return { affected: this.#workspace.apply(changes) };
  }

  /**
   * Whether there are bibliographies in BibTeX of whose entries only plain fields are known. What knows all takes time to load, and so it is
   * loaded only where this says so, by `readBibliographiesWhole`.
   */
  get awaitsConverter(): boolean {
    return this.#workspace.awaitsConverter;
  }

  /** Loads what reads the entries of bibliographies whole, and applies it like any other change. */
  async readBibliographiesWhole(): Promise<Applied> {
    const { convertEntry } = await import('./syntax/bibliography/citationJs');
    return { affected: this.#workspace.apply([{ kind: 'converter', convert: convertEntry }]) };
  }

  /** Counts up with every `apply` that changed anything; answers of one version belong together. */
  get version(): number {
    return this.#workspace.version;
  }

  /** What the file is to Glossator, read or not: this decides which files are worth reading. */
  kindOf(uri: Uri): FileKind | undefined {
    return this.#workspace.kindOf(uri);
  }

  /** Every known file, in a fixed order. */
  files(): readonly Uri[] {
    return this.#workspace.files();
  }

  /** Whether an editor holds just what is on disk. */
  isSaved(uri: Uri): boolean {
    return this.#workspace.isSaved(uri);
  }

  textOf(uri: Uri): string | undefined {
    return this.#workspace.textOf(uri);
  }

  linesOf(uri: Uri): LineIndex | undefined {
    return this.#workspace.linesOf(uri);
  }

  /** The findings in one file. `typing` leaves out what needs other files, see Phase. */
  diagnose(uri: Uri, phase: Phase): readonly Finding[] {
    return diagnose(this.#workspace, uri, phase);
  }

  /** Findings of an earlier state, moved along with the text, without those that a comment in it switches off now. */
  stillTold(uri: Uri, findings: readonly Finding[]): readonly Finding[] {
    return stillTold(this.#workspace, uri, findings);
  }

  /** What is not among the findings because comments in the file switch it off. */
  suppressed(uri: Uri): readonly result.Suppressed[] {
    return suppressedIn(this.#workspace, uri).map(({ finding, by }) => ({
      finding,
      reason: by.comment.reason,
    }));
  }

  /** What a finding of this file is about, to know it again when the file has changed. */
  fingerprint(uri: Uri, finding: Finding): result.Fingerprint {
    return fingerprint(this.#workspace, uri, finding);
  }

  /** Remedies for the findings that touch `range`. */
  codeActions(uri: Uri, range: TextRange): readonly { readonly fix: Fix; readonly finding: Finding }[] {
    return codeActions(this.#workspace, uri, range);
  }

  /** For the findings that touch `range`: a comment above each that switches it off there. */
  switchOffs(uri: Uri, range: TextRange): readonly { readonly fix: Fix; readonly finding: Finding }[] {
    return switchOffs(this.#workspace, uri, range);
  }

  /** What an action of an annotator writes, who stands at `uri`; nothing is changed by asking. */
  annotate(uri: Uri, action: Annotating): Annotated {
    return annotate(this.#workspace, uri, action);
  }

  /** The kinds of actions of an annotator that make sense at a range. */
  annotateActionsAt(uri: Uri, range: TextRange): readonly PlacedAction[] {
    return annotateActionsAt(this.#workspace, uri, range);
  }

  /** Actions of an annotator at a range, with all that they need to know chosen; `annotate` says what each writes. */
  annotateActions(uri: Uri, range: TextRange): readonly AnnotateOffer[] {
    return annotateActions(this.#workspace, uri, range);
  }

  /** What stands at a selection of an article, and whether it can be annotated. */
  selection(uri: Uri, range: TextRange): result.Selected {
    return selection(this.#workspace, uri, range);
  }

  /** What is annotated in an article, asked for by itself or by one of its gloss files. */
  annotations(uri: Uri): result.AnnotatedArticle | undefined {
    return annotations(this.#workspace, uri);
  }

  /** What is annotated at a range of an article, the innermost first. */
  annotationsIn(uri: Uri, range: TextRange): readonly result.AnnotationItem[] {
    return annotationsIn(this.#workspace, uri, range);
  }

  /** Every claim; with `within`, of that file's workspace folder. */
  claims(within?: Uri): readonly result.ListedClaim[] {
    return claimList(this.#workspace, within);
  }

  /** All there is to know of the claim whose entry begins at an offset of a gloss file: Markdown, escaped; undefined where there is none. */
  claimCard(uri: Uri, offset: number): string | undefined {
    return claimCardAt(this.#workspace, uri, offset);
  }

  /** Every actor; with `within`, of that file's workspace folder. */
  actors(within?: Uri): readonly result.ListedActor[] {
    return actorList(this.#workspace, within);
  }

  /** Names that are no known actor's. To be run step by step, and as one question: what changes meanwhile is not in the answer. */
  suggestedNames(limit: number): Generator<undefined, result.SuggestedNames> {
    return suggestedNames(this.#workspace, limit);
  }

  /** The words that values are chosen from, in the file's workspace folder. */
  values(uri: Uri): result.Values {
    return values(this.#workspace, uri);
  }

  hover(uri: Uri, offset: number): result.Hover | undefined {
    return hover(this.#workspace, uri, offset);
  }

  definition(uri: Uri, offset: number): readonly result.Target[] {
    return definition(this.#workspace, uri, offset);
  }

  typeDefinition(uri: Uri, offset: number): readonly result.Target[] {
    return typeDefinition(this.#workspace, uri, offset);
  }

  references(uri: Uri, offset: number, withDeclaration: boolean): readonly Location[] {
    return references(this.#workspace, uri, offset, withDeclaration);
  }

  /** The id at a place, if it can be renamed; undefined where there is none. */
  prepareRename(uri: Uri, offset: number): result.Renamable | result.Refused | undefined {
    return prepareRename(this.#workspace, uri, offset);
  }

  /** The edits that rename the id at a place everywhere; all files must be read. */
  rename(uri: Uri, offset: number, id: string): { readonly edits: readonly FileEdit[] } | result.Refused {
    return rename(this.#workspace, uri, offset, id);
  }

  /** The claims and sources at a place, to ask what they rest on and what rests on them. */
  evidence(uri: Uri, offset: number): readonly result.EvidenceItem[] {
    return prepareEvidence(this.#workspace, uri, offset);
  }

  restsOn(key: result.EvidenceKey): readonly result.EvidenceCall[] {
    return restsOn(this.#workspace, key);
  }

  restingOn(key: result.EvidenceKey): readonly result.EvidenceCall[] {
    return restingOn(this.#workspace, key);
  }

  /** The claims at an offset, or of a claim reference as it would be written in the file: roots of trees of what they rest on. */
  provenance(uri: Uri, at: number | string): readonly result.ProvenanceItem[] {
    return provenance(this.#workspace, uri, at);
  }

  /** A root of such trees as it is by now; none where it is gone. */
  provenanceAgain(id: string): readonly result.ProvenanceItem[] {
    return provenanceAgain(this.#workspace, id);
  }

  /** What stands below an item of such a tree. */
  provenanceBelow(id: string): readonly result.ProvenanceItem[] {
    return provenanceBelow(this.#workspace, id);
  }

  /** All there is to know of such an item: Markdown, escaped. */
  provenanceTooltip(id: string): string | undefined {
    return provenanceTooltip(this.#workspace, id);
  }

  /** What goes along with files or folders that are about to be moved; all files must be read. */
  moveFiles(moves: readonly FileMove[]): result.MovedAlong {
    return moveFiles(this.#workspace, moves);
  }

  documentHighlights(uri: Uri, offset: number): readonly result.Highlight[] {
    return documentHighlights(this.#workspace, uri, offset);
  }

  documentSymbols(uri: Uri): readonly result.OutlineItem[] {
    return documentSymbols(this.#workspace, uri);
  }

  workspaceSymbols(query: string, limit: number): readonly result.WorkspaceSymbol[] {
    return workspaceSymbols(this.#workspace, query, limit);
  }

  /** What can be written at an offset of a gloss file or of the settings. */
  completion(uri: Uri, offset: number, options: result.CompletionOptions): result.Completion {
    return completion(this.#workspace, uri, offset, options);
  }

  /** More of one of these, for whoever looks at it. */
  completionDetails(uri: Uri, about: result.CompletionAbout): result.CompletionDetails {
    return completionDetails(this.#workspace, uri, about);
  }

  /** What puts a gloss file in order, or only the lines that a range touches: edits by place, of blanks and line breaks alone. */
  format(uri: Uri, within?: TextRange): readonly TextEdit[] {
    return format(this.#workspace, uri, within);
  }

  foldingRanges(uri: Uri): readonly result.FoldingRange[] {
    return foldingRanges(this.#workspace, uri);
  }

  documentLinks(uri: Uri): readonly result.DocumentLink[] {
    return documentLinks(this.#workspace, uri);
  }

  /** `withClaims` for clients that show the claims of an article in no other way. */
  semanticTokens(uri: Uri, withClaims = true): readonly result.SemanticToken[] {
    return semanticTokens(this.#workspace, uri, withClaims);
  }

  /** Above which lines of an article claims are told of. */
  claimLenses(uri: Uri): readonly result.ClaimLens[] {
    return claimLenses(this.#workspace, uri);
  }

  /** What such a lens says of a claim; undefined where there is none at that place any more. */
  claimLensTitle(uri: Uri, gloss: Location, brief: boolean): string | undefined {
    return claimLensTitle(this.#workspace, uri, gloss, brief);
  }

  /** What stands behind the words of claims that end in `range`. */
  claimHints(uri: Uri, range: TextRange): readonly result.ClaimHint[] {
    return claimHints(this.#workspace, uri, range);
  }

  /** Every web address of sources and actors, each once; with `wanted`, of those in these files. Nothing is asked of the network. */
  webAddresses(wanted: (uri: Uri) => boolean = () => true): readonly result.WebAddress[] {
    return webAddresses(this.#workspace, wanted);
  }

  /** The article a gloss file annotates, if it is here. */
  articleOf(uri: Uri): Uri | undefined {
    const unit = this.#workspace.unit(uri);
    return unit?.kind === 'gloss' ? this.#workspace.projectOf(uri).articleOf(unit)?.uri : undefined;
  }

  /** An article, asked for by itself or by its sidecar, as it was annotated and as it is now; undefined where nothing is quoted. */
  wording(uri: Uri): result.Wording | undefined {
    return wording(this.#workspace, uri);
  }

  /** What became of every quote of these sidecars, or of these articles' sidecars, and the edits that settle what can be settled; of all without `uris`. */
  reanchor(uris?: Iterable<Uri>): readonly result.Reanchored[] {
    return reanchor(this.#workspace, uris);
  }

  /** The resolved annotations of one article as W3C Web Annotations; `path` is what they name as their target. */
  w3cAnnotations(uri: Uri, path: string): readonly Annotation[] {
    return annotationsOf(this.#workspace, uri, path);
  }
}
