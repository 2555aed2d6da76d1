import { expect, it } from 'vitest';
import {
  actorDescription,
  declaredTwice,
  filterActors,
  groupActors,
} from '../../../../client/views/actorGroups';
import { descriptionOf, labelOf, spokenOf } from '../../../../client/views/claimWords';
import { Filter } from '../../../../client/views/filter';
import { keysOf } from '../../../../client/views/group';
import { stateOf } from '../../../../client/views/viewState';
import { actor, claim } from './claim';

it('a claim is shown in the annotator’s words, else in the article’s, on one line', () => {
  expect(labelOf(claim({ text: 'Staff\n  left.', quote: 'ils sont partis' }))).toBe('Staff left.');
  expect(labelOf(claim({ text: ' ', quote: 'ils sont\npartis' }))).toBe('ils sont partis');
  expect(labelOf(claim({ quote: '', id: 'left' }))).toBe('left');
  expect(labelOf(claim({ quote: 'x'.repeat(1_000_000) }))).toHaveLength(301);
});

it('a claim is told by its id and its claimant', () => {
  expect(descriptionOf(claim({ id: 'left', by: { id: 'ap', name: 'AP' } }))).toBe('left · AP');
  expect(descriptionOf(claim({}))).toBe('without an id');
});

it('a screen reader hears what the icon and the row show', () => {
  const by = { id: 'ap', name: 'AP' };
  expect(spokenOf(claim({ id: 'left', text: 'Staff left.', by, status: 'disputed' }))).toMatchInlineSnapshot(
    `"Staff left., disputed, claimed by AP, id left"`,
  );
  expect(spokenOf(claim({}))).toBe('words, unreviewed, without an id');
});

it('actors are grouped by kind, a project’s own kinds and none last', () => {
  const kinds = ['work', null, 'ship', 'person'].map((kind) => actor({ kind }));
  expect(groupActors(kinds).map(({ label }) => label)).toEqual(['People', 'Works', 'ship', 'Of no kind']);
});

it('actors are found by any of their names', () => {
  const actors = [actor({ aliases: ['Département de l’efficacité'] }), actor({ id: 'x', name: 'X' })];
  expect(filterActors(actors, new Filter('efficacite')).map(({ id }) => id)).toEqual(['doge']);
});

it('an actor who is declared in two files is shown with the file', () => {
  const [one, other, third] = [actor({}), actor({}), actor({ id: 'x' })];
  expect([...declaredTwice([one, other, third])]).toEqual([one, other]);
  expect(actorDescription(actor({ mentions: 1200, articles: 1 }), 'b.gloss.yaml')).toBe(
    '1,200 mentions in 1 article · b.gloss.yaml',
  );
  expect(actorDescription(actor({}), undefined)).toBe('not named');
});

it('items keep their names when others come and go, also where several share one', () => {
  const [a, b, c] = [claim({ id: 'a' }), claim({ id: 'b' }), claim({ id: 'a' })];
  const nameOf = ({ id }: { readonly id: string | null }): string => id ?? '';
  expect([...keysOf([a, b, c], nameOf).values()]).toEqual(['a', 'b', 'a 2']);
  expect([...keysOf([b, c], nameOf).values()]).toEqual(['b', 'a']);
});

it.each([
  ['reading', undefined, 'ready', 3, 3],
  ['reading', [], 'indexing', 0, 0],
  ['noArticles', [], 'ready', 0, 0],
  ['noGlossFiles', [], 'ready', 3, 0],
  ['none', [], 'cancelled', 3, 3],
  ['some', ['x'], 'indexing', 0, 0],
] as const)('an empty view says “%s”', (expected, items, state, articles, glossFiles) => {
  expect(
    stateOf({ items, hasFailed: false }, { state, articles, glossFiles, bibliographies: 0 }, false),
  ).toBe(expected);
});

it('a view says that its filter hides everything, and that there was no answer', () => {
  expect(stateOf({ items: ['x'], hasFailed: false }, undefined, true)).toBe('noMatch');
  expect(stateOf({ items: undefined, hasFailed: true }, undefined, false)).toBe('failed');
});
