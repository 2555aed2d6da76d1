import { type NumberLanguage, NumberWordList } from './numberWords';

const ORDINAL = { ordinal: true };
const PLURAL = { plural: true };

const units = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
};
const teens = { dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16 };
const tens = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  'huitante octante': 80,
  nonante: 90,
};
const ordinalUnits = {
  unieme: 1,
  deuxieme: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  sixieme: 6,
  septieme: 7,
  huitieme: 8,
  neuvieme: 9,
};
const ordinalTeens = {
  dixieme: 10,
  onzieme: 11,
  douzieme: 12,
  treizieme: 13,
  quatorzieme: 14,
  quinzieme: 15,
  seizieme: 16,
};
const ordinalTens = {
  vingtieme: 20,
  trentieme: 30,
  quarantieme: 40,
  cinquantieme: 50,
  soixantieme: 60,
  septantieme: 70,
  'huitantieme octantieme': 80,
  nonantieme: 90,
};

/** French numbers, in folded form: "zéro" is "zero". */
const list = new NumberWordList()
  .add('zero', { zero: 0 })
  .add('unit', units)
  .add('unit', ordinalUnits, ORDINAL)
  .add('unit', inPlural(ordinalUnits), { ordinal: true, plural: true })
  .add('unit', { 'premier premiere': 1, 'second seconde': 2 }, ORDINAL)
  .add('unit', { 'premiers premieres': 1 }, ORDINAL)
  .add('teen', teens)
  .add('teen', ordinalTeens, ORDINAL)
  .add('teen', inPlural(ordinalTeens), { ordinal: true, plural: true })
  .add('ten', tens)
  .add('ten', ordinalTens, ORDINAL)
  .add('ten', inPlural(ordinalTens), { ordinal: true, plural: true })
  .add('ten', { vingts: 20 }, PLURAL)
  .add('hundred', { cent: 100 })
  .add('hundred', { cents: 100 }, PLURAL)
  .add('hundred', { centieme: 100 }, ORDINAL)
  .add('hundred', { centiemes: 100 }, { ordinal: true, plural: true })
  .add('power', { 'mille mil': 1_000, million: 1_000_000, milliard: 10n ** 9n })
  .add('power', { billion: 10n ** 12n, trillion: 10n ** 18n })
  .add('power', { millions: 1_000_000, milliards: 10n ** 9n }, PLURAL)
  .add('power', { billions: 10n ** 12n, trillions: 10n ** 18n }, PLURAL)
  .add('power', { millieme: 1_000, millionieme: 1_000_000, milliardieme: 10n ** 9n }, ORDINAL)
  .add('collective', {
    huitaine: 8,
    dizaine: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    millier: 1_000,
  })
  .add('collective', { dizaines: 10, douzaines: 12, vingtaines: 20, centaines: 100, milliers: 1_000 }, PLURAL)
  .add('times', {
    'double doubles doublee doublees doubler doublent doublant doublait doublera': 2,
    'triple triples triplee triplees tripler triplent triplant triplera': 3,
    'quadruple quadruples quadruplee quadrupler': 4,
  })
  .add('part', { 'moitie moities demi demie demis demies': 2, tiers: 3, quart: 4 })
  .add('part', { quarts: 4 }, PLURAL);

export const french: NumberLanguage = {
  grammar: 'french',
  words: list.words,
  articles: new Set(['un', 'une']),
  and: 'et',
  of: new Set(['de', 'd']),
};

function inPlural(words: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(words).map(([word, value]) => [
      word
        .split(' ')
        .map((each) => `${each}s`)
        .join(' '),
      value,
    ]),
  );
}
