import { eolOf } from '../../annotate/edits';
import type { Rule } from '../../syntax/schema';
import type { CompletionItem, InsertPart } from '../results/completion';
import { itemAt, type WritingPlace } from './place';
import { blockTemplate, flowTemplate, templateTitle, textOf } from './templates';

/** A whole entry where one can be begun: a claim, a citation, an actor… in the style of what stands around it. */
export function entryItems(place: WritingPlace): readonly CompletionItem[] {
  const { cursor, expected } = place;
  if (cursor.place === 'key' || cursor.place === 'block' || cursor.quotes !== undefined) return [];
  const map = expected.map ?? expected.items?.map;
  if (map === undefined) return [];
  if (typeof map.otherKeys === 'object' && map.keys.size === 0) return keyedEntry(place, map.otherKeys);
  const title = templateTitle(map);
  // Among other keys, an entry has begun already.
  if (title === undefined || (cursor.place === 'first' && !place.needsDash && place.pairs.size > 0))
    return [];
  const parts = entryParts(place, map);
  return parts === undefined ? [] : [entryItem(place, title, parts)];
}

function entryParts(place: WritingPlace, map: Rule): readonly InsertPart[] | undefined {
  const { cursor, expected, options, project, unit } = place;
  const isList = expected.map === undefined;
  if (cursor.place === 'value' || !options.lines) {
    const flow = flowTemplate(map, project.settings);
    if (cursor.place === 'value') return isList ? ['[', ...flow, ']'] : flow;
    return isList ? (place.needsDash ? ['- ', ...flow] : undefined) : flow;
  }
  if (isList && !place.needsDash) return undefined;
  const dash = isList ? '- ' : '';
  const lines = blockTemplate(map, project.settings, cursor.column + dash.length, eolOf(unit.text));
  return dash === '' ? lines : [dash, ...lines];
}

/** An entry under a key of its own: an actor under its id. */
function keyedEntry(place: WritingPlace, rule: Rule): readonly CompletionItem[] {
  const { cursor, options, project, unit } = place;
  const title = templateTitle(rule);
  if (title === undefined || cursor.place !== 'first' || cursor.opening !== undefined) return [];
  const newLine = eolOf(unit.text);
  const column = cursor.column + 2;
  const parts: readonly InsertPart[] = options.lines
    ? [
        { stop: 1, text: 'id' },
        `:${newLine}${' '.repeat(column)}`,
        ...blockTemplate(rule, project.settings, column, newLine, 2),
      ]
    : [{ stop: 1, text: 'id' }, ': ', ...flowTemplate(rule, project.settings, 2)];
  return [entryItem(place, title, parts)];
}

function entryItem(place: WritingPlace, title: string, parts: readonly InsertPart[]): CompletionItem {
  return itemAt(
    place,
    {
      label: `new ${title}`,
      insert: textOf(parts),
      parts,
      kind: 'entry',
      detail: textOf(parts).replace(/\s+/gu, ' '),
      filter: place.cursor.typed === '' ? `new ${title}` : `${place.cursor.typed} new ${title}`,
    },
    3,
    0,
  );
}
