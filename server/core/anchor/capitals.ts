/**
 * Names that nobody has declared are told by their capitals. Where a sentence begins every word has one, and there a word is no name if
 * the article has it with a small letter elsewhere.
 */
import { isFunctionWord } from '../text/functionWords';
import type { Ground } from './ground';
import type { Unit } from './units';

/** Whether a unit is, for all that one can tell, part of a name. `text` is what it was cut from, with the units around it. */
export function looksLikeName(text: string, units: readonly Unit[], at: number, ground: Ground): boolean {
  const unit = units[at]!;
  if (unit.kind !== 'word') return false;
  const word = text.slice(unit.start, unit.end);
  if (!/^\p{Lu}/u.test(word)) return false;
  if (/^\p{Lu}\P{Ll}+$/u.test(word)) return true;
  if (isFunctionWord(word)) return false;
  if (!beginsSentence(units, at)) return word.length > 1;
  const next = units[at + 1];
  if (next?.kind === 'word' && next.start - unit.end <= 1 && /^\p{Lu}/u.test(text.slice(next.start)))
    return true;
  return !hasWord(ground.article.folded, unit.key);
}

/** The beginning of the words counts as one of a sentence: nobody knows what stood before them. */
function beginsSentence(units: readonly Unit[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const { kind, key } = units[before]!;
    if (kind !== 'mark') return false;
    if (/[.!?:\u00bf\u00a1]/u.test(key)) return true;
    // A quotation mark or a bracket may open a sentence.
    if (!/["'(\[\-*]/u.test(key)) return false;
  }
  return true;
}

export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWhole = !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
    if (isWhole) return true;
  }
  return false;
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{M}\p{N}]/u.test(unit);
}
