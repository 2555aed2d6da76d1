import type { BibliographyUnit } from '../workspace/bibliographyUnit';
import { outlineItem } from './outline';
import type { OutlineItem } from './results/symbols';

/** Editors take long over longer outlines, and nobody reads them. */
const mostEntries = 5_000;

/** The entries of a bibliography with their titles. */
export function bibliographyOutline(unit: BibliographyUnit): readonly OutlineItem[] {
  return unit
    .first(mostEntries)
    .map(({ id, brief, range, at }) => outlineItem(id, brief.title ?? '', 'source', range, at.range));
}
