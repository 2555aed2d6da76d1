import { parseGlossFile } from '../syntax/parse';
import type { GlossFile } from '../syntax/glossFile';
import type { GlossUnit } from '../workspace/glossUnit';
import { type Edit, edited } from './edits';

/** A gloss file as it is after some edits. */
export interface TriedOut {
  readonly text: string;
  readonly file: GlossFile;
}

/**
 * What edits would make of a gloss file, read as it will be; undefined where it would have problems that it does not have now, or other
 * entries than expected. YAML can be written in ways that nobody thought of: better to write nothing than to harm one of those.
 */
export function tryOut(
  gloss: GlossUnit,
  edits: readonly Edit[],
  isExpected: (file: GlossFile) => boolean,
): TriedOut | undefined {
  const text = edited(gloss.text, edits);
  const { file } = parseGlossFile(text, gloss.parse);
  return problemCount(file) <= problemCount(gloss.file) && isExpected(file) ? { text, file } : undefined;
}

function problemCount({ problems }: GlossFile): number {
  return problems.length;
}
