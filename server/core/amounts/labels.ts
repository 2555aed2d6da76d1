/** Numbers that are part of a name: "Article 49", "n° 4", "Boeing 737", "10 Downing Street"; and ages, as in "Jean Dupont, 45, …". */
import type { Context } from '../anchor/guards/context';
import { isFunctionWord } from '../text/functionWords';
import { isCapitalized, isJoined, type Token } from '../text/tokens';
import type { Figured } from './figured';
import { isLabelWord } from './labelWords';

/** Whether a word for things with numbers stands before it, or a word with a capital that no sentence begins with. */
export function isLabelled({ text, tokens }: Context, { at }: Figured): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]!];
  if (before === undefined || !/^\.?\s{0,2}$/u.test(text.slice(before.end, token.start).slice(0, 4)))
    return false;
  if (before.word === '\u00b0' || isLabelWord(before.word)) return true;
  if (token.kind !== 'digits' || !isJoined(token) || !hasCapital(text, before)) return false;
  return !isFunctionWord(text.slice(before.start, before.end)) && !BEGINNERS.has(before.word);
}

/** "iPhone" too. */
function hasCapital(text: string, { start, end, kind }: Token): boolean {
  return kind === 'mixed' || /\p{Lu}/u.test(text.slice(start, Math.min(end, start + 40)));
}

/** Words that sentences begin with before a number, and that are no function words. */
const BEGINNERS: ReadonlySet<string> = new Set(
  'only just seuls seules seulement uniquement among parmi apres after avant before since depuis despite malgre already deja now here these those all tous toutes another encore again thus ainsi'.split(
    ' ',
  ),
);

/** "10 Downing Street", "24 rue de Grenelle", "75001 Paris". */
export function isOfAddress(context: Context, { at, read: { next } }: Figured): boolean {
  const { text, tokens } = context;
  if (tokens[at]!.kind !== 'digits') return false;
  if (FRENCH_STREETS.has(context.joinedWord(next))) return true;
  const name = tokens[next];
  if (!isJoined(name) || !isCapitalized(text, name)) return false;
  if (/^\d{5}$/.test(text.slice(tokens[at]!.start, name.start).trim())) return true;
  return [next + 1, next + 2, next + 3].some((index) => ENGLISH_STREETS.has(context.joinedWord(index)));
}

const FRENCH_STREETS: ReadonlySet<string> = new Set(
  'rue avenue boulevard bd place quai impasse allee allees chemin route bis ter'.split(' '),
);
const ENGLISH_STREETS: ReadonlySet<string> = new Set(
  'street st avenue ave road rd boulevard blvd lane drive square place'.split(' '),
);

/** "Jean Dupont, 45, …", "Jane Doe (45)": alone between commas, behind a name. */
export function isOfAge({ text, tokens }: Context, { at, read: { next } }: Figured): boolean {
  const [name, token, behind] = [tokens[at - 1], tokens[at]!, tokens[next]];
  if (name === undefined || !hasCapital(text, name)) return false;
  const isApart = behind === undefined || behind.gap === 'other';
  return isApart && /^(?:,\s|\s\()$/u.test(text.slice(name.end, token.start).slice(0, 3));
}
