import { expect, it } from 'vitest';
import { countsOf, filterClaims, groupClaims, type Grouping } from '../../../../client/views/claimGroups';
import { Filter } from '../../../../client/views/filter';
import { claim } from './claim';

const ap = { id: 'associated-press', name: 'Associated Press' };
const claims = [
  claim({ id: 'left', text: 'Twenty-one staff left.', by: ap, status: 'corroborated', tags: ['staffing'] }),
  claim({ id: 'letter', quote: 'une lettre d’Été', status: 'disputed', tags: ['letters', 'staffing'] }),
  claim({ id: 'budget', title: 'A budget', article: 'file:///b.txt', status: 'with-legal' }),
];

function check(by: Grouping): readonly string[] {
  return groupClaims(claims, by).map(
    ({ label, counts, items }) => `${label} (${counts}): ${items.map(({ id }) => id).join(' ')}`,
  );
}

it('groups by article, by its title, with the standing of its claims', () => {
  expect(check('article')).toMatchInlineSnapshot(`
    [
      "A budget (1 claim · 1 with-legal): budget",
      "A letter (2 claims · 1 corroborated · 1 disputed): left letter",
    ]
  `);
});

it('groups by claimant, those without one last', () => {
  expect(check('actor')).toMatchInlineSnapshot(`
    [
      "Associated Press (1 claim · 1 corroborated): left",
      "No claimant (2 claims · 1 disputed · 1 with-legal): letter budget",
    ]
  `);
});

it('groups by status, in the order of a claim’s life, the project’s own last', () => {
  expect(check('status')).toMatchInlineSnapshot(`
    [
      "corroborated (1 claim): left",
      "disputed (1 claim): letter",
      "with-legal (1 claim): budget",
    ]
  `);
});

it('groups by tag, a claim with several in each of them', () => {
  expect(check('tag')).toMatchInlineSnapshot(`
    [
      "letters (1 claim · 1 disputed): letter",
      "staffing (2 claims · 1 corroborated · 1 disputed): left letter",
      "No tag (1 claim · 1 with-legal): budget",
    ]
  `);
});

it('keeps two articles of one title and two actors of one name apart', () => {
  const same = [claim({ article: 'file:///b.txt' }), claim({ article: 'file:///a.txt' })];
  expect(groupClaims(same, 'article').map(({ key }) => key)).toEqual(['file:///a.txt', 'file:///b.txt']);
  const people = [claim({ by: { id: 'x', name: 'X' } }), claim({ by: { id: 'x-2', name: 'X' } })];
  expect(groupClaims(people, 'actor')).toHaveLength(2);
});

it('counts what somebody has judged, and says nothing of the rest', () => {
  expect(countsOf([claim({})])).toBe('1 claim');
  expect(countsOf(Array.from({ length: 1200 }, () => claim({ status: 'refuted' })))).toBe(
    '1,200 claims · 1,200 refuted',
  );
});

it.each([
  ['', 'left letter budget'],
  ['  ', 'left letter budget'],
  ['ETE', 'letter'],
  ["d'été", 'letter'],
  ['staff left', 'left'],
  ['associated', 'left'],
  ['with-legal', 'budget'],
  ['staffing disputed', 'letter'],
  ['staffing budget', ''],
])('the filter “%s” leaves “%s”', (text, left) => {
  const ids = filterClaims(claims, new Filter(text)).map(({ id }) => id);
  expect(ids.join(' ')).toBe(left);
});
