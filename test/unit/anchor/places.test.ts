import { describe as group, expect, it } from 'vitest';
import type { Anchor } from '../../../server/core/anchor/anchor';
import { CONTEXT, describe } from '../../../server/core/anchor/describe';
import { resolve } from '../../../server/core/anchor/resolve';
import { foldTypography } from '../../../server/core/text/typography';
import { articleOf, showArticle, showVerdict } from './markup';

/** The anchor that is made of the brackets in an article. */
function anchorIn(marked: string): Anchor {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return describe(foldTypography(articleOf(marked)), { start, end });
}

/** The anchor made of the brackets in the article as it was finds those in the article as it is, and says so. */
function check(was: string, is: string, verdict: string): void {
  const text = articleOf(is);
  const found = resolve(foldTypography(text), anchorIn(was));
  expect([showArticle(text, found), showVerdict(found)]).toEqual([is, verdict]);
}

const opening = 'The garden of the town hall opens at nine in the morning all the year.';
const middle = 'Few of the neighbours ever came to see it, and none of them stayed for long.';
const closing = 'Nobody has been seen near the old harbour since the storm in spring.';

group('a paragraph that was pasted again', () => {
  const start = 'The harbour of the town, seen from the hill behind';
  const end = 'the church when all of the boats had left (by the harbour master).';
  const was = `${opening}\n\n⟦${start} ${end}⟧\n\n${closing}`;
  it('is found with its copies, wherever they stand', () => {
    const is = `⟦${start} ${end}⟧`;
    check(was, `${opening}\n\n${is}\n\n${is}\n\n${closing}`, 'exact +1');
    check(was, `${is}\n\n${opening}\n\n${is}\n\n${closing}\n\n${is}`, 'exact +2');
  });
  it('is found with its copies where only words of it are quoted', () => {
    const part = `${opening}\n\n⟦${start}⟧ ${end}\n\n${closing}`;
    const is = `⟦${start}⟧ ${end}`;
    check(part, `${opening}\n\n${is}\n\n${is}\n\n${closing}`, 'exact +1');
  });
  it('is ambiguous where it is short, as short answers are the same by nature', () => {
    check(
      `${opening}\n\n⟦I do not recall.⟧\n\n${closing}`,
      `${opening}\n\n⟦I do not recall.⟧\n\n${middle}\n\n⟦I do not recall.⟧\n\n${closing}`,
      'ambiguous: , ',
    );
  });
  it('is ambiguous where the rest of the two paragraphs is not the same', () => {
    const part = `${opening}\n\n⟦${start}⟧ ${end}\n\n${closing}`;
    check(part, `${opening}\n\n⟦${start}⟧ ${end}\n\n⟦${start}⟧ the church.\n\n${closing}`, 'ambiguous: , ');
  });
});

group('a sentence that stands there twice', () => {
  const said = 'The letter was written by people who had worked there for years';
  const one = `${opening} ⟦${said}⟧, said the first witness of the day.`;
  const other = `Others disagree. ${said}, wrote the editor of the paper later on.`;
  const was = `${one}\n\n${middle}\n\n${other}\n\n${closing}`;

  it('is found by what stands around it', () => check(was, was, 'exact'));
  it('is ambiguous where the annotated one was deleted: what is left may be another place', () =>
    check(
      was,
      `${opening}\n\n${middle}\n\n${other.replace(said, `⟦${said}⟧`)}\n\n${closing}`,
      'ambiguous: context',
    ));
  it('is ambiguous where the annotated one reads differently now', () =>
    check(
      was,
      `${one.replace('by people', 'by [-people-]{+persons+}')}\n\n${middle}\n\n${other.replace(said, `⟦${said}⟧`)}\n\n${closing}`,
      'ambiguous: , context',
    ));
  it('is found where only the other one was deleted or reads differently', () => {
    check(was, `${one}\n\n${middle}\n\n${closing}`, 'exact');
    check(was, `${one}\n\n${middle}\n\n${other.replace('people', 'persons')}\n\n${closing}`, 'exact');
  });
  it('is found where both are, though their paragraphs changed places', () =>
    check(was, `${other}\n\n${middle}\n\n${one}\n\n${closing}`, 'exact'));
  it('is found where letters of what stands around it changed', () => {
    check(was, was.replace('first witness', 'frist witness'), 'exact');
    check(was, was.replace('all the year', 'all the yaer'), 'exact');
  });
  it('is found where something came between the paragraphs', () => {
    const banner = 'Subscribe now and read every article without a limit for a month.';
    check(was, `${one}\n\n${banner}\n\n${middle}\n\n${banner}\n\n${other}\n\n${closing}`, 'exact');
    check(was, `${banner}\n\n${one}\n\n${middle}\n\n${other}\n\n${closing}`, 'exact');
  });
});

group('a paragraph of several sentences, with one that stands elsewhere too,', () => {
  const said = 'The letter was written by people who had worked there.';
  const [first, second, third] = [
    'Its garden is larger than that of the mayor.',
    'The oldest of the trees is said to be from Spain.',
    'Every child of the quarter has climbed it once.',
  ];
  const elsewhere = `${middle} ${said} ${opening}`;
  const was = `${first} ⟦${said}⟧ ${second} ${third}\n\n${elsewhere}\n\n${closing}`;
  it('may have its sentences put in another order', () => {
    check(was, `${first} ⟦${said}⟧ ${third} ${second}\n\n${elsewhere}\n\n${closing}`, 'exact');
    check(was, `⟦${said}⟧ ${second} ${first} ${third}\n\n${elsewhere}\n\n${closing}`, 'exact');
  });
  it('may stand elsewhere now', () =>
    check(was, `${elsewhere}\n\n${closing}\n\n${first} ⟦${said}⟧ ${second} ${third}`, 'exact'));
  it('is not the other paragraph once its own sentence is gone', () =>
    check(
      was,
      `${first} ${second} ${third}\n\n${elsewhere.replace(said, `⟦${said}⟧`)}\n\n${closing}`,
      'ambiguous: context',
    ));
});

/** The context that is written for the brackets, with the quote between; `''` for none. */
function context(marked: string): string {
  const { quote, before, after } = anchorIn(marked);
  return before === undefined && after === undefined ? '' : `${before ?? ''}⟦${quote}⟧${after ?? ''}`;
}

group('context is written', () => {
  it('never for a quote that nothing is like', () => {
    expect(context(`${opening} ⟦${middle}⟧ ${closing}`)).toBe('');
    expect(context(`${opening} ⟦Few of the neighbours⟧ ever came. ${closing}`)).toBe('');
    expect(context('⟦Non.⟧')).toBe('');
  });
  it('for words that stand there again', () =>
    expect(
      context('Over the years the garden and its gate were mended, and the ⟦garden⟧ was larger at last.'),
    ).toBe('d its gate were mended, and the ⟦garden⟧ was larger at last.'));
  it('for words that others are much like, as either may change', () =>
    expect(
      context(
        `So it went on for years. ⟦The owner of the red house has sold his garden⟧ at last, they say.\n\nWe know: the owner of the old house has sold his garden too.`,
      ),
    ).toBe('So it went on for years. ⟦The owner of the red house has sold his garden⟧ at last, they say.'));
  it('not for words that others are like but for a figure, as those are never taken for them', () =>
    expect(
      context(
        `So it went on for years. ⟦The owner of the 21 houses has sold his garden⟧ at last, they say.\n\nWe know: the owner of the 22 houses has sold his garden too.`,
      ),
    ).toBe(''));
  it('for what begins or ends inside a word', () => {
    expect(context('She was never un⟦invited⟧, they say, and came along.')).toBe(
      'She was never un⟦invited⟧, they say, and came along.',
    );
    expect(context('They say that ⟦invit⟧ations were sent to all.')).toBe(
      'They say that ⟦invit⟧ations were sent to all.',
    );
  });
  it('only from its own paragraph where that is enough', () =>
    expect(
      context(`${opening}\n\nThe house and the ⟦garden⟧ were sold at last.\n\nA garden again. ${closing}`),
    ).toBe('The house and the ⟦garden⟧ were sold at last.'));
  it('from other paragraphs where its own has too little', () => {
    const text = `${opening}\n\n⟦Yes, of course.⟧\n\n${middle}\n\nYes, of course.\n\n${closing}`;
    const { before, after } = anchorIn(text);
    expect(opening.endsWith(before!.trim())).toBe(true);
    expect(middle.startsWith(after!.trim())).toBe(true);
  });
  it('longer than usual where the same words stand between the same words', () => {
    const around = 'the gate was mended, then the ⟦garden⟧ was dug over again in the following weeks';
    const text = `At first ${around}, in May.\n\nLater on ${articleOf(around)}, in June.`;
    const { before, after } = anchorIn(text);
    expect(before!.length).toBeGreaterThan(CONTEXT);
    expect(after!.length).toBeGreaterThan(CONTEXT);
    check(text, text, 'exact');
  });
  it('with no end to it where nothing is enough', () => {
    const text = 'and so on '.repeat(300);
    const { before, after } = describe(foldTypography(text), { start: 1500, end: 1506 });
    expect(before!.length).toBeLessThanOrEqual(512);
    expect(after!.length).toBeLessThanOrEqual(512);
  });
});
