import { foldCase } from '../text/fold';

/** A text as it is searched: case, accents and ligatures evened out. */
export function searchKey(text: string): string {
  // Most names are plain letters, for which the tables of the folding are not needed.
  return /^[\x20-\x7e]*$/u.test(text) ? text.toLowerCase() : foldCase(text);
}

/**
 * Which letters and digits a folded text has, as bits: a query with a bit that a text has not cannot be in it. This spares nearly
 * all texts a closer look. Letters of other scripts share one bit.
 */
export function letterBits(folded: string): number {
  let bits = 0;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    if (unit >= 97 && unit <= 122) bits |= 1 << (unit - 97);
    else if (unit >= 48 && unit <= 57) bits |= 1 << (26 + ((unit - 48) >> 1));
    else if (unit > 127) bits |= 1 << 31;
  }
  return bits;
}

/**
 * How well a folded query fits a folded text; undefined where it does not. All of it in one piece beats its words, which beat
 * its letters strewn over the text; beginnings beat middles, short texts beat long ones.
 */
export function fuzzyScore(query: string, text: string): number | undefined {
  if (query === '') return 0;
  const at = text.indexOf(query);
  const brevity = Math.min(query.length / Math.max(text.length, 1), 1);
  if (at === 0) return text.length === query.length ? 100 : 80 + 10 * brevity;
  if (at > 0)
    return (isWordStart(text, at) || isWordStart(text, text.lastIndexOf(query)) ? 60 : 40) + 10 * brevity;
  const words = query.split(/[\s._-]+/u).filter((word) => word !== '');
  if (words.length > 1 && words.every((word) => text.includes(word))) return 30 + 10 * brevity;
  const gaps = strewn(query.replace(/\s+/gu, ''), text);
  return gaps === undefined ? undefined : Math.max(1, 20 - gaps) + brevity;
}

/** In how many pieces the letters of the query stand in the text, in their order; undefined where they do not. */
function strewn(query: string, text: string): number | undefined {
  let at = -1;
  let pieces = 0;
  for (const letter of query) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0) return undefined;
    if (next !== at + 1) pieces += isWordStart(text, next) ? 0.5 : 2;
    at = next + letter.length - 1;
  }
  // Three letters found somewhere in a long name say nothing.
  return pieces > query.length ? undefined : pieces;
}

function isWordStart(text: string, at: number): boolean {
  return at <= 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}
