import { isJsonMap } from '../syntax/flowText';
import { quoteScalar } from '../syntax/quoteScalar';
import type { MapNode } from '../syntax/tree';
import { quoted } from '../text/phrases';
import { shifted } from '../text/range';
import { fileNameOf } from '../workspace/uri';
import { anchorFields } from './anchorOf';
import type { Refusal } from './annotating';
import { change } from './change';
import { type Edit, isLabelled } from './edits';
import type { FileEdit } from './fileEdit';
import type { GlossUnit } from '../workspace/glossUnit';
import { type PinAnchor, pinsAt, samePlaces, type WrittenPin } from './pinPlaces';
import type { Selection } from './selection';
import { addToGloss, addToSidecar } from './sidecar';
import { writtenId } from './fields';

/** What a pin says of its words. */
export type PinSays = { readonly actor: string } | { readonly not: readonly string[] | 'any' };

/**
 * Writes what is said of the words: into the pin that is there for just these places, else as a new one. `within` is the sidecar as it is
 * after edits of the same step, where it is changed by them.
 */
export function pinEdits(
  selection: Selection,
  anchor: PinAnchor,
  says: PinSays,
  within?: GlossUnit,
): readonly FileEdit[] | Refusal {
  const { project, article } = selection;
  const pins = pinsAt(selection, within);
  const written = pins.find(({ places }) => samePlaces(places, anchor.places));
  const winner = 'actor' in says ? says.actor : undefined;
  if (written !== undefined) return rewritten(written, says);
  const other = pins.find(({ entry }) => entry.value.actor !== undefined && entry.value.actor !== winner);
  const isStronger =
    other !== undefined && (hasContext(other.entry.value) || 'not' in says || !hasContext(anchor));
  if (isStronger) {
    const name = quoted(fileNameOf(other.gloss.uri));
    return {
      refused: `Another pin in ${name} already says who ${quoted(selection.words)} is there. Change or remove that one first.`,
    };
  }
  const fields = (style: 'single' | 'double' | undefined): readonly string[] => [
    ...anchorFields(anchor, style),
    'actor' in says ? `actor: ${writtenId(says.actor)}` : `not: ${notValue(says.not)}`,
  ];
  const added =
    within === undefined
      ? addToSidecar(project, article, 'mentions', fields)
      : addToGloss(within, 'mentions', fields(undefined));
  return 'refused' in added ? added : added.edits;
}

function hasContext({
  before,
  after,
}: {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}): boolean {
  return before !== undefined || after !== undefined;
}

function notValue(not: readonly string[] | 'any'): string {
  if (not === 'any') return 'any';
  const ids = not.map(writtenId);
  return ids.length === 1 ? (ids[0] ?? 'any') : `[${ids.join(', ')}]`;
}

/** The pin says this instead, and of those it is not, this as well. */
function rewritten({ gloss, index, entry }: WrittenPin, says: PinSays): readonly FileEdit[] | Refusal {
  const { tree, base, value } = entry;
  const before = typeof value.not === 'string' ? [value.not] : (value.not ?? []);
  const wanted: PinSays =
    'actor' in says || says.not === 'any' || before.includes('any')
      ? 'not' in says && before.includes('any')
        ? { not: 'any' }
        : says
      : { not: [...new Set([...before, ...says.not])] };
  const edit = tree?.kind === 'map' ? replaced(tree, base, wanted) : undefined;
  return change(gloss, 'mentions', edit && [edit], (file) => {
    const now = file.mentions[index]?.value;
    return 'actor' in wanted
      ? now?.actor === wanted.actor && now.not === undefined
      : now?.actor === undefined && JSON.stringify([now?.not].flat()) === JSON.stringify([wanted.not].flat());
  });
}

function replaced(map: MapNode, base: number, says: PinSays): Edit | undefined {
  const [pair, ...others] = map.pairs.filter(({ key }) => key.text === 'actor' || key.text === 'not');
  if (pair === undefined || others.length > 0) return undefined;
  if (pair.value !== undefined && isLabelled(pair.value)) return undefined;
  const isJson = isJsonMap(map);
  const key = 'actor' in says ? 'actor' : 'not';
  const ids = 'actor' in says ? [says.actor] : [says.not].flat();
  const written = ids.map((id) => (isJson ? quoteScalar(id, 'double') : writtenId(id)));
  const value = written.length === 1 ? (written[0] ?? '') : `[${written.join(', ')}]`;
  return { range: shifted(pair.range, base), newText: `${isJson ? `"${key}"` : key}: ${value}` };
}
