/**
 * The amounts of a text: each of its figures as what it allows. "21" is one number, "more than 20" any beyond, "une quarantaine" any of that
 * order; "65 %" and "65 euros" measure different things. Dates are no amounts; what may be none, as a year or a rank, is kept in doubt.
 */
import { Context } from '../anchor/guards/context';
import type { TextRange } from '../text/range';
import { bounded } from './bounds';
import { type Figured, figuredIn } from './figured';
import { between, type Interval, single } from './interval';
import { natureOf } from './notAmounts';
import { jointOf, naturesTogether, rangeOf } from './ranges';
import { manyOf } from './vague';

/** A figure with its unit and the words that bound it. Offsets are UTF-16. */
export interface Amount extends TextRange {
  /** What it measures; only amounts of one measure are compared. Undefined where it may be no amount. */
  readonly measure: string | undefined;
  /** What is counted, by a group of nouns, where that is known. */
  readonly counted: string | undefined;
  /** What it may be: several where its digits can be read in several ways. */
  readonly may: readonly Interval[];
}

/** In the order of the text; the time it takes grows with the text's length only. */
export function findAmounts(text: string): readonly Amount[] {
  const context = new Context(text);
  const figures = figuredIn(context);
  const joints = figures.slice(1).map((second, index) => jointOf(context, figures[index]!, second));
  const alone = figures.map((figured) => natureOf(context, figured));
  const natures = naturesTogether(context, figures, joints, alone);
  const amounts: Amount[] = [];
  for (let at = 0; at < figures.length; at++) {
    if (natures[at] === 'none') continue;
    const [first, second] = [figures[at]!, figures[at + 1]];
    const isAmount = natures[at] === 'amount';
    const range =
      second === undefined || !isAmount || natures[at + 1] !== 'amount'
        ? undefined
        : rangeOf(context, first, second, joints[at]);
    if (range === undefined || second === undefined) {
      const measure = isAmount ? first.measured.measure : undefined;
      amounts.push({ ...first.range, measure, counted: first.counted, may: allowed(context, first) });
      continue;
    }
    // "around 20 to 30", "20 to 30 or more".
    const may = [...first.bounds, ...second.bounds].reduce(bounded, between(range.low, range.high));
    const { start, measure } = range;
    amounts.push({
      start,
      end: second.range.end,
      measure,
      counted: second.counted ?? first.counted,
      may: [may],
    });
    at += 1;
  }
  return amounts;
}

/** What a figure by itself may be. */
function allowed(context: Context, figured: Figured): readonly Interval[] {
  const { figure } = figured.read;
  const counts = figured.measured.measure.startsWith('count');
  return figure.values.map((value) => {
    const exact = single(value, counts);
    const alone = manyOf(context, figured, exact.low) ?? exact;
    return figured.bounds.reduce(bounded, alone);
  });
}
