/** Words that narrow a statement down, by key. The French "ne … que" is in polarity.ts, as it takes a negation's eye. */
export const restrictionPhrases: Readonly<Record<string, string>> = {
  only: 'only, merely, solely, exclusively, nothing but, seulement, uniquement, exclusivement, seul(e)(s), rien que',
  just: 'just a, just an, just one, just some',
  except:
    'except, except for, excepting, apart from, other than, with the exception of, sauf, excepté(e)(s), hormis, à l’exception de, à l’exception du, à l’exception des, mis à part',
  unless: 'unless, à moins que, à moins de, à moins d’',
  barely: 'barely, hardly, scarcely, à peine',
  rarely: 'rarely, seldom, infrequently, rarement',
  'at best': 'at best, au mieux',
};

/** Restrictions only before a figure: "just five", but not "just announced". */
export const restrictionsBeforeFigure: Readonly<Record<string, string>> = { just: 'just, but' };
