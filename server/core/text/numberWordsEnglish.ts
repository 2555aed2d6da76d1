import { type NumberLanguage, NumberWordList } from './numberWords';

const ORDINAL = { ordinal: true };
const PLURAL = { plural: true };

/** English numbers, in folded form. "once" is left out: it is a conjunction more often than a number. */
const list = new NumberWordList()
  .add('zero', { zero: 0 })
  .add('unit', { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 })
  .add(
    'unit',
    {
      first: 1,
      second: 2,
      third: 3,
      fourth: 4,
      fifth: 5,
      sixth: 6,
      seventh: 7,
      eighth: 8,
      ninth: 9,
    },
    ORDINAL,
  )
  .add(
    'unit',
    { thirds: 3, fourths: 4, fifths: 5, sixths: 6, sevenths: 7, eighths: 8, ninths: 9 },
    { ordinal: true, plural: true },
  )
  .add('teen', {
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  })
  .add(
    'teen',
    {
      tenth: 10,
      eleventh: 11,
      twelfth: 12,
      thirteenth: 13,
      fourteenth: 14,
      fifteenth: 15,
      sixteenth: 16,
      seventeenth: 17,
      eighteenth: 18,
      nineteenth: 19,
    },
    ORDINAL,
  )
  .add('teen', { tenths: 10, twelfths: 12, sixteenths: 16 }, { ordinal: true, plural: true })
  .add('ten', {
    twenty: 20,
    thirty: 30,
    'forty fourty': 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  })
  .add(
    'ten',
    {
      twentieth: 20,
      thirtieth: 30,
      fortieth: 40,
      fiftieth: 50,
      sixtieth: 60,
      seventieth: 70,
      eightieth: 80,
      ninetieth: 90,
    },
    ORDINAL,
  )
  .add(
    'ten',
    {
      twenties: 20,
      thirties: 30,
      forties: 40,
      fifties: 50,
      sixties: 60,
      seventies: 70,
      eighties: 80,
      nineties: 90,
    },
    PLURAL,
  )
  .add('hundred', { hundred: 100 })
  .add('hundred', { hundreds: 100 }, PLURAL)
  .add('hundred', { hundredth: 100 }, ORDINAL)
  .add('hundred', { hundredths: 100 }, { ordinal: true, plural: true })
  .add('power', { thousand: 1_000, million: 1_000_000, billion: 10n ** 9n, trillion: 10n ** 12n })
  .add('power', { thousands: 1_000, millions: 1_000_000, billions: 10n ** 9n, trillions: 10n ** 12n }, PLURAL)
  .add(
    'power',
    { thousandth: 1_000, millionth: 1_000_000, billionth: 10n ** 9n, trillionth: 10n ** 12n },
    ORDINAL,
  )
  .add('collective', { dozen: 12, couple: 2 })
  .add('collective', { dozens: 12, tens: 10 }, PLURAL)
  .add('times', {
    'twice double doubled doubles doubling twofold': 2,
    'thrice triple tripled triples tripling trebled threefold': 3,
    'quadruple quadrupled quadruples quadrupling fourfold': 4,
    'fivefold quintupled': 5,
    tenfold: 10,
  })
  .add('part', { 'half halves halved halving halve': 2, quarter: 4 })
  .add('part', { quarters: 4 }, PLURAL);

export const english: NumberLanguage = {
  grammar: 'english',
  words: list.words,
  articles: new Set(['a', 'an', 'one']),
  and: 'and',
  of: new Set(['of']),
};
