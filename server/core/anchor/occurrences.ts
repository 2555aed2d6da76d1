import { LINE_HYPHEN, type FoldedText } from '../text/typography';
import type { Occurrence } from './context';

/** A quote that stands in an article more often than this is no quote; the rest are not looked at. */
const MAX_OCCURRENCES = 50_000;

/**
 * Every place in a folded article where folded words stand, overlapping ones included, from a folded offset on. A hyphen at a
 * line end, in either of them, counts as a hyphen and as nothing.
 */
export function occurrences(article: FoldedText, words: string, from = 0): Occurrence[] {
  const { folded } = article;
  const found: Occurrence[] = [];
  if (!article.hasLineHyphens && !words.includes(LINE_HYPHEN)) {
    for (let at = folded.indexOf(words, from); at >= 0; at = folded.indexOf(words, at + 1)) {
      if (found.push({ start: at, end: at + words.length }) >= MAX_OCCURRENCES) break;
    }
    return found;
  }
  const pattern = hyphenPattern(words);
  pattern.lastIndex = from;
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    if (found.push({ start: match.index, end: match.index + match[0].length }) >= MAX_OCCURRENCES) break;
    pattern.lastIndex = match.index + 1;
  }
  return found;
}

/** Between letters a line's hyphen may come in; where the words have one it may be a plain one or missing. Never backtracks. */
function hyphenPattern(words: string): RegExp {
  let source = '';
  let letter = false;
  for (const character of words) {
    if (character === LINE_HYPHEN) {
      source += `[-${LINE_HYPHEN}]?`;
      letter = false;
      continue;
    }
    const isLetter = /\p{L}/u.test(character);
    if (letter && isLetter) source += `${LINE_HYPHEN}?`;
    source += character === '-' ? `[-${LINE_HYPHEN}]` : character.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
    letter = isLetter;
  }
  return new RegExp(source, 'gu');
}
