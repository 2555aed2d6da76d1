/** What a figure measures, by what stands beside it: "65 %", "$3 million", "3 millions d’euros par an", "20 km". */
import type { Context } from '../anchor/guards/context';
import { Lexicon, type Match } from '../anchor/guards/lexicon';
import { unitPhrases, unitsBehindFigure } from '../anchor/guards/unitWords';
import { readUnit } from '../anchor/guards/units';
import type { ReadFigure } from '../text/figures';
import { english } from '../text/numberWordsEnglish';
import { french } from '../text/numberWordsFrench';
import { isCapitalized, isJoined } from '../text/tokens';
import { readRate } from './rates';

export interface Measured {
  /** By a key that is the same in English and French; `count` is a number of things. Amounts of other measures are never compared. */
  readonly measure: string;
  /** The tokens of the figure with its unit. */
  readonly from: number;
  readonly to: number;
}

export function measured(context: Context, at: number, { figure, next }: ReadFigure): Measured {
  const before = moneyBefore(context, at);
  const behind = unitBehind(context, next);
  // In "$3 a barrel" the sign decides.
  const unit = before?.unit ?? behind?.unit ?? (isTimes(context, at) ? 'times' : undefined);
  const to =
    behind === undefined || (before !== undefined && behind.unit !== before.unit) ? next : behind.next;
  const kind = unit ?? (figure.kind === 'fraction' ? 'fraction' : 'count');
  const rate = figure.kind === 'ordinal' ? undefined : readRate(context, at, to);
  return { measure: rate === undefined ? kind : `${kind} ${rate}`, from: before?.from ?? at, to };
}

/** "Doubled", "twice", "threefold". */
function isTimes({ tokens }: Context, at: number): boolean {
  const { word } = tokens[at]!;
  return (english.words.get(word) ?? french.words.get(word))?.role === 'times';
}

/** Measures of time, of which "three years ago" is a date. */
export function isTime(measure: string): boolean {
  return TIMES.has(measure);
}

const TIMES: ReadonlySet<string> = new Set(
  'century decade year month fortnight week weekend day hour minute second quarter semester'.split(' '),
);

/** Money of countries that call theirs alike, told by an adjective that units know nothing of: "dollars canadiens", "francs CFA". */
const OF_COUNTRY = /(?:iens?|iennes?|ais|aises?|ains?|aines?|ois|belges?|turques?|cfa|cfp)$/;
const MONEY: ReadonlySet<string> = new Set('dollar pound franc yen rouble rupee won yuan'.split(' '));
/** Codes of currencies without words of their own. */
const CODES: ReadonlySet<string> = new Set(
  'cad aud nzd hkd sgd sek nok dkk pln czk huf brl mxn zar'.split(' '),
);

interface Before {
  readonly unit: string;
  readonly from: number;
}

/** "$3", "US$3", "C$3", "EUR 3". */
function moneyBefore(context: Context, at: number): Before | undefined {
  const token = context.tokens[at]!;
  const sign = context.tokens[at - 1];
  if (sign === undefined || (token.gap !== 'none' && token.gap !== 'space')) return undefined;
  if (sign.kind === 'sign') {
    if (context.isInFigure(at - 1) || NOT_MONEY.has(sign.word)) return undefined;
    // "20 € 30 %": the sign belongs to the figure before it.
    if (context.isInFigure(at - 2) && (token.gap === 'space' || sign.gap === 'none')) return undefined;
    const country = at > 1 && sign.gap === 'none' ? readUnit(context, at - 2) : undefined;
    const from = country?.next === at ? at - 2 : at - 1;
    const unit = readUnit(context, from)?.key;
    return unit === undefined ? undefined : { unit, from };
  }
  const written = context.text.slice(sign.start, sign.end);
  if (written.length !== 3 || written !== written.toUpperCase()) return undefined;
  const unit = CODES.has(sign.word) ? sign.word : lexicon().longest(context.tokens, at - 1, at)?.key;
  return unit === undefined ? undefined : { unit, from: at - 1 };
}

/** A percent sign before a figure belongs to the one before it. */
const NOT_MONEY: ReadonlySet<string> = new Set(['%', '\u2030', '\u00b0']);

function unitBehind(
  context: Context,
  next: number,
): { readonly unit: string; readonly next: number } | undefined {
  const token = context.tokens[next];
  if (!isJoined(token) || context.isInFigure(next)) return undefined;
  const further = context.tokens[next + 1];
  // "20 €30": the sign belongs to the figure behind it.
  if (
    token.kind === 'sign' &&
    token.gap === 'space' &&
    further?.gap === 'none' &&
    context.isInFigure(next + 1)
  )
    return undefined;
  const direct = unitAt(context, next);
  if (direct !== undefined) return ofCountry(context, direct);
  // "3 millions d’euros".
  const noun = token.word === 'de' || token.word === 'd' ? unitAt(context, next + 1) : undefined;
  return noun === undefined ? undefined : ofCountry(context, noun);
}

function unitAt(context: Context, at: number): Match | undefined {
  const token = context.tokens[at];
  if (!isJoined(token) || token.word === 'par') return undefined;
  // "21 s’opposent" are no seconds.
  if (token.end - token.start === 1 && context.tokens[at + 1]?.gap === 'apostrophe') return undefined;
  const known =
    readUnit(context, at) ??
    (context.endsFigure(at) ? lexicon().longest(context.tokens, at, at + 6) : undefined);
  if (known !== undefined) return CODES.has(token.word) ? undefined : known;
  return CODES.has(token.word) ? { kind: 'unit', key: token.word, next: at + 1 } : undefined;
}

function ofCountry(context: Context, { key, next }: Match): { readonly unit: string; readonly next: number } {
  const word = context.joinedWord(next);
  if (key === 'degree') return ofScale(context, next);
  if (!MONEY.has(key) || word.startsWith('american')) return { unit: key, next };
  if (OF_COUNTRY.test(word)) return { unit: `${key} ${word}`, next: next + 1 };
  // "dollars de Hong Kong".
  const [place, country] = [context.tokens[next + 1], context.joinedWord(next + 1)];
  const isPlace = word === 'de' && country !== '' && isCapitalized(context.text, place!);
  return isPlace ? { unit: `${key} ${country}`, next: next + 2 } : { unit: key, next };
}

/** "20 degrees Celsius", "20 C": degrees of one scale are none of another, and nobody knows which are meant without a word. */
function ofScale(context: Context, next: number): { readonly unit: string; readonly next: number } {
  const own = SCALES[context.tokens[next - 1]!.word];
  const behind = SCALES[context.joinedWord(next)];
  if (own !== undefined || behind === undefined) return { unit: own ?? 'degree', next };
  return { unit: behind, next: next + 1 };
}

/** As signs are read: "°C". */
const SCALES: Readonly<Record<string, string>> = {
  c: 'degree:c',
  celsius: 'degree:c',
  f: 'degree:f',
  fahrenheit: 'degree:f',
};

let made: Lexicon | undefined;

/** Units in words, and times: what is three times as much is no three of anything. */
function lexicon(): Lexicon {
  return (made ??= new Lexicon()
    .add('unit', {
      times: 'time(s), fois, fold',
      point: 'percentage point(s), point(s) de pourcentage, point(s)',
    })
    .add('unit', unitPhrases)
    .add('unit', unitsBehindFigure));
}
