import type { GlossUnit } from '../workspace/glossUnit';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { SettingsUnit } from '../workspace/settingsUnit';
import type { BibliographyUnit } from '../workspace/bibliographyUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import type { RuleSeverity } from '../model/severity';
import type { Finding } from './finding';
import type { SuppressionOutcome } from './suppressions';

/**
 * When a rule speaks. `typing`: what the file by itself shows, told at every keystroke. `saved`: what needs other files,
 * told on save (or at every keystroke where `glossator.validate` is `onType`). Asking for `saved` includes `typing`.
 */
export type Phase = 'typing' | 'saved';

/** One diagnostic code. Each rule has a file of its own and a section of the same name in docs/rules.md. */
export interface Rule {
  readonly code: string;
  /** Used where `glossator.yaml` says nothing else. */
  readonly severity: RuleSeverity;
  readonly phase: Phase;
  /**
   * Whether it says what may be meant by what is unknown: that rests on all there is, so it is asked again whenever something comes or goes
   * anywhere, and the other rules are not.
   */
  readonly suggests?: true;
  /** Called for every gloss file. */
  readonly checkGloss?: Check<GlossUnit>;
  /** Called for every article. */
  readonly checkArticle?: Check<ArticleUnit>;
  /** Called for every bibliography. */
  readonly checkBibliography?: Check<BibliographyUnit>;
  /**
   * Words of a gloss file, by what `tellingWords` makes of them, that no finding is about as long as they stand in no other article: the file
   * is looked at again when one comes to have them.
   */
  readonly seeks?: (unit: GlossUnit, project: Project, workspace: Workspace) => Iterable<Uint32Array>;
  /** Called for `glossator.yaml`. */
  readonly checkSettings?: Check<SettingsUnit>;
  /** Called for gloss files and `glossator.yaml`, when all other rules have spoken: what became of the comments that switch off rules. */
  readonly checkComments?: (
    outcome: SuppressionOutcome,
    unit: GlossUnit | SettingsUnit,
    project: Project,
  ) => Iterable<RuleFinding>;
}

/** Asked of the workspace are only what other files say of the ids in this one; all that counts for files as such is in the project. */
type Check<Unit> = (unit: Unit, project: Project, workspace: Workspace) => Iterable<RuleFinding>;

/** A finding as a rule gives it: code and severity are added by diagnose.ts, the rest has defaults. */
export type RuleFinding = Pick<Finding, 'range' | 'message'> &
  Partial<Pick<Finding, 'related' | 'fixes' | 'unnecessary'>> & {
    /** Says that the rule went no further. It is told whatever comments say, and nothing is then called unused. */
    readonly stops?: boolean;
  };

/** The section about a rule in docs/rules.md, as a web address that editors link diagnostics to. */
export function rulePage(code: string): string {
  return `https://github.com/glossator/glossator/blob/main/docs/rules.md#${code}`;
}
