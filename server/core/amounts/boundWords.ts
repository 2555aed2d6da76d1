/** Words that make a number more or less than itself, by what they do; see anchor/guards/wordForms.ts for the notation. */
import { quantitiesBeforeFigure, quantityPhrases } from '../anchor/guards/quantityWords';
import type { Bound } from './bounds';

/** What the words for quantities that anchors know do to the figure behind them. */
const known: Readonly<Partial<Record<Bound, readonly string[]>>> = {
  about: ['about'],
  nearly: ['nearly'],
  over: ['more than'],
  atLeast: ['at least'],
  under: ['less than'],
  atMost: ['at most', 'up to'],
  none: ['exactly'],
};

const further: Readonly<Record<Bound, string>> = {
  about:
    'about, around, some, quelques, à peu près, aux alentours de, aux environs de, de l’ordre de, in the region of, in the order of, on the order of, ' +
    'an estimated, estimated, estimated at, estimé(e)(s) à, grosso modo, avoisine, avoisinent, avoisinant, avoisiner, a good, une bonne, barely, hardly, scarcely, à peine, ' +
    'something like, give or take, plus ou moins, more or less',
  nearly:
    'close to, near, just under, just below, just shy of, shy of, not quite, a little under, a little less than, slightly less than, slightly fewer than, slightly under, ' +
    'un peu moins de, un peu moins d’, pas loin de, pas tout à fait, approaching, approche, approchent, approche de, approche des, frôle, frôlent, frôlant',
  over:
    'well over, just over, just above, a little over, a little more than, slightly more than, slightly over, greater than, higher than, larger than, bigger than, beyond, better than, ' +
    'exceed+, exceeding, exceeds, surpass+, topped, topping, tops, upward of, un peu plus de, un peu plus d’, bien plus de, bien plus d’, largement plus de, ' +
    'dépasse, dépassent, dépassant, dépassait, dépassaient, dépasser, dépassé, dépasse les, dépassé les, dépasser les, dépassent les, ' +
    'supérieur(e)(s) à, passe la barre des, passé la barre des, franchi la barre des, franchit la barre des, franchir la barre des',
  atLeast:
    'pas moins de, pas moins d’, a minimum of, minimum of, minimum, un minimum de, au bas mot, à partir de, starting at, starting from, as from, not fewer than',
  under:
    'lower than, smaller than, short of, inférieur(e)(s) à, au-dessous des, en deçà de, en dessous des, sous la barre des, not even, même pas, pas même',
  atMost:
    'as many as, as much as, a maximum of, maximum of, maximum, un maximum de, pas plus de, pas plus d’, guère plus de, guère plus d’, jusqu’aux, within, limited to, capped at, plafonné(e)(s) à, limité(e)(s) à, ' +
    'ne dépasse pas, ne dépassent pas, ne dépassait pas, ne dépassaient pas, ne dépassera pas, n’excède pas, n’excèdent pas, does not exceed, did not exceed, not exceed, not exceeding',
  any: 'never more than, never less than, never fewer than, jamais plus de, jamais plus d’, jamais moins de, jamais moins d’, rarely more than, rarement plus de',
  none: 'only, just, seulement, uniquement, a total of, un total de',
};

/** With the article of what follows in one: "plus des deux tiers", "près du quart". */
const contracted: Readonly<Partial<Record<Bound, string>>> = {
  nearly: 'près du, près des',
  over: 'plus du, plus des, au-delà du, au-delà des, au-dessus du, au-dessus des',
  under: 'moins du, moins des, au-dessous du, en dessous du',
};

/** Before a figure: "about 20", but not "about the case". */
export const boundsBeforeFigure: Readonly<Record<Bound, string>> = mapBounds((bound) =>
  [
    further[bound],
    contracted[bound] ?? '',
    ...(known[bound] ?? []).flatMap((key) => [quantityPhrases[key] ?? '', quantitiesBeforeFigure[key] ?? '']),
  ].join(', '),
);

/** Behind it, perhaps with what is counted between: "20 or more", "20 personnes au moins". */
export const boundsBehindFigure: Readonly<Record<Bound, string>> = {
  about:
    'or so, or thereabouts, odd, some, something, somethings, ish, approximately, roughly, environ, à peu près, plus ou moins, more or less, give or take, à vue de nez',
  nearly: 'ou presque, or nearly, or almost',
  over: '',
  atLeast:
    'or more, or above, or over, and more, and over, and above, and up, ou plus, ou davantage, et plus, et davantage, at least, at a minimum, minimum, au moins, au minimum, au bas mot',
  under: '',
  atMost:
    'or less, or fewer, or under, or below, and under, ou moins, at most, at the most, maximum, max, au plus, tout au plus, au maximum, tops',
  any: '',
  none: '',
};

function mapBounds(make: (bound: Bound) => string): Readonly<Record<Bound, string>> {
  const made = { ...further };
  for (const bound of Object.keys(further) as Bound[]) made[bound] = make(bound);
  return made;
}
