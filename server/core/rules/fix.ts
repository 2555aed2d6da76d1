import type { FileEdit } from '../annotate/fileEdit';
import type { Fix } from './finding';

/**
 * A fix whose edits are worked out when someone asks for them. Findings are kept until what they say changes, but a remedy may
 * write to another file, in which everything may have moved meanwhile: its edits must be those of the moment. Where there is
 * nothing left to do they are empty, and the fix is not to be offered. A title that takes work to make can wait as well.
 */
export function fixLater(
  title: string | (() => string),
  preferred: boolean,
  edits: () => readonly FileEdit[],
): Fix {
  return {
    get title() {
      return typeof title === 'string' ? title : title();
    },
    preferred,
    get edits() {
      return edits();
    },
  };
}
