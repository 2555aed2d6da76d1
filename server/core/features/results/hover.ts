import type { TextRange } from '../../text/range';

export interface Hover {
  readonly range: TextRange;
  /** CommonMark; everything that came from a file is escaped already. */
  readonly markdown: string;
}
