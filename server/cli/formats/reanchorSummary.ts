import type { Reanchored } from '../../core/features/results/reanchor';
import type { ReanchoredFile } from '../reanchor';

/** Numbers of quotes by what became of them, and of sums. */
export interface ReanchorSummary {
  readonly files: number;
  readonly exact: number;
  /** Altered ones whose new wording is accepted, or would be. */
  readonly accepted: number;
  /** Altered ones that are left: nobody can tell surely how to write them, or their file could not be written. */
  readonly altered: number;
  readonly ambiguous: number;
  readonly missing: number;
  /** Gloss files of which nothing can be said, or not all, or into which nothing is written. */
  readonly unsettledFiles: number;
  readonly sha256: Readonly<Record<Reanchored['digest'], number>>;
}

export function summaryOf(files: readonly ReanchoredFile[]): ReanchorSummary {
  const sum = (count: (file: ReanchoredFile) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  const digests = (state: Reanchored['digest']): number =>
    sum((file) => (digestAfter(file) === state ? 1 : 0));
  return {
    files: files.length,
    exact: sum(({ counts }) => counts.exact),
    accepted: sum(acceptedIn),
    altered: sum((file) => file.counts.altered - acceptedIn(file)),
    ambiguous: sum(({ counts }) => counts.ambiguous),
    missing: sum(({ counts }) => counts.missing),
    unsettledFiles: sum(({ obstacle, isComplete }) => (obstacle === undefined && isComplete ? 0 : 1)),
    sha256: {
      none: digests('none'),
      current: digests('current'),
      updated: digests('updated'),
      withheld: digests('withheld'),
    },
  };
}

/** Nothing of a file that could not be written has come about. */
export function digestAfter({ digest, isWritten }: ReanchoredFile): Reanchored['digest'] {
  return digest === 'updated' && !isWritten ? 'withheld' : digest;
}

function acceptedIn({ quotes, isWritten }: ReanchoredFile): number {
  return isWritten ? quotes.filter(({ accepted }) => accepted !== undefined).length : 0;
}
