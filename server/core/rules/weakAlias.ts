import type { Actor } from '../model/actor';
import { quoteScalar } from '../syntax/write';
import { textRange, type TextRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import { aliasAt } from './aliasItems';
import { setKey } from '../annotate/edits';
import type { Fix } from './finding';
import { canEdit } from '../annotate/fileEdit';
import { fixLater } from './fix';

/** Marks the alias that stands at `range` as weak; not offered for the name of the actor itself, which cannot be. */
export function markWeak(unit: GlossUnit, actor: Actor, range: TextRange): readonly Fix[] {
  if (actor.names[0]?.range.start === range.start || !canEdit(unit)) return [];
  return [
    fixLater('Mark this name as weak: it then counts only near a fuller name', false, () => {
      const alias = aliasAt(actor, range);
      const item = alias?.list.items[alias.index];
      const { base } = actor.entry;
      if (item?.kind === 'map') {
        const edit = setKey(unit.text, item, base, 'weak', 'true', 'name');
        return edit === undefined ? [] : [{ uri: unit.uri, ...edit }];
      }
      if (item?.kind !== 'scalar' || item.style === 'literal' || item.style === 'folded') return [];
      const written = unit.text.slice(base + item.range.start, base + item.range.end);
      // Between { and } a comma or bracket would end the name.
      const name =
        item.style === 'plain' && /[,[\]{}]|[\r\n]/u.test(written) ? quoteScalar(item.text) : written;
      const newText = `{ name: ${name}, weak: true }`;
      return [{ uri: unit.uri, range: textRange(base + item.range.start, base + item.range.end), newText }];
    }),
  ];
}
