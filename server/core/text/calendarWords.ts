/** Months, weekdays and words for points in time, by a key that is the same in English and French. */

export const monthNames: Readonly<Record<number, string>> = {
  1: 'january, janvier',
  2: 'february, février',
  3: '',
  4: 'april, avril',
  5: 'mai',
  6: 'june, juin',
  7: 'july, juillet',
  8: 'august, août',
  9: 'september, septembre',
  10: 'october, octobre',
  11: 'november, novembre',
  12: 'december, décembre',
};

/** Only beside a figure. */
export const monthAbbreviations: ReadonlyMap<string, number> = new Map(
  Object.entries({
    jan: 1,
    janv: 1,
    feb: 2,
    fev: 2,
    fevr: 2,
    mar: 3,
    apr: 4,
    avr: 4,
    jun: 6,
    jul: 7,
    juil: 7,
    aug: 8,
    sep: 9,
    sept: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  }),
);

/** Months whose names are other words too, and so need a capital, a small letter, or a word of time beside them. */
export const doubtfulMonths: ReadonlyMap<string, number> = new Map([
  ['may', 5],
  ['march', 3],
  ['mars', 3],
]);

export const beforeMonths: ReadonlySet<string> = new Set(
  'in of since until till by last next this early mid late from to through during before after and between en de debut fin mi depuis au mois ce'.split(
    ' ',
  ),
);

export const weekdays: Readonly<Record<number, string>> = {
  1: 'monday(s), lundi(s)',
  2: 'tuesday(s), mardi(s)',
  3: 'wednesday(s), mercredi(s)',
  4: 'thursday(s), jeudi(s)',
  5: 'friday(s), vendredi(s)',
  6: 'saturday(s), samedi(s)',
  7: 'sunday(s), dimanche(s)',
};

/** Only with a full stop, and only before a figure or a month. */
export const weekdayAbbreviations: ReadonlyMap<string, number> = new Map(
  Object.entries({
    mon: 1,
    tue: 2,
    tues: 2,
    wed: 3,
    thu: 4,
    thur: 4,
    thurs: 4,
    fri: 5,
    sat: 6,
    sun: 7,
    lun: 1,
    mer: 3,
    jeu: 4,
    ven: 5,
    sam: 6,
    dim: 7,
  }),
);

const periods = {
  week: ['week', 'semaine'],
  month: ['month', 'mois'],
  year: ['year', 'année, an'],
  century: ['century', 'siècle'],
  decade: ['decade', 'décennie'],
  weekend: ['weekend, week-end', 'week-end, weekend'],
  quarter: ['quarter', 'trimestre'],
  season: ['season', 'saison'],
} as const;

export const datePhrases: Readonly<Record<string, string>> = {
  'day before yesterday': 'day before yesterday, avant-hier',
  yesterday: 'yesterday, hier, la veille, the previous day, the day before',
  today: 'today, aujourd’hui',
  tomorrow: 'tomorrow, demain, le lendemain, the following day, the next day',
  tonight: 'tonight, ce soir, cette nuit',
  now: 'now, currently, maintenant, actuellement, désormais',
  soon: 'soon, bientôt, prochainement',
  recently: 'recently, récemment, lately, dernièrement',
  formerly: 'formerly, previously, auparavant, précédemment, autrefois',
  former: 'former, ex, ancien(ne)(s)',
  current: 'current, actuel(le)(s)',
  future: 'future, futur(e)(s)',
  ago: 'ago',
  next: 'next, prochain(e)(s), upcoming, à venir',
  previous: 'previous, précédent(e)(s)',
  since: 'since, depuis',
  until: 'until, till, jusqu’en, jusqu’à ce que',
  morning: 'morning(s), matin(s), matinée(s)',
  afternoon: 'afternoon(s), après-midi(s)',
  evening: 'evening(s), soir(s), soirée(s)',
  night: 'night(s), nuit(s), overnight',
  noon: 'noon, midday, midi',
  midnight: 'midnight, minuit',
  spring: 'spring, printemps',
  summer: 'summer(s), l’été, cet été, en été, d’été, un été, étés',
  autumn: 'autumn, automne(s), this fall, last fall, next fall, fall of',
  winter: 'winter(s), hiver(s)',
  daily: 'daily, quotidien(ne)(s), quotidiennement',
  weekly: 'weekly, hebdomadaire(s)',
  monthly: 'monthly, mensuel(le)(s)',
  annual: 'annual, annually, yearly, annuel(le)(s), annuellement',
  ...relativePeriods(),
};

/** Only behind a figure. */
export const dateBehindFigure: Readonly<Record<string, string>> = { am: 'am', pm: 'pm' };
/** Only before a figure: elsewhere "il y a" is "there is". */
export const dateBeforeFigure: Readonly<Record<string, string>> = { ago: 'il y a' };

/** "last week" is "la semaine dernière": the order is the other way round. */
function relativePeriods(): Record<string, string> {
  const phrases: Record<string, string> = {};
  for (const [key, [englishNoun, frenchNoun]] of Object.entries(periods)) {
    const nouns = englishNoun.split(', ');
    const noms = frenchNoun.split(', ');
    const both = (english: readonly string[], french: readonly string[]) =>
      [
        ...nouns.flatMap((noun) => english.map((word) => `${word} ${noun}`)),
        ...noms.flatMap((nom) => french.map((word) => `${nom} ${word}`)),
      ].join(', ');
    phrases[`last ${key}`] = both(['last', 'past'], ['dernier', 'dernière', 'passé', 'passée']);
    phrases[`next ${key}`] = both(['next', 'coming'], ['prochain', 'prochaine']);
    phrases[`previous ${key}`] = both(['previous'], ['précédent', 'précédente']);
    phrases[`this ${key}`] = [
      ...nouns.map((noun) => `this ${noun}`),
      ...noms.flatMap((nom) => [`cette ${nom}`, `ce ${nom}`, `cet ${nom}`]),
    ].join(', ');
  }
  return phrases;
}
