/** What time or thing an amount is told for: "par an", "a barrel", "mensuel". Of a sum for a year and one for a month, neither contradicts the other. */
import type { Context } from '../anchor/guards/context';
import { isJoined } from '../text/tokens';

/** The key of a rate that stands a little before or behind the tokens from `at` to `to`. */
export function readRate(context: Context, at: number, to: number): string | undefined {
  const { text, tokens } = context;
  for (let behind = to; behind < to + WORDS_BEHIND; behind++) {
    const token = tokens[behind];
    if (token === undefined || context.isInFigure(behind)) break;
    const slash = text.slice(tokens[behind - 1]!.end, token.start).trim() === '/';
    if (slash) return `/${PERIODS.get(token.word) ?? 'each'}`;
    if (!isJoined(token)) break;
    const rate = rateAt(context, behind);
    if (rate !== undefined) return rate;
  }
  for (let before = at - 1; before >= at - WORDS_BEFORE && before >= 0; before--) {
    if (!isJoined(tokens[before + 1]) || context.isInFigure(before)) break;
    const rate = rateAt(context, before);
    if (rate !== undefined) return rate;
  }
  return undefined;
}

const WORDS_BEHIND = 6;
const WORDS_BEFORE = 3;

function rateAt(context: Context, at: number): string | undefined {
  const { word } = context.tokens[at]!;
  const period = ADJECTIVES.get(word);
  if (period !== undefined) return `/${period}`;
  const noun = context.joinedWord(at + 1);
  const per = PERIODS.get(noun);
  if (EACH.has(word)) return `/${per ?? 'each'}`;
  if (word === 'l' && per === 'hour') return '/hour';
  return ONLY_BEFORE_PERIODS.has(word) && per !== undefined ? `/${per}` : undefined;
}

const EACH: ReadonlySet<string> = new Set(['per', 'each', 'every', 'chaque']);
/** "$20 an hour", "20 euros par mois". Before other nouns these are an article, and "by". */
const ONLY_BEFORE_PERIODS: ReadonlySet<string> = new Set(['a', 'an', 'par']);

const PERIODS = byWord({
  year: 'year years an ans annee annees annum',
  quarter: 'quarter trimestre',
  month: 'month months mois',
  week: 'week weeks semaine semaines',
  day: 'day days jour jours journee',
  night: 'night nuit',
  hour: 'hour hours heure heures',
  minute: 'minute minutes',
  second: 'second seconde secondes',
  each: 'person head capita personne tete habitant piece kilo litre barrel baril tonne ton gallon share action',
});

const ADJECTIVES = byWord({
  year: 'annual annually yearly annuel annuelle annuels annuelles annuellement',
  quarter: 'quarterly trimestriel trimestrielle trimestriels trimestrielles',
  month: 'monthly mensuel mensuelle mensuels mensuelles mensuellement',
  week: 'weekly hebdomadaire hebdomadaires',
  day: 'daily quotidien quotidienne quotidiens quotidiennes quotidiennement',
  hour: 'hourly horaire horaires',
  each: 'apiece chacun chacune',
});

function byWord(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([key, words]) => words.split(' ').map((word) => [word, key])),
  );
}
