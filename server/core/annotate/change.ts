import type { GlossFile } from '../syntax/glossFile';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Refusal } from './annotating';
import { type Edit, merged } from './edits';
import type { FileEdit } from './fileEdit';
import { obstacleIn } from './obstacle';
import { hasEntries, noPlace, type SidecarSection } from './sidecar';
import { tryOut } from './tryOut';

/** Edits of one gloss file that add or take no entry, once they are known to do what they are to do, and nothing else. */
export function change(
  gloss: GlossUnit,
  section: SidecarSection | 'actors',
  edits: readonly Edit[] | undefined,
  isDone: (file: GlossFile) => boolean,
): readonly FileEdit[] | Refusal {
  const refused = obstacleIn(gloss, section);
  if (refused !== undefined) return { refused };
  if (edits === undefined) return noPlace(gloss);
  const whole = merged(edits);
  const after = tryOut(gloss, whole, (file) => hasEntries(file, gloss.file, section, 0) && isDone(file));
  return after === undefined ? noPlace(gloss) : whole.map((edit) => ({ uri: gloss.uri, ...edit }));
}
