/** What of weight became another where some words of a quote are others in a passage. */
import { foldCase } from '../text/fold';
import type { Hunk } from './align';
import { type Objection, objections } from './anchor';
import { hasWord, looksLikeName } from './capitals';
import type { Ground } from './ground';
import { isNegatedForm } from './guards/guards';
import { isSlip } from './slip';
import { slice, wordsOf } from './spans';
import type { Unit, Weight } from './units';

/** Two wordings, taken apart. */
export interface Sides {
  readonly old: Side;
  readonly now: Side;
}

interface Side {
  readonly text: string;
  readonly units: readonly Unit[];
}

export function changedWeights(ground: Ground, sides: Sides, hunk: Hunk): readonly Weight[] {
  const was = weightsIn(ground, sides.old, hunk.fromA, hunk.toA);
  const is = weightsIn(ground, sides.now, hunk.fromB, hunk.toB);
  const found = new Set<Weight>();
  for (const kind of new Set([...was, ...is].map((each) => each.kind))) {
    const keys = (list: typeof was): string => JSON.stringify(list.filter((each) => each.kind === kind));
    if (keys(was) !== keys(is)) found.add(kind);
  }
  const slips = slipsIn(ground, sides, hunk);
  if (slips !== undefined && slips.length > 0) {
    // A word that was no word before it was spelled right is not more of a hedge for it; a figure or a negation might be another.
    if (was.every(isName)) for (const kind of LIGHT) found.delete(kind);
    if (!slips.some(({ word, other }) => /\p{Lu}/u.test(word + other))) found.delete('name');
  }
  if (isNegated(sides, hunk)) found.add('negation');
  return [...found];
}

/** If the same words stand on both sides, those that are spelled in another way. */
export function slipsIn(
  ground: Ground,
  { old, now }: Sides,
  { fromA, toA, fromB, toB }: Hunk,
): readonly { word: string; other: string }[] | undefined {
  const was = wordsOf(slice(old.text, old.units, fromA, toA));
  const is = wordsOf(slice(now.text, now.units, fromB, toB));
  if (was.length !== is.length) return undefined;
  const slips: { word: string; other: string }[] = [];
  for (const [at, word] of was.entries()) {
    const other = is[at]!;
    if (word.toLowerCase() === other.toLowerCase()) continue;
    // What the article has elsewhere is a word of its own, not another one misspelt.
    if (!isSlip(word, other) || hasWord(ground.lower, word.toLowerCase())) return undefined;
    slips.push({ word, other });
  }
  return slips;
}

function weightsIn(
  ground: Ground,
  { text, units }: Side,
  from: number,
  to: number,
): readonly { readonly kind: Weight; readonly key: string }[] {
  const found: { kind: Weight; key: string }[] = [];
  for (let at = from; at < to; at++) {
    const { kind, key } = units[at]!;
    if (kind === 'word') {
      // A name with its accents and without is one name.
      if (looksLikeName(text, units, at, ground)) found.push({ kind: 'name', key: foldCase(key) });
    } else if (kind !== 'mark') found.push({ kind, key });
    // A question asserts nothing.
    else if (key === '?') found.push({ kind: 'hedge', key });
  }
  return found;
}

/** "legal" became "illegal": one word with and without what negates it. */
function isNegated({ old, now }: Sides, { fromA, toA, fromB, toB }: Hunk): boolean {
  if ((toA - fromA) * (toB - fromB) > MAX_PAIRS) return false;
  const others = wordsOf(slice(now.text, now.units, fromB, toB));
  return wordsOf(slice(old.text, old.units, fromA, toA)).some((a) => others.some((b) => isNegatedForm(a, b)));
}

/** So many words on both sides, multiplied, and the sentence is another one anyway. */
const MAX_PAIRS = 400;

/** What a slip of the pen does not change. */
const LIGHT: readonly Weight[] = ['opposite', 'hedge', 'quantity', 'unit', 'restriction', 'date'];

function isName({ kind }: { readonly kind: Weight }): boolean {
  return kind === 'name';
}

/** Each kind once, the weightiest first. */
export function inOrder<T extends Objection>(weights: readonly T[]): readonly T[] {
  return [...new Set(weights)].sort((a, b) => objections.indexOf(a) - objections.indexOf(b));
}
