/** Figures that are no exact numbers by themselves: "une quarantaine", "dozens", "a hundred", "one or two". */
import type { Context } from '../anchor/guards/context';
import { english } from '../text/numberWordsEnglish';
import { french } from '../text/numberWordsFrench';
import type { NumberWord } from '../text/numberWords';
import type { Figured } from './figured';
import { between, type Interval } from './interval';

/** What such a figure may be; undefined for an exact one. */
export function manyOf(context: Context, figured: Figured, number: number): Interval | undefined {
  const { tokens } = context;
  const { at, read, measured } = figured;
  const { word } = tokens[at]!;
  const noun = english.words.get(word) ?? french.words.get(word);
  const isMany = noun !== undefined && isUncounted(noun);
  // "Several dozen", "a few hundred": no more exact than "dozens".
  const isSeveral = SEVERAL.has(context.wordBefore(measured.from)) && (isMany || noun?.role === 'collective');
  if (read.figure.approximate || isSeveral)
    return between(number / 2, number * (isMany || isSeveral ? MANY_TIMES : 2), true);
  // "a hundred", "un million": a round number as often as an exact one.
  if (ARTICLES.has(word) && number >= 100 && /^10+$/.test(String(number)))
    return between(number / 2, number * 2, true);
  const isAfterOne = ONE_OR.has(
    `${context.wordBefore(measured.from - 1)} ${context.wordBefore(measured.from)}`,
  );
  return isAfterOne && number > 1 ? between(1, number) : undefined;
}

/** "Dozens" are less than a hundred, but hundreds may be some thousands. */
const MANY_TIMES = 20;

function isUncounted({ role, plural }: NumberWord): boolean {
  return plural || role === 'power' || role === 'hundred';
}

const SEVERAL: ReadonlySet<string> = new Set(['several', 'few', 'many', 'plusieurs', 'quelques']);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'un', 'une']);
const ONE_OR: ReadonlySet<string> = new Set(['one or', 'one to', 'un ou', 'une ou']);
