import { expect, it } from 'vitest';
import type { TextRange } from '../../../server/core/text/range';
import { fixture } from '../fixture';
import { story } from './story';

/** The text of the article with the hints where they are shown. */
function checkHints(path: string, range?: TextRange): string {
  const { analysis, uri } = fixture(story);
  const text = analysis.textOf(uri(path)) ?? '';
  const hints = analysis.claimHints(uri(path), range ?? { start: 0, end: text.length });
  return hints.reduceRight(
    (shown, { offset, label }) => `${shown.slice(0, offset)}⟨${label}⟩${shown.slice(offset)}`,
    text,
  );
}

it('says id and status behind the words of each claim', () => {
  expect(checkHints('/a.txt')).toMatchInlineSnapshot(`
    "DOGE took over the USDS⟨takeover · disputed⟩. Elon Musk led DOGE⟨led · unreviewed⟩.
    Ross wrote of Dogey.
    "
  `);
});

it('answers for the range that is asked about', () => {
  expect(checkHints('/a.txt', { start: 30, end: 50 })).toMatchInlineSnapshot(`
    "DOGE took over the USDS. Elon Musk led DOGE⟨led · unreviewed⟩.
    Ross wrote of Dogey.
    "
  `);
});
