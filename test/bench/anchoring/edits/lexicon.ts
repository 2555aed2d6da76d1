/** Words that edits must know: those that carry the meaning of a sentence, and those that carry none. */
import type { Language } from '../types';
import { grammarOf } from '../corpus/article';

/** Number words as they are written in prose; "un", "une" and "one" are articles and pronouns too often. */
export function numberWords(language: Language): readonly string[] {
  return grammarOf(language).numberWords;
}

/** Words that deny, restrict or reverse. No spelling edit and no replacement of plain words touches them. */
export const negations: ReadonlySet<string> = new Set(
  (
    'no not never nobody none neither nor nothing nowhere cannot without only hardly barely few less unless except ' +
    'deny denies denied decline declines declined refuse refuses refused lack lacks lacked ' +
    'nie nient nié refuse refusent refusé manque manquent ' +
    'ne ni pas plus jamais rien personne aucun aucune nul nulle sans seulement guère moins sauf excepté'
  ).split(' '),
);

/** Words of quantity and order other than numbers, which no edit of plain words may touch either. */
const quantities: ReadonlySet<string> = new Set(
  (
    'hundred thousand million millions billion dozen half third quarter percent first second last double doubled halved twice once every most many ' +
    'cent mille millier milliers million millions milliard milliards dizaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine moitié tiers quart premier premiers première deux double ' +
    'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'fortnight several nearly more three weeks months years days hours semaines mois jours heures plusieurs quarante'
  ).split(' '),
);

const small: ReadonlySet<string> = new Set(
  (
    'about above after again against although among another because been before behind being between both could does doing down during each from further ' +
    'have having here itself just might must near other over same shall should since some such than that their them then there these they this those ' +
    'though through till under until upon very were what when where whether which while whom whose will with within would your yours ' +
    'afin ainsi alors après aussi autant autre autres avaient avait avant avec avoir avons cela celle celles celui cette ceux chacun chez comme contre ' +
    'dans depuis donc elle elles encore entre envers était étaient être faut leur leurs lors mais malgré même nous ont pendant peut pour pourrait ' +
    'quand quelque quoi sera serait sont sous tant tout toute toutes tous très vers votre vous'
  ).split(' '),
);

/** Whether a word may be misspelt or replaced without a number, a negation or a name changing: lower-case, and of content. */
export function isPlain(word: string, language: Language, least = 4): boolean {
  return (
    word.length >= least &&
    /^\p{Ll}+$/u.test(word.normalize('NFC')) &&
    !negations.has(word) &&
    !quantities.has(word) &&
    !small.has(word) &&
    !numberWords(language).includes(word)
  );
}

const vocabularies = new Map<Language, readonly string[]>();

/** Plain words of a language, to put in place of others. */
export function vocabulary(language: Language): readonly string[] {
  const known = vocabularies.get(language);
  if (known !== undefined) return known;
  const { sentences, rules } = grammarOf(language);
  const all = [...sentences, ...Object.values(rules)]
    .join(' ')
    .replace(/\{\w+\}/g, ' ')
    .matchAll(/\p{L}+/gu);
  const words = [...new Set([...all].map(([word]) => word))].filter((word) => isPlain(word, language));
  vocabularies.set(language, words);
  return words;
}
