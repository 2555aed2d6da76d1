import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amount, findAmounts } from '../../../server/core/amounts/amounts';

/** The amounts as they are written, what they measure, and what they may be: "21 count 21", "plus de 20 count (20, ∞)", "737 ? 737". */
function check(text: string): string {
  return findAmounts(text)
    .map((amount) => `${text.slice(amount.start, amount.end)}: ${written(amount)}`)
    .join('; ');
}

function written({ measure, counted, may }: Amount): string {
  const intervals = may.map(({ low, high, lowOpen, highOpen, place }) => {
    if (place !== undefined) return short(low);
    return `${lowOpen ? '(' : '['}${short(low)}, ${short(high)}${highOpen ? ')' : ']'}`;
  });
  return [measure ?? '?', ...(counted === undefined ? [] : [`of ${counted}`]), intervals.join('|')].join(' ');
}

function short(number: number): string {
  return number === Infinity ? '∞' : String(Number(number.toFixed(3)));
}

describe('what a figure allows', () => {
  it.each([
    ['21', '21: count 21'],
    ['plus de 20', 'plus de 20: count (20, ∞]'],
    ['more than about 20', 'more than about 20: count (10, ∞]'],
    ['pas moins de 20', 'pas moins de 20: count [20, ∞]'],
    ['pas plus de 20', 'pas plus de 20: count [0, 20]'],
    ['n’a jamais compté plus de 20', 'plus de 20: count [0, ∞]'],
    ['fewer than 20', 'fewer than 20: count [0, 20)'],
    ['jusqu’à 20', 'jusqu’à 20: count [0, 20]'],
    ['près de 20', 'près de 20: count [10, 20]'],
    ['près des trois quarts du budget', 'près des trois quarts: fraction [0.375, 0.75]'],
    ['plus de la moitié du budget', 'plus de la moitié: fraction (0.5, ∞]'],
    ['une vingtaine', 'une vingtaine: count (10, 40)'],
    ['dozens', 'dozens: count (6, 240)'],
    ['a hundred, a hundred and one', 'a hundred: count (50, 200); a hundred and one: count 101'],
    ['one or two, un ou deux', 'two: count [1, 2]; deux: count [1, 2]'],
    [
      '20+, 20-plus, ~20, >20',
      '20+: count [20, ∞]; 20-plus: count [20, ∞]; ~20: count (10, 40); >20: count (20, ∞]',
    ],
    ['20 personnes au moins', '20 personnes au moins: count of people [20, ∞]'],
    ['20 men and at least 30 women', '20: count of men 20; at least 30: count of women [30, ∞]'],
    ['plus de 100 à plus de 300', 'plus de 100: count (100, ∞]; plus de 300: count (300, ∞]'],
    ['1,500', '1,500: count 1500|1.5'],
  ])('%s', (text, expected) => expect(check(text)).toBe(expected));
});

describe('figures that make one interval', () => {
  it.each([
    ['between 20 and 30', 'between 20 and 30: count [20, 30]'],
    ['20 and 30', '20: count 20; 30: count 30'],
    ['20 à 30 %', '20 à 30 %: percent [20, 30]'],
    ['2-3 million', '2-3 million: count [2000000, 3000000]'],
    ['entre 800 000 et 2 millions', 'entre 800 000 et 2 millions: count [800000, 2000000]'],
    ['$20 to $30', '$20 to $30: dollar [20, 30]'],
    ['deux ou trois', 'deux ou trois: count [2, 3]'],
    ['51 to 49', '51: count 51; 49: count 49'],
    ['2 hours to 30 minutes', '2 hours: hour 2; 30 minutes: minute 30'],
  ])('%s', (text, expected) => expect(check(text)).toBe(expected));
});

describe('what is measured', () => {
  it.each([
    ['65 %, 65 per cent', '65 %: percent 65; 65 per cent: percent 65'],
    ['$3m, US$3 million, 3 M$', '$3m: dollar 3000000; US$3 million: dollar 3000000; 3 M$: dollar 3000000'],
    ['C$3, 3 dollars canadiens', 'C$3: dollar:c 3; 3 dollars canadiens: dollar canadiens 3'],
    ['EUR 5, 5 CAD', 'EUR 5: euro 5; 5 CAD: cad 5'],
    ['20 € par mois, €20/month', '20 €: euro /month 20; €20: euro /month 20'],
    ['$20 an hour, an annual $20', '$20: dollar /hour 20; $20: dollar /year 20'],
    ['20 deaths a year', '20: count /year 20'],
    ['twice, three times, deux fois', 'twice: times 2; three times: times 3; deux fois: times 2'],
    ['21 people were killed', '21: count of dead 21'],
    ['killing 21 people', '21: count of dead 21'],
    ['21 in a letter', '21: count 21'],
    ['mardi 25 employés', '25: count of people 25'],
    ['on Tuesday twenty-one of them', 'twenty-one: count 21'],
    ['half of the staff, half-time', 'half: fraction 0.5; half-time: ? 0.5'],
  ])('%s', (text, expected) => expect(check(text)).toBe(expected));
});

describe('figures that are no amounts', () => {
  it.each([
    [
      '25 février 2025',
      'Feb. 25, 2025',
      'le 7-Octobre',
      'du 24 au 26 février',
      '24–26 February',
      '25 and 26 May',
    ],
    ['in 2014', 'depuis 2014', 'en 2025-2026', 'the 1990s', 'années 90', 'the nineties'],
    ['14h30', '7 h 30', '18h', '10 a.m.', 'at 10 o’clock', 'à 20 heures', 'de 14 heures à 18 heures'],
    ['three years ago', 'il y a plus de trois ans', 'trois jours plus tard', '20 minutes later'],
  ])('surely none: %s, …', (...texts) => {
    for (const text of texts) expect(check(text), text).toBe('');
  });
  it.each([
    [
      'Boeing 737',
      'Article 49.3',
      'section 702',
      'No. 4',
      'n° 4',
      '§12',
      '#4',
      'COVID-19',
      'iPhone 15',
      'les articles 49 et 50',
    ],
    ['10 Downing Street', '24 rue de Grenelle', '75001 Paris', 'Jonathan Kamens, 57, said', 'Jane Doe (45)'],
    [
      '2000',
      '2000 of them',
      'the 2024 elections',
      '2024-25 season',
      'September 11 attacks',
      'mardi 25',
      'le 3 et le 4',
    ],
    ['01 23 45 67 89', '192.168.1.1', 'example.org/12345', '25/02/2025', '9/11', '10:30', '[3]', '20251201'],
    [
      '1. Call them',
      'not 20',
      'the two men',
      'les deux hommes',
      'the Big Four',
      'a three-star general',
      '20 Minutes',
      'in three days',
    ],
    [
      'the third vote',
      'Louis XIV',
      'ground zero',
      'un ordinateur neuf',
      'a double agent',
      '$5 M',
      '$2.5T',
      '$1.5B',
      '5 crore',
    ],
  ])('in doubt: %s, …', (...texts) => {
    for (const text of texts) {
      const found = findAmounts(text);
      expect(found.length, text).toBeGreaterThan(0);
      for (const { measure } of found) expect(measure, text).toBeUndefined();
    }
  });
});

describe('whatever comes', () => {
  const bits =
    '20|1,|.|500|%|$|€|million|plus|de|more|than|about|between|and|et|à|to|-|vingt|twenty|one|or|February|mars|h|30|par|mois|la|moitié|2014|Article|people|\n| |, |(|)|+|~|💧|\ud800'.split(
      '|',
    );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...bits), { maxLength: 30 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...bits), { maxLength: 30 }).map((parts) => parts.join(' ')),
  );
  it('amounts are within the text, sorted, and allow something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, may } of findAmounts(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(may.length).toBeGreaterThan(0);
          for (const { low, high } of may) expect(high).toBeGreaterThanOrEqual(low);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
  it.each([
    ...bits,
    '20 to ',
    'about ',
    'about 20 ',
    '9',
    '9 ',
    'more than ',
    '20 % ',
    '1/',
    'Article 20, ',
    'between 20 and ',
  ])('100 KB of %j are got through', (bit) => {
    const text = bit.repeat(100_000 / bit.length);
    expect(findAmounts(text).length).toBeLessThanOrEqual(text.length);
  });
});
