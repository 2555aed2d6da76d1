import type { Anchor } from '../anchor/anchor';
import { describe } from '../anchor/describe';
import { resolve } from '../anchor/resolve';
import { namesOf } from '../workspace/quotes';
import { onOneLine } from './context';
import { type Field, type QuoteStyle, wordsField } from './fields';
import type { Selection } from './selection';

/** What finds the selected words again, without line breaks where these make no difference. */
export function anchorOf({ article, project, range }: Selection): Anchor {
  const raw = describe(article.folded, range, namesOf(project));
  const before = onOneLine(raw.before ?? '').trimStart();
  const after = onOneLine(raw.after ?? '').trimEnd();
  const tidy = {
    quote: onOneLine(raw.quote),
    ...(before !== '' && { before }),
    ...(after !== '' && { after }),
  };
  const found = resolve(article.folded, tidy, namesOf(project));
  const isThere = found.kind === 'exact' && found.range.start < range.end && range.start < found.range.end;
  return isThere ? tidy : raw;
}

/** An anchor as keys of an entry. */
export function anchorFields({ quote, before, after }: Anchor, style: QuoteStyle): readonly Field[] {
  return [
    wordsField('quote', quote, style),
    ...(before === undefined ? [] : [wordsField('before', before, style)]),
    ...(after === undefined ? [] : [wordsField('after', after, style)]),
  ];
}
