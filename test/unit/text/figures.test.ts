import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, findFigures, sameFigure } from '../../../server/core/text/figures';

/** The figures as they are written and what they are: "1,500=1500|1.5", "3rd=3.", "dozens=~12", "half=0.5/". */
function check(text: string): string {
  return findFigures(text)
    .map((figure) => `${text.slice(figure.start, figure.end)}=${written(figure)}`)
    .join('; ');
}

function written({ kind, values, approximate }: Figure): string {
  const mark = { cardinal: '', ordinal: '.', fraction: '/' }[kind];
  return `${approximate ? '~' : ''}${values.join('|')}${mark}`;
}

describe('digits', () => {
  it.each([
    ['1,500', '1,500=1500|1.5'],
    ['1.500', '1.500=1500|1.5'],
    ['1 500 000', '1 500 000=1500000'],
    ['1\u202f500\u00a0000', '1\u202f500\u00a0000=1500000'],
    ['1’500', '1’500=1500'],
    ['1,5 1.5', '1,5=1.5; 1.5=1.5'],
    ['1 500,75 1,500.75 1.500,75', '1 500,75=1500.75; 1,500.75=1500.75; 1.500,75=1500.75'],
    ['0.500 007', '0.500=0.5; 007=7'],
    ['in 2024 500 left', '2024=2024; 500=500'],
    ['1, 2,3,4', '1=1; 2=2; 3=3; 4=4'],
    ['−5 (-5) F-35 2020-2021', '−5=-5; -5=-5; 35=35; 2020=2020; 2021=2021'],
    ['10 -15', '10=10; 15=15'],
    ['١٬٥٠٠٫٥', '١٬٥٠٠٫٥=1500.5'],
    ['१२ ५', '१२=12; ५=5'],
    ['５００ 𝟓𝟎', '５００=500; 𝟓𝟎=50'],
    ['25/02/2025 2025-02-25', '25=25; 02=2; 2025=2025; 2025=2025; 02=2; 25=25'],
    ['14h30 10:30pm 3.2.1', '14=14; 30=30; 10=10; 30=30; 3=3; 2=2; 1=1'],
    ['H1N1 4x4 B2B COVID-19', '19=19'],
    ['21st 3e 1er 1ère 2ᵉ', '21st=21.; 3e=3.; 1er=1.; 1ère=1.; 2ᵉ=2.'],
    ['1990s, années 90', '1990s=~1990; années 90=~90'],
    ['1/3 ½ 2½ 9/11 2/4', '1/3=1/3/; ½=0.5/; 2½=2.5; 9=9; 11=11; 2=2; 4=4'],
    ['50-year-old', '50=50'],
  ])('%s', (text, expected) => expect(check(text)).toBe(expected));
});

describe('magnitudes', () => {
  it.each([
    ['1.5 million, 1,5 milliard', '1.5 million=1500000; 1,5 milliard=1500000000'],
    ['2 mille, 2 millions et demi', '2 mille=2000; 2 millions et demi=2500000'],
    ['300k 3bn 5M€ 5 Md€', '300k=300000; 3bn=3000000000; 5M=5000000; 5 Md=5000000000'],
    ['$5m, 5m, 5 m', '5m=5000000; 5=5; 5=5'],
    ['3 billion', '3 billion=3000000000|3000000000000'],
    ['3 billion of, 3 billions de', '3 billion=3000000000; 3 billions=3000000000000'],
    ['three billion, trois billions', 'three billion=3000000000; trois billions=3000000000000'],
    ['1,500 million', '1,500 million=1500000000|1500000'],
    ['50 cents', '50=50'],
  ])('%s', (text, expected) => expect(check(text)).toBe(expected));
});

describe('English words', () => {
  it.each([
    ['zero, Twenty-one, twenty one', 'zero=0; Twenty-one=21; twenty one=21'],
    ['two hundred and fifty thousand', 'two hundred and fifty thousand=250000'],
    ['one hundred, a hundred, a million', 'one hundred=100; a hundred=100; a million=1000000'],
    ['two and a half million', 'two and a half million=2500000'],
    ['half a million, half a dozen', 'half a million=500000; half a dozen=~6'],
    ['nineteen eighty-four, twenty twenty-five', 'nineteen eighty-four=1984; twenty twenty-five=2025'],
    ['third, twenty-first, hundredth', 'third=3.; twenty-first=21.; hundredth=100.'],
    ['a third of, a third man, two-thirds', 'a third=1/3/; third=3.; two-thirds=2/3/'],
    ['twice, tripled', 'twice=2; tripled=3'],
    ['dozens, tens of thousands, a couple of', 'dozens=~12; tens of thousands=~10000; a couple=~2'],
    ['several hundred thousand', 'hundred thousand=~100000'],
    ['one, a, an', ''],
    ['in the nineties', 'nineties=~90'],
  ])('%s', (text, expected) => expect(check(text)).toBe(expected));
});

describe('French words', () => {
  it.each([
    ['vingt et un, vingt-et-une, VINGT-DEUX', 'vingt et un=21; vingt-et-une=21; VINGT-DEUX=22'],
    ['soixante-dix, soixante et onze', 'soixante-dix=70; soixante et onze=71'],
    ['quatre-vingts, quatre-vingt-dix-sept', 'quatre-vingts=80; quatre-vingt-dix-sept=97'],
    ['septante, nonante-neuf', 'septante=70; nonante-neuf=99'],
    ['deux cents, mille deux cents', 'deux cents=200; mille deux cents=1200'],
    ['mille milliards, mille et une nuits', 'mille milliards=1000000000000; mille et une=1001'],
    ['un million, zéro', 'un million=1000000; zéro=0'],
    ['troisième, vingt et unième, première', 'troisième=3.; vingt et unième=21.; première=1.'],
    ['la moitié, un tiers, trois quarts', 'moitié=0.5/; un tiers=1/3/; trois quarts=0.75/'],
    ['un cinquième des voix, un cinquième homme', 'un cinquième=0.2/; cinquième=5.'],
    ['une vingtaine, centaines de milliers', 'une vingtaine=~20; centaines de milliers=~100000'],
    ['XXIe, Ier, Louis XIV', 'XXIe=21.; Ier=1.; XIV=14'],
    ['pour cent, en quarantaine, sept. 2020, un, une', '2020=2020'],
  ])('%s', (text, expected) => expect(check(text)).toBe(expected));
});

describe('sameFigure', () => {
  const [thousand, ambiguous, decimal, ordinal] = ['1500', '1,500', '1,5', '1500e'].map(
    (text) => findFigures(text)[0]!,
  ) as [Figure, Figure, Figure, Figure];
  it('is true of what may be one number', () => {
    expect(sameFigure(thousand, ambiguous)).toBe(true);
    expect(sameFigure(decimal, ambiguous)).toBe(true);
  });
  it('is false of other numbers and of ordinals', () => {
    expect(sameFigure(thousand, decimal)).toBe(false);
    expect(sameFigure(thousand, ordinal)).toBe(false);
  });
});

describe('laws', () => {
  const joints = ['.', ',', ' ', '/', '-', ':', '’', '', ' million ', ' et ', 'h', '\u202f', '½', 'e ', 'M€'];
  const numeral = fc
    .array(fc.tuple(fc.stringMatching(/^[0-9]{1,4}$/), fc.constantFrom(...joints)), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.flat().join(''));
  it('a digit that changes changes what is found', () => {
    fc.assert(
      fc.property(numeral, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, pick, by) => {
        const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
        const at = places[pick % places.length]!;
        const changed = text.slice(0, at) + ((Number(text[at]) + by) % 10).toString() + text.slice(at + 1);
        const found = (of: string) => findFigures(of).map((figure) => written(figure));
        expect(found(changed)).not.toEqual(found(text));
      }),
      { numRuns: 2000 },
    );
  });
  it('numbers to a million are read from words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
        expect(findFigures(inEnglish(value)).map(({ values }) => values)).toEqual([[String(value)]]);
        expect(findFigures(inFrench(value)).map(({ values }) => values)).toEqual([[String(value)]]);
      }),
      { numRuns: 1000 },
    );
  });
  it.each(['9', '1,500', 'twenty ', 'quatre vingt ', 'half a ', '1/', '1\u00ad'])(
    'a megabyte of %j is got through',
    (bit) => {
      const text = bit.repeat(1_000_000 / bit.length);
      for (const { start, end } of findFigures(text)) expect(end > start).toBe(true);
    },
  );
});

const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const FRENCH =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const FRENCH_TENS = '- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(
  ' ',
);

function inEnglish(value: number): string {
  if (value >= 1000)
    return joined(`${inEnglish(Math.floor(value / 1000))} thousand`, value % 1000, inEnglish);
  if (value >= 100) return joined(`${ENGLISH[Math.floor(value / 100)]!} hundred and`, value % 100, inEnglish);
  if (value < 20) return ENGLISH[value]!;
  const tens = ENGLISH_TENS[Math.floor(value / 10)]!;
  return value % 10 === 0 ? tens : `${tens}-${ENGLISH[value % 10]!}`;
}

function inFrench(value: number): string {
  if (value >= 1000) {
    const thousands = Math.floor(value / 1000);
    return joined(thousands === 1 ? 'mille' : `${inFrench(thousands)} mille`, value % 1000, inFrench);
  }
  if (value >= 100) {
    const hundreds = Math.floor(value / 100);
    return joined(hundreds === 1 ? 'cent' : `${FRENCH[hundreds]!} cent`, value % 100, inFrench);
  }
  if (value < 20) return FRENCH[value]!;
  const ten = Math.floor(value / 10);
  const rest = ten === 7 || ten === 9 ? (value % 10) + 10 : value % 10;
  if (rest === 0) return FRENCH_TENS[ten]!;
  const and = ten < 8 && (rest === 1 || rest === 11) ? ' et ' : '-';
  return `${FRENCH_TENS[ten]!}${and}${FRENCH[rest]!}`;
}

function joined(head: string, rest: number, words: (value: number) => string): string {
  return rest === 0 ? head.replace(/ and$/, '') : `${head} ${words(rest)}`;
}
