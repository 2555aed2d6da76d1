import { expect, it } from 'vitest';
import { accepted, caption, nothingToCompare } from '../../../client/wording/messages';
import type { OpenReason, ReanchorAnswer, RewordedQuote } from '../../../server/lsp/protocol/protocol';

const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function answer(count: number, reasons: readonly OpenReason[], files = 1): NonNullable<ReanchorAnswer> {
  return {
    sidecars: 1,
    withoutArticle: 0,
    edit: null,
    accepted: count,
    files,
    counts: { exact: 12, altered: count, ambiguous: 0, missing: reasons.length },
    open: reasons.map((reason) => ({ uri: 'file:///a.txt.gloss.yaml', range: at, reason })),
    isComplete: true,
    unparsed: 0,
  };
}

it('says how many quotes took over the wording, and what is left', () => {
  expect(accepted(answer(3, []))).toBe('3 quotes now have the article’s wording.');
  expect(accepted(answer(1, []))).toBe('1 quote now has the article’s wording.');
  expect(accepted(answer(1200, [], 41))).toBe('1,200 quotes in 41 files now have the article’s wording.');
  expect(accepted(answer(3, ['figure']))).toBe(
    '3 quotes now have the article’s wording. 1 still needs you: its figure changed.',
  );
  expect(accepted(answer(1, ['missing', 'figure', 'figure', 'ambiguous', 'name', 'unparsed']))).toBe(
    '1 quote now has the article’s wording. 6 still need you: 2 with another figure, 1 like nothing in the article, 1 that may be meant for several places, 2 for other reasons.',
  );
});

it('says so where there was nothing to accept', () => {
  expect(accepted(answer(0, []))).toBe('All 12 quotes stand as they were annotated.');
  expect(accepted(answer(0, ['unparsed']))).toBe(
    'No quote was accepted. 1 needs you: its gloss file has mistakes in its YAML.',
  );
  const nothing = { exact: 0, altered: 0, ambiguous: 0, missing: 0 };
  expect(accepted({ ...answer(0, []), counts: nothing, sidecars: 0 })).toBe('Nothing is quoted here.');
  expect(accepted({ ...answer(0, []), counts: nothing, withoutArticle: 1 })).toBe(
    'The article of 1 gloss file cannot be read.',
  );
});

it('says so where an article reads nowhere differently', () => {
  const counts = { exact: 12, altered: 0, ambiguous: 0, missing: 0 };
  expect(nothingToCompare(counts, 'a.txt', true)).toBe(
    'All 12 quotes stand in “a.txt” as they were annotated.',
  );
  expect(nothingToCompare({ ...counts, exact: 1 }, 'a.txt', true)).toBe(
    'The quote stands in “a.txt” as it was annotated.',
  );
  expect(nothingToCompare({ ...counts, missing: 2, ambiguous: 1 }, 'a.txt', true)).toBe(
    '12 of 15 quotes stand in “a.txt” as annotated; 1 may be meant for several places, nothing in it is like 2 of them.',
  );
});

it('names the claim or note, and what speaks against it', () => {
  const quote: RewordedQuote = {
    state: 'altered',
    id: 'kamens',
    note: null,
    gloss: { uri: 'file:///a.txt.gloss.yaml', range: at },
    objections: [],
    isRange: at,
    wasRange: at,
  };
  expect(caption(quote)).toBe('kamens');
  expect(caption({ ...quote, id: null, note: 2 })).toBe('note 2');
  expect(caption({ ...quote, state: 'missing', objections: ['name', 'short'] })).toBe(
    '⚠ kamens: a name in it changed',
  );
  expect(caption({ ...quote, state: 'ambiguous' })).toBe('⚠ kamens: it may be meant for several places');
});

it('never says that all stand where some were not sought', () => {
  const rest = 'The rest is not checked: there are too many quotes for one file.';
  expect(accepted({ ...answer(0, []), isComplete: false })).toBe(`12 quotes stand as annotated. ${rest}`);
  expect(accepted({ ...answer(2, []), isComplete: false })).toBe(
    `2 quotes now have the article’s wording. ${rest}`,
  );
  const counts = { exact: 12, altered: 0, ambiguous: 0, missing: 0 };
  expect(nothingToCompare(counts, 'a.txt', false)).toBe(`12 quotes stand in “a.txt” as annotated. ${rest}`);
  expect(nothingToCompare({ ...counts, missing: 2 }, 'a.txt', false)).toMatch(/rest is not checked/u);
});
