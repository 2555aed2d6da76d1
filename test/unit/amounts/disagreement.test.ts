import { expect, it } from 'vitest';
import { disagreement } from '../../../server/core/amounts/disagreement';
import { statementOf } from '../../../server/core/amounts/statement';
import { figurePairs } from './figurePairs';

function check(ours: string, theirs: string): readonly [string, string] | undefined {
  const sides = [ours.split(' | '), theirs.split(' | ')] as const;
  const found = disagreement(statementOf(sides[0]), statementOf(sides[1]));
  if (found === undefined) return undefined;
  const written = ([first, second] = sides) =>
    [
      first[found.ours.text]?.slice(found.ours.amount.start, found.ours.amount.end) ?? '',
      second[found.theirs.text]?.slice(found.theirs.amount.start, found.theirs.amount.end) ?? '',
    ] as const;
  return written();
}

it.each(figurePairs)('$ours / $theirs: $disagree', ({ ours, theirs, disagree }) => {
  expect(check(ours, theirs)).toEqual(disagree);
  expect(check(theirs, ours)).toEqual(disagree?.toReversed());
});
