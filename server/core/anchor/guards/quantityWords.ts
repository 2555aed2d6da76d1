/** Words for how many and how much, by key; see wordForms.ts for the notation. */
export const quantityPhrases: Readonly<Record<string, string>> = {
  all: 'all, all of, tous, toutes, toute, tous les, toutes les, tout le, tout la, tout l’',
  every: 'every, chaque',
  each: 'each, chacun(e)',
  everyone: 'everyone, everybody, tout le monde',
  some: 'some, certains, certaines',
  any: 'any',
  many: 'many, numerous, beaucoup, beaucoup de, nombreux, nombreuses, de nombreux, de nombreuses',
  much: 'much',
  most: 'most, most of, la plupart, la plupart des, plupart',
  few: 'few, peu de, peu',
  'a few': 'a few, quelques, quelques-un(e)s',
  little: 'a little, un peu, un peu de',
  several: 'several, plusieurs',
  both: 'both',
  majority: 'majority, majorité(s), majoritaire(s), majoritairement',
  minority: 'minority, minorité(s), minoritaire(s)',
  nearly: 'nearly, almost, presque, près de, près d’, quasi, quasiment',
  about: 'approximately, roughly, circa, environ, approximativement',
  exactly: 'exactly, precisely, exactement, précisément',
  'more than': 'more than, upwards of, in excess of',
  'less than': 'less than, fewer than, moins que',
  'at least': 'at least, no fewer than, no less than, not less than, au moins, au minimum',
  'at most': 'at most, no more than, not more than, au plus, tout au plus, au maximum',
  'up to': 'up to, jusqu’à, jusqu’au, jusqu’aux',
  entire:
    'entire, entirely, entier(s), entière(s), entièrement, totalement, totally, completely, complètement',
  partly: 'partly, partially, in part, partial, en partie, partiellement, partiel(le)(s)',
  enough: 'enough, assez',
  'too many': 'too many, too much, trop, trop de',
  always: 'always, toujours, constantly, constamment',
  often: 'often, frequently, souvent, fréquemment',
  sometimes: 'sometimes, occasionally, parfois',
};

/** Quantities only before a figure: "about 20", but not "about the case". */
export const quantitiesBeforeFigure: Readonly<Record<string, string>> = {
  about: 'about, around, some, quelque, autour de, autour d’',
  'more than': 'over, above, plus de, plus d’, au-dessus de, au-delà de',
  'less than': 'under, below, moins de, moins d’, au-dessous de, en dessous de',
};

/** Words of the lists above that say nothing of a quantity where they stand in these. */
export const neutralPhrases =
  'at all, after all, all right, all-star, tout à fait, tout de suite, tout à l’heure, tout en, de plus, en plus, par ailleurs, en tout cas, dans tous les cas, de toute façon, as well, plus ou moins, peu à peu, pas à pas, pas de calais';
