import { eolOf } from '../../annotate/edits';
import type { Rule } from '../../syntax/schema';
import type { TextRange } from '../../text/range';
import { keysOf, keyWords } from '../keyHover';
import type { CompletionItem, InsertPart } from '../results/completion';
import { type Expected, expectedOf, itemAt, type WritingPlace } from './place';
import { blockTemplate, flowTemplate, isText, templateTitle, textOf } from './templates';

/** The keys that can still be written into the map at the cursor, those it has to have first. */
export function keyItems(place: WritingPlace): readonly CompletionItem[] {
  const { cursor, expected } = place;
  const map = expected.map ?? expected.items?.map;
  if (map === undefined || place.needsDash) return [];
  // The value of a key on its own line is no map in block style.
  if (cursor.place === 'value') return [];
  const here = place.unit.text.slice(cursor.range.start, cursor.range.end);
  const taken = takenKeys(place, map);
  const found: CompletionItem[] = [];
  for (const [key, rule] of keysOf(map)) {
    if (taken.has(key) && key !== here) continue;
    const need = needOf(map, key);
    const rank = need !== '' ? 0 : context.has(key) ? 2 : 1;
    found.push(keyItem(place, key, rule, { need, rank, index: found.length }));
  }
  return found;
}

/** Written where a quote alone is not enough: seldom by hand, so they come last. */
const context: ReadonlySet<string> = new Set(['before', 'after']);

/** Whether the key has to be there, in words; '' where it need not. */
function needOf({ required, condition }: Rule, key: string): string {
  if (required.includes(key)) return 'required';
  if (condition === undefined) return '';
  const { absent, needed } = condition;
  const others = absent.includes(key) ? needed : needed.includes(key) ? absent : [];
  return others.length === 0 ? '' : `required, or ${others.join(', ')}`;
}

/** The keys that are there already, or that those bar. */
function takenKeys(place: WritingPlace, map: Rule): ReadonlySet<string> {
  const taken = new Set(place.pairs.keys());
  if (place.cursor.keys.length === 0 && place.unit.kind === 'gloss')
    for (const { name } of place.unit.file.sections) taken.add(name);
  const { condition } = map;
  if (condition === undefined) return taken;
  if (condition.absent.some((key) => taken.has(key))) for (const key of condition.barred) taken.add(key);
  else if (condition.barred.some((key) => taken.has(key))) for (const key of condition.absent) taken.add(key);
  return taken;
}

function keyItem(
  place: WritingPlace,
  key: string,
  rule: Rule,
  { need, rank, index }: { readonly need: string; readonly rank: number; readonly index: number },
): CompletionItem {
  const { cursor, unit } = place;
  const documentation = keyWords(rule, key);
  const behind = unit.text.slice(cursor.range.end, cursor.range.end + 100);
  const hasColon = /^["']?[ \t]*:(?:\s|$)/u.test(behind);
  const closing = cursor.quotes !== undefined && !hasColon ? cursor.quotes : '';
  const range: TextRange =
    closing !== '' && behind.startsWith(closing)
      ? { start: cursor.range.start, end: cursor.range.end + 1 }
      : cursor.range;
  const parts = hasColon ? [key] : [`${key}${closing}:`, ...valueParts(place, rule)];
  return itemAt(
    place,
    {
      label: key,
      insert: textOf(parts),
      ...(parts.some((part) => typeof part !== 'string') ? { parts } : {}),
      range,
      kind: 'key',
      detail: need,
      ...(documentation === undefined ? {} : { documentation }),
      goesOn: !hasColon,
    },
    rank,
    index,
  );
}

/** What follows the colon of a new key, blank included: a place for its value in the style of what stands around. */
function valueParts(place: WritingPlace, rule: Rule): readonly InsertPart[] {
  const { cursor, options, project, unit } = place;
  const { map, scalar, items }: Expected = expectedOf(rule);
  const lines = options.lines && cursor.opening === undefined;
  const newLine = eolOf(unit.text);
  const column = cursor.column + 2;
  const indent = `${newLine}${' '.repeat(column)}`;
  if (scalar === undefined && items?.map !== undefined && templateTitle(items.map) !== undefined) {
    return lines
      ? [`${indent}- `, ...blockTemplate(items.map, project.settings, column + 2, newLine)]
      : [' [', ...flowTemplate(items.map, project.settings), ']'];
  }
  if (items !== undefined) return [' [', { stop: 1 }, ']'];
  if (map !== undefined && scalar === undefined)
    return lines ? [indent, { stop: 1 }] : [' { ', { stop: 1 }, ' }'];
  if (rule.constant !== undefined) return [` ${JSON.stringify(rule.constant)}`];
  return isText(rule) ? [' "', { stop: 1 }, '"'] : [' ', { stop: 1 }];
}
