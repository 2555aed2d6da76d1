import { locate, wordsOf } from '../syntax/locate';
import { shifted, touches, type TextRange } from '../text/range';
import { citationsIn, entryOf, type Citation } from '../workspace/evidence/citations';
import type { GlossUnit } from '../workspace/glossUnit';
import { placeAt } from './placeAt';

/** The citation one stands in, at one of its values; `range` is all of the value. Undefined elsewhere, and at its keys. */
export function citationAt(
  gloss: GlossUnit,
  offset: number,
): { readonly citation: Citation; readonly range: TextRange } | undefined {
  const place = placeAt(gloss.file, offset);
  const value = place?.around.at(-1)?.pair.value;
  if (place === undefined || value?.kind !== 'scalar') return undefined;
  const range = shifted(wordsOf(value), place.base);
  const isCited = place.around.at(-2)?.pair.key.text === 'cites';
  if (!isCited || !touches(range, offset)) return undefined;
  for (const citation of citationsIn(gloss)) {
    const entry = entryOf(citation);
    if (entry !== place.entry) continue;
    const whole = locate(entry, citation.path, 'value');
    if (whole !== undefined && touches(whole, offset)) return { citation, range };
  }
  return undefined;
}
