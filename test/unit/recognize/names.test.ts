import { describe, expect, it } from 'vitest';
import { buildNameTable, MAX_NAMES_PER_ACTOR, sharedNames } from '../../../server/core/recognize/nameTable';
import { checkMentions, mentionsIn, namesOf, type Cast } from './checkMentions';

const cast: Cast = {
  doge: ['DOGE', "Département de l'efficacité gouvernementale", 'Department of Government Efficiency'],
  musk: ['Elon Musk', 'Musk'],
  trump: ['Donald Trump', 'Trump'],
  ice: ['ICE'],
  us: ['US', 'U.S.'],
  ap: ['AP', 'Associated Press'],
  monde: ['Le Monde'],
  express: ['L’Express'],
  site: ['Healthcare.gov'],
  amazon: ['Amazon'],
  att: ['AT&T'],
  cpp: ['C++'],
  yahoo: ['Yahoo!'],
  oneill: ["Shaquille O'Neill", "O'Neill"],
  don: ['Don'],
  brien: ['Brien'],
  angelo: ['Angelo'],
  rene: ['Renée Good'],
  oeuvre: ["Main-d'œuvre internationale"],
  zoe: ['Zoë Café'],
  house: ['Maison-Blanche', 'Maison Blanche'],
  gaulle: ['Charles de Gaulle', 'de Gaulle'],
  xi: ['习近平'],
  wired: ['Wired'],
  metoo: ['#MeToo'],
  net: ['.NET'],
  fox: ['Fox (chaîne)'],
  surge: ['opération « Metro Surge »'],
  strasse: ['Große Straße'],
};

describe('a name is found', () => {
  it.each([
    ['in plain words', '⟦Elon Musk|musk⟧ and ⟦DOGE|doge⟧.'],
    ['at both ends of a text', '⟦DOGE|doge⟧'],
    ['as the longest of several', 'the ⟦Department of Government Efficiency|doge⟧ of ⟦Elon Musk|musk⟧'],
    [
      'after an elision',
      "l'⟦ICE|ice⟧, d'⟦Elon Musk|musk⟧, qu’⟦Amazon|amazon⟧, lorsqu'⟦Elon Musk|musk⟧, jusqu’⟦Amazon|amazon⟧",
    ],
    ['after an elision in capitals', "QU'⟦ELON MUSK|musk⟧"],
    ['after an elided capital that begins a text', "L'⟦ICE|ice⟧ a dit"],
    ['after an elided capital that begins a sentence', "Non. L'⟦ICE|ice⟧ a dit ! D’⟦Amazon|amazon⟧ non plus"],
    ['after an elided capital that begins a line', "Titre\nL'⟦ICE|ice⟧ a dit"],
    [
      'after an elided capital that begins a quotation',
      "Il dit: «L'⟦ICE|ice⟧» « L'⟦ICE|ice⟧ » “L'⟦ICE|ice⟧”",
    ],
    ['after L in a line of capitals', "FACE À L'⟦ICE|ice⟧\net puis"],
    ['before a possessive', "⟦DOGE|doge⟧'s, ⟦Musk|musk⟧’s and ⟦MUSK|musk⟧'S men"],
    ['before a closing apostrophe', "the 'men of ⟦Musk|musk⟧' and ‘⟦DOGE|doge⟧’."],
    [
      'beside hyphens and dashes',
      'anti-⟦DOGE|doge⟧, ⟦Trump|trump⟧-era, ⟦Trump|trump⟧—⟦Musk|musk⟧, ⟦Musk|musk⟧/⟦Trump|trump⟧',
    ],
    [
      'in brackets, quotation marks and emphasis',
      '(⟦ICE|ice⟧) «⟦ICE|ice⟧» “⟦ICE|ice⟧” _⟦ICE|ice⟧_ *⟦ICE|ice⟧* [⟦ICE|ice⟧]',
    ],
    [
      'before any punctuation',
      '⟦ICE|ice⟧. ⟦ICE|ice⟧, ⟦ICE|ice⟧; ⟦ICE|ice⟧: ⟦ICE|ice⟧! ⟦ICE|ice⟧? ⟦ICE|ice⟧… ⟦ICE|ice⟧.',
    ],
    ['over one line break', '⟦Elon\nMusk|musk⟧ ⟦Elon\r\nMusk|musk⟧ ⟦Elon  \n  Musk|musk⟧'],
    [
      'over any space',
      '⟦Elon\u00a0Musk|musk⟧ ⟦Elon\u202fMusk|musk⟧ ⟦Elon \t Musk|musk⟧ ⟦Elon\u2003Musk|musk⟧',
    ],
    [
      'with soft hyphens and zero-width characters in it',
      '⟦El\u00adon Mu\u200bsk|musk⟧ \u200e⟦DO\u2060GE|doge⟧\u200f',
    ],
    [
      'without its accents, and with others',
      '⟦Renee Good|rene⟧ ⟦RENÉE GOOD|rene⟧ ⟦Rene\u0301e Good|rene⟧ ⟦Zoe Cafe|zoe⟧',
    ],
    [
      'with ligatures',
      "⟦Main-d'oeuvre internationale|oeuvre⟧ ⟦Main–d’œuvre internationale|oeuvre⟧ ⟦Grosse Strasse|strasse⟧ ⟦GROSSE STRASSE|strasse⟧",
    ],
    [
      'with any apostrophe',
      "dans ⟦L'Express|express⟧ et ⟦LʼExpress|express⟧; ⟦O’Neill|oneill⟧ ⟦Shaquille O'Neill|oneill⟧",
    ],
    ['in capitals', '⟦ELON MUSK|musk⟧ ET ⟦TRUMP|trump⟧'],
    ['in capitals alone', 'Vu dans\n⟦LE MONDE|monde⟧'],
    ['in capitals, but not where it may be a common phrase', 'TOUT LE MONDE EN PARLE'],
    [
      'with a small word of it in any case',
      '⟦Charles De Gaulle|gaulle⟧ ⟦de Gaulle|gaulle⟧ ⟦DE GAULLE|gaulle⟧',
    ],
    ['with punctuation inside', '⟦Healthcare.gov|site⟧, ⟦AT&T|att⟧'],
    [
      'with punctuation at the end',
      '⟦C++|cpp⟧ and ⟦Yahoo!|yahoo⟧ in the ⟦U.S.|us⟧, the ⟦U.S.|us⟧’s ⟦Fox (chaîne)|fox⟧',
    ],
    ['with punctuation at the start', 'the ⟦#MeToo|metoo⟧ movement and ⟦.NET|net⟧'],
    [
      'with quotation marks of any kind',
      'l’⟦opération « Metro Surge »|surge⟧, ⟦opération "Metro Surge"|surge⟧, ⟦opération “Metro Surge”|surge⟧',
    ],
    ['in a script without spaces', '中国国家主席⟦习近平|xi⟧说'],
    ['with mathematical letters and fullwidth ones', '⟦𝐄𝐥𝐨𝐧 𝐌𝐮𝐬𝐤|musk⟧ ⟦ＤＯＧＥ|doge⟧'],
    ['beside emoji', '🐕⟦DOGE|doge⟧🚀'],
    ['before a full stop without a space', 'dit ⟦DOGE|doge⟧.Le président'],
    ['as a handle', '@⟦DOGE|doge⟧'],
    [
      'written with a hyphen or not, if both are names',
      'la ⟦Maison-Blanche|house⟧ et la ⟦Maison\u2011Blanche|house⟧, la ⟦Maison Blanche|house⟧',
    ],
  ])('%s', (_, marked) => checkMentions(cast, marked));
});

describe('a name is not found', () => {
  it.each([
    ['inside a word', 'WiredDOGE ICEout.tech ImmigrationICE DOGEs 3ICE ICE2 Muskite'],
    ['with other letters', 'the Dogey staff, MuskÉ, Éelon Musketeers'],
    ['in small letters', 'tout le monde, le monde, a musk, trump cards, elon musk'],
    ['with one small letter that should be a capital', 'Le monde, le Monde, l’Express, l’express'],
    ['in small letters when it is all capitals', 'ice, Ice, iCE, doge, Doge, us, Us, u.s.'],
    ['in a contraction', "Don't, Don’t, Don'ts"],
    ['after letters that are no elision', "O'Brien, O’Brien, Mc'Brien"],
    ['after an elided capital within a sentence', "Michael D'Angelo, and D’Angelo"],
    ['before an apostrophe and letters', "Don'the, Amazon'sx, Amazon's'x"],
    ['over a blank line', 'Elon\n\nLe'],
    ['over a comma', 'Associated, Press; Healthcare. gov'],
    ['without its punctuation', 'C, C+ and Yahoo? in the U.S, MeToo NET Fox chaîne'],
    ['with a hyphen for a space', 'Charles-de-Gall, Associated-Press'],
    ['as part of an address', 'DOGE.gov press@ICE.gov ICE@gov.us https://x.com/DOGE/Musk www.Amazon.com/ICE'],
    ['cut in two by an ideograph', 'El中on'],
  ])('%s', (_, text) => {
    expect(
      mentionsIn(text, buildNameTable(namesOf(cast))).map(({ range }) => text.slice(range.start, range.end)),
    ).toEqual([]);
  });

  it('over a blank line, though its parts may be', () => {
    checkMentions(
      cast,
      'Elon\n\n⟦Musk|musk⟧, Elon\r\n\r\n⟦Musk|musk⟧, Elon \n\u00a0\n ⟦Musk|musk⟧, Elon, ⟦Musk|musk⟧',
    );
  });
});

describe('names that cannot work are told', () => {
  const refusals = (...texts: string[]) =>
    buildNameTable(texts.map((text) => ({ actor: 'a', text, weak: false }))).refused.map(
      ({ name, reason }) => [name.text, reason],
    );

  it.each([
    ['', 'empty'],
    ['  \u00a0', 'blank'],
    ['+++', 'blank'],
    ['🐕', 'blank'],
    ['a', 'too-short'],
    ['7', 'too-short'],
    ['a '.repeat(33), 'too-many-words'],
    ['a'.repeat(513), 'too-long'],
  ])('%j: %s', (text, reason) => {
    expect(refusals(text)).toEqual([[text, reason]]);
    // A name that comes back is told again though the table remembers it.
    const table = buildNameTable([{ actor: 'a', text, weak: false }]);
    expect(buildNameTable([{ actor: 'b', text, weak: false }], table).refused).toHaveLength(1);
  });

  it('10,000 names of one actor: once', () => {
    const names = Array.from({ length: 10_000 }, (_, at) => ({
      actor: 'a',
      text: `Name ${at}`,
      weak: false,
    }));
    const table = buildNameTable(names);
    expect(table.refused).toEqual([{ name: names[MAX_NAMES_PER_ACTOR], reason: 'too-many-names' }]);
    expect([...table.patterns()]).toHaveLength(MAX_NAMES_PER_ACTOR);
  });

  it('names that differ in punctuation alone, when there are too many of them', () => {
    const names = Array.from({ length: 300 }, (_, at) => ({
      actor: `a${at}`,
      text: `Ab${'!'.repeat(at)}`,
      weak: false,
    }));
    expect(buildNameTable(names).refused.every(({ reason }) => reason === 'too-many-names')).toBe(true);
    expect(buildNameTable(names).refused.length).toBeGreaterThan(0);
  });

  it('trivial names are weak ones whatever the file says', () => {
    const names = namesOf({ x: ['X', 'Twitter'], a: ['Le', '20', 'il', 'IT'] });
    expect(buildNameTable(names).trivial.map(({ text }) => text)).toEqual(['X', 'Le', '20', 'il']);
    checkMentions({ x: ['X', 'Twitter'] }, 'Malcolm X and Monsieur X');
    checkMentions({ x: ['X', 'Twitter'] }, 'His ⟦X|~x⟧ was ⟦Twitter|x⟧, not x nor X2.');
  });
});

it('names that several actors have are told, those that differ in capitals alone among them', () => {
  const table = buildNameTable(
    namesOf({
      wilbur: ['Wilbur Ross', 'Ross'],
      jonathan: ['Jonathan Ross', '~Ross'],
      coin: ['Doge'],
      doge: ['DOGE', 'DOGE'],
    }),
  );
  expect(sharedNames(table)).toEqual([
    {
      text: 'Ross',
      actors: [
        { actor: 'jonathan', weak: true },
        { actor: 'wilbur', weak: false },
      ],
    },
    {
      text: 'Doge',
      actors: [
        { actor: 'coin', weak: false },
        { actor: 'doge', weak: false },
      ],
    },
  ]);
});
