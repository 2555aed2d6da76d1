/** Hedges that are endings: the French conditional of hearsay, and the English future in "he'll". */
import { accented } from '../../text/tokens';
import type { Context } from './context';
import type { Match } from './lexicon';

/** Conditional auxiliaries are listed by what they are; of other verbs, the stem is the key, so that their exchange shows too. */
export function readHedge(context: Context, at: number): Match | undefined {
  const { word, kind, gap } = context.tokens[at]!;
  if (kind !== 'word') return undefined;
  if (word === 'll' && gap === 'apostrophe') return { kind: 'hedge', key: 'will', next: at + 1 };
  if (!/rai(?:t|ent)$/.test(word)) return undefined;
  const stem = conditionalStem(accented(context.text, context.tokens[at]!));
  return stem === undefined ? undefined : { kind: 'hedge', key: `conditional:${stem}`, next: at + 1 };
}

/**
 * "démissionnerait", "viendrait", "aurait"; but not the imperfect of verbs whose stem ends so: "opérait", "montrait",
 * "encadrait". "pourrait" and "devrait" are in the list of hedges under what they mean.
 */
function conditionalStem(word: string): string | undefined {
  const match = /^(\p{L}*?(?:er|aur|ser|dr|vr|ourr|[éue]rr|finir|[^mptsv]ir|fer))ai(?:t|ent)$/u.exec(word);
  const stem = match?.[1];
  if (stem === undefined || stem.length < 3 || /(?:cadr|[uo]uvr|livr|[^e]rir)$/u.test(stem)) return undefined;
  return stem;
}
