import type { Severity } from '../model/severity';
import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { FileEdit } from '../annotate/fileEdit';

export type { Severity };

/** One complaint, as rules make them. Words from files stand in messages raw; whoever shows a message escapes it for its medium. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly range: TextRange;
  readonly message: string;
  /** Other places that explain the finding. */
  readonly related: readonly { readonly uri: Uri; readonly range: TextRange; readonly message: string }[];
  /** Remedies, best first; the first is `preferred` where it is the one sure remedy. */
  readonly fixes: readonly Fix[];
  /** LSP's tag for code that can go without loss. */
  readonly unnecessary?: boolean;
}

export interface Fix {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly FileEdit[];
}
