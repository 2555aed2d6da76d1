import type { RuleSeverity } from '../model/severity';
import type { Word } from '../syntax/glossatorComments';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { allRules } from './all';
import type { Finding } from './finding';
import type { Phase, Rule, RuleFinding } from './rule';
import { Suppressions, type Suppression, type SuppressionOutcome } from './suppressions';

/** A file can be wrong in thousands of places; nobody reads more than this many, and editors choke on them. */
const mostFindings = 500;

/** What all rules say of one file, by place. */
interface Diagnosis {
  readonly findings: readonly Finding[];
  /** What comments in the file switch off. */
  readonly suppressed: readonly SuppressedFinding[];
}

export interface SuppressedFinding {
  readonly finding: Finding;
  readonly by: Suppression;
}

/** What is kept of a file until something that it depends on changes. */
interface Kept extends Diagnosis {
  readonly stamp: number;
  readonly suggestionStamp: number;
  /** By its code, what each rule said, for as long as no more than suggestions are others. */
  readonly said: ReadonlyMap<string, readonly RuleFinding[]>;
}

const cache = new WeakMap<Workspace, Map<string, Kept>>();

/** What all rules say of one file, by place. Kept until something the file depends on changes. */
export function diagnose(workspace: Workspace, uri: Uri, phase: Phase): readonly Finding[] {
  return diagnosis(workspace, uri, phase).findings;
}

/** What is not said of one file because comments in it switch it off, by place. */
export function suppressedIn(workspace: Workspace, uri: Uri): readonly SuppressedFinding[] {
  return diagnosis(workspace, uri, 'saved').suppressed;
}

/** Findings of an earlier state of the file, moved to where they stand now, without those that a comment switches off by now. */
export function stillTold(workspace: Workspace, uri: Uri, findings: readonly Finding[]): readonly Finding[] {
  const comments = commentsIn(workspace.unit(uri));
  if (comments.length === 0) return findings;
  const suppressions = new Suppressions(comments);
  return findings.filter(({ code, range }) => suppressions.covering(code, range.start) === undefined);
}

function commentsIn(unit: ReturnType<Workspace['unit']>): SuppressionOutcome['comments'] {
  return unit?.kind === 'gloss' || unit?.kind === 'settings' ? unit.comments : [];
}

function diagnosis(workspace: Workspace, uri: Uri, phase: Phase): Diagnosis {
  const kept = cache.get(workspace) ?? new Map<string, Kept>();
  cache.set(workspace, kept);
  const key = `${phase} ${uri}`;
  const stamp = workspace.stampOf(uri);
  const suggestionStamp = workspace.suggestionStampOf(uri);
  const known = kept.get(key);
  const isKnown = known?.stamp === stamp;
  if (isKnown && known.suggestionStamp === suggestionStamp) return known;
  const said = new Map(isKnown ? known.said : []);
  const made = check(workspace, uri, phase, said);
  if (workspace.unit(uri) === undefined) kept.delete(key);
  else kept.set(key, { stamp, suggestionStamp, said, ...made });
  // What is told while typing is of the file alone.
  if (phase === 'saved') {
    workspace.pointsInto(uri, placesElsewhere(uri, made));
    if (!isKnown) workspace.seeksWords(uri, wordsSought(workspace, uri));
  }
  return made;
}

function placesElsewhere(uri: Uri, { findings, suppressed }: Diagnosis): ReadonlySet<Uri> {
  const others = new Set<Uri>();
  for (const { related } of [...findings, ...suppressed.map(({ finding }) => finding)])
    for (const place of related) if (place.uri !== uri) others.add(place.uri);
  return others;
}

function wordsSought(workspace: Workspace, uri: Uri): readonly Uint32Array[] {
  const unit = workspace.unit(uri);
  if (unit?.kind !== 'gloss') return [];
  const project = workspace.projectOf(uri);
  return allRules.flatMap((rule) =>
    rule.seeks === undefined || severityOf(rule, project) === 'off'
      ? []
      : [...rule.seeks(unit, project, workspace)],
  );
}

/** What rules said before is in `said`, as far as it holds, and what they say now is put there. */
function check(
  workspace: Workspace,
  uri: Uri,
  phase: Phase,
  said: Map<string, readonly RuleFinding[]>,
): Diagnosis {
  const unit = workspace.unit(uri);
  if (unit === undefined) return { findings: [], suppressed: [] };
  const project = workspace.projectOf(uri);
  const found = new Found(new Suppressions(commentsIn(unit)));
  const spoken = allRules.filter((rule) => phase === 'saved' || rule.phase === 'typing');
  for (const rule of spoken)
    found.take(rule, project, () => {
      const known = rule.suggests === true ? undefined : said.get(rule.code);
      return known ?? heard(rule, run(rule, unit, project, workspace), said);
    });
  if ((unit.kind === 'gloss' || unit.kind === 'settings') && unit.comments.length > 0) {
    const outcome = outcomeOf(unit.comments, found, phase, project);
    for (const rule of spoken)
      found.take(rule, project, () => rule.checkComments?.(outcome, unit, project) ?? []);
  }
  return found.diagnosis();
}

/** Passes on what a rule says, and keeps it when it has said all. */
function* heard(
  { code }: Rule,
  findings: Iterable<RuleFinding>,
  said: Map<string, readonly RuleFinding[]>,
): Iterable<RuleFinding> {
  const all: RuleFinding[] = [];
  for (const finding of findings) {
    all.push(finding);
    yield finding;
  }
  said.set(code, all);
}

function run(
  rule: Rule,
  unit: NonNullable<ReturnType<Workspace['unit']>>,
  project: Project,
  workspace: Workspace,
): Iterable<RuleFinding> {
  switch (unit.kind) {
    case 'gloss':
      return rule.checkGloss?.(unit, project, workspace) ?? [];
    case 'article':
      return rule.checkArticle?.(unit, project, workspace) ?? [];
    case 'bibliography':
      return rule.checkBibliography?.(unit, project, workspace) ?? [];
    case 'settings':
      return rule.checkSettings?.(unit, project, workspace) ?? [];
  }
}

/** What rules found so far, told apart by whether a comment switches it off. */
class Found {
  readonly #findings: Finding[] = [];
  readonly #suppressed: SuppressedFinding[] = [];
  /** Whether there were too many to hear all of them, or a rule went no further. */
  isCut = false;

  constructor(readonly suppressions: Suppressions) {}

  take(rule: Rule, project: Project, findings: () => Iterable<RuleFinding>): void {
    const { code } = rule;
    const severity = severityOf(rule, project);
    if (severity === 'off') return;
    for (const { stops = false, ...each } of findings()) {
      const finding = { ...each, code, severity, related: each.related ?? [], fixes: each.fixes ?? [] };
      const by = stops ? undefined : this.suppressions.covering(code, each.range.start);
      if (by === undefined) this.#findings.push(finding);
      else this.#suppressed.push({ finding, by });
      const isFull = this.#findings.length > 4 * mostFindings;
      this.isCut ||= isFull || stops;
      if (isFull) break;
    }
  }

  get used(): ReadonlySet<Word> {
    return new Set(this.#suppressed.map(({ by }) => by.code));
  }

  diagnosis(): Diagnosis {
    return {
      findings: this.#findings.sort(byPlace).slice(0, mostFindings),
      suppressed: this.#suppressed.sort((a, b) => byPlace(a.finding, b.finding)),
    };
  }
}

function outcomeOf(
  comments: SuppressionOutcome['comments'],
  { used, isCut }: Found,
  phase: Phase,
  project: Project,
): SuppressionOutcome {
  const severities = new Map(allRules.map((rule) => [rule.code, severityOf(rule, project)]));
  return { comments, used, isComplete: phase === 'saved' && !isCut, severities };
}

function severityOf({ code, severity }: Rule, { settings }: Project): RuleSeverity {
  return settings.severities.get(code) ?? severity;
}

function byPlace(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : 1);
}
