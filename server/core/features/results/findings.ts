import type { Finding } from '../../rules/finding';

/** What a finding is about, told without lines and messages, so that it stays the same when the file around it changes. */
export interface Fingerprint {
  readonly code: string;
  /** The entry it stands in, `claims signatures` for one; '' where it stands in none. */
  readonly entry: string;
  /** The keys down to it, joined by dots. */
  readonly key: string;
  /** The words it stands on, spaces evened out, long ones cut. */
  readonly words: string;
}

/** A finding that is not told because a comment above it switches it off. */
export interface Suppressed {
  readonly finding: Finding;
  /** As the comment has it; '' where it gives none. */
  readonly reason: string;
}
