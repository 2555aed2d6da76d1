/** The amounts that one statement tells, in one text or in several that say the same: a claim's `quote` and its `text`. */
import { type Amount, findAmounts } from './amounts';
import { mayCountTheSame } from './countedNouns';
import { type Interval, isOfOneOrder, isSingle, meets, representative } from './interval';

export interface Statement {
  /** Every amount once, those in doubt left out. */
  readonly amounts: readonly ToldAmount[];
  readonly inDoubt: readonly Amount[];
}

/** An amount, told once or in several texts: "Plus de 20" in the quote is "Twenty-one" in the annotator's words. */
export interface ToldAmount {
  readonly measure: string;
  /** The one that says most, and the text it stands in. */
  readonly best: { readonly text: number; readonly amount: Amount };
  readonly all: readonly Amount[];
}

/** With more figures than these a text is a table, of which nobody can say what belongs together. */
const MOST_AMOUNTS = 40;

export function statementOf(texts: readonly string[]): Statement {
  const groups: Group[] = [];
  const inDoubt: Amount[] = [];
  for (const [text, words] of texts.entries()) {
    const amounts = findAmounts(words);
    if (groups.length + inDoubt.length + amounts.length > MOST_AMOUNTS) return { amounts: [], inDoubt: [] };
    for (const amount of amounts) {
      if (amount.measure === undefined) inDoubt.push(amount);
      else add(groups, { measure: amount.measure, text, amount });
    }
  }
  return { amounts: groups.map((group) => toldAmount(group)), inDoubt };
}

/** Whether two amounts may be the same number, whatever they measure. */
export function mayBeEqual(a: Amount, b: Amount): boolean {
  return a.may.some((one) => b.may.some((other) => meets(one, other)));
}

/** Whether an amount is told as one number. */
export function isExact({ may }: Amount): boolean {
  return may.every(isSingle);
}

interface Group {
  readonly measure: string;
  readonly members: { readonly text: number; readonly amount: Amount }[];
}

function add(
  groups: Group[],
  { measure, text, amount }: { readonly measure: string; readonly text: number; readonly amount: Amount },
): void {
  const fitting = groups.filter(
    (group) => group.measure === measure && group.members.every((told) => isSame(told.amount, amount)),
  );
  const equal = fitting.find(({ members }) =>
    members.some((told) => isExact(told.amount) && isExact(amount)),
  );
  // Within one text, "more than 20" and "300" are two; of two texts, each has its own words for it.
  const other = fitting.find(({ members }) => members.every((told) => told.text !== text));
  const group = equal ?? other;
  if (group === undefined) groups.push({ measure, members: [{ text, amount }] });
  else group.members.push({ text, amount });
}

function isSame(a: Amount, b: Amount): boolean {
  return mayCountTheSame(a.counted, b.counted) && mayBeEqual(a, b) && isOfOneOrder(numberOf(a), numberOf(b));
}

function numberOf({ may }: Amount): number {
  return representative(may[0]!);
}

/** What is told as one number elsewhere is not told without end: "more than 20", which are 21, are not 300. */
function toldAmount({ measure, members }: Group): ToldAmount {
  const best = members.find(({ amount }) => isExact(amount)) ?? members[0]!;
  const limit = isExact(best.amount) ? numberOf(best.amount) : undefined;
  const all = members.map(({ amount }) =>
    limit === undefined ? amount : { ...amount, may: amount.may.map((interval) => ofOrder(interval, limit)) },
  );
  return { measure, best, all };
}

function ofOrder(interval: Interval, number: number): Interval {
  if (isSingle(interval)) return interval;
  const { low, high } = interval;
  return { ...interval, low: low === 0 ? number / 2 : low, high: high === Infinity ? number * 2 : high };
}
