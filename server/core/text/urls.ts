import type { TextRange } from './range';

/**
 * Where web addresses stand in a text, up to the next space, quotation mark or angle bracket; sorted, not overlapping. Articles are many and
 * addresses few, so the text is searched for what every address has and looked at only there.
 */
export function urlRanges(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let scheme = text.indexOf('://');
  let host = nextHost(text, 0);
  while (scheme >= 0 || host >= 0) {
    const isScheme = scheme >= 0 && (host < 0 || scheme < host);
    const start = isScheme ? schemeStart(text, scheme) : host;
    const last = ranges.at(-1);
    if (
      start >= 0 &&
      (last === undefined || start >= last.end) &&
      !LETTER_BEFORE.test(text.slice(Math.max(0, start - 2), start))
    ) {
      REST.lastIndex = isScheme ? scheme + 3 : host + 4;
      const end = REST.exec(text)?.[0].length ?? 0;
      if (end > 0) ranges.push({ start, end: (isScheme ? scheme + 3 : host + 4) + end });
    }
    if (isScheme) scheme = text.indexOf('://', scheme + 3);
    else host = nextHost(text, host + 4);
  }
  return ranges;
}

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const REST = /[^\s<>"«»“”\u0000-\u001f]+/uy;

/** Where http or https before `://` begins; -1 where something else stands there. */
function schemeStart(text: string, colon: number): number {
  const before = text.slice(Math.max(0, colon - 5), colon).toLowerCase();
  if (before.endsWith('https')) return colon - 5;
  return before.endsWith('http') ? colon - 4 : -1;
}

function nextHost(text: string, from: number): number {
  const small = text.indexOf('www.', from);
  const capital = text.indexOf('WWW.', from);
  return small < 0 ? capital : capital < 0 ? small : Math.min(small, capital);
}
